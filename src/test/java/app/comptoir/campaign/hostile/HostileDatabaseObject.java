package app.comptoir.campaign.hostile;

import java.io.ObjectInputStream;
import java.io.Serializable;

/// A Java object in a database's file: whoever makes it is marked.
public final class HostileDatabaseObject implements Serializable {
  private static final long serialVersionUID = 1;

  @SuppressWarnings("unused")
  private void readObject(ObjectInputStream in) {
    System.setProperty(HostileDatabaseType.LOADED, "yes");
  }
}
