package app.comptoir.ui.welcome;

import app.comptoir.service.workspaces.FirstSteps.Waiting;
import app.comptoir.service.workspaces.Workspaces.Known;
import app.comptoir.service.workspaces.Workspaces.Trouble;
import app.comptoir.ui.welcome.file.FileModel;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// How far somebody is on the way to a workspace. FX thread only.
public final class WelcomeModel {
  /// What is to be seen.
  public enum Page {
    CHOICE,
    CONNECT,
    SHOP,
    FILE
  }

  private final WelcomePurpose purpose;
  private final ObjectProperty<Page> page;
  private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
  private final ObjectProperty<@Nullable Trouble> trouble =
      new SimpleObjectProperty<>(this, "trouble", null);
  private final StringProperty address = new SimpleStringProperty(this, "address", "");
  private final StringProperty addressFault = new SimpleStringProperty(this, "addressFault", "");
  private final ObjectProperty<@Nullable Waiting> waiting =
      new SimpleObjectProperty<>(this, "waiting", null);
  private final BooleanProperty keeps = new SimpleBooleanProperty(this, "keeps", true);
  private final FileModel file = new FileModel();
  private final ShopModel shop = new ShopModel();
  private final ObjectProperty<List<Known>> known =
      new SimpleObjectProperty<>(this, "known", List.of());

  WelcomeModel(WelcomePurpose purpose) {
    this.purpose = purpose;
    Page first =
        switch (purpose) {
          case FIRST, ANOTHER -> Page.CHOICE;
          case SIGN_IN -> Page.CONNECT;
          case ADD_FILES -> Page.FILE;
        };
    this.page = new SimpleObjectProperty<>(this, "page", first);
  }

  public WelcomePurpose purpose() {
    return purpose;
  }

  public ObjectProperty<Page> pageProperty() {
    return page;
  }

  /// Workspaces there are besides the shown one.
  public ObjectProperty<List<Known>> knownProperty() {
    return known;
  }

  /// Whether something is under way that one has to wait for.
  public BooleanProperty busyProperty() {
    return busy;
  }

  /// What came to nothing last; null where nothing did.
  public ObjectProperty<@Nullable Trouble> troubleProperty() {
    return trouble;
  }

  /// The platform's, as it is typed.
  public StringProperty addressProperty() {
    return address;
  }

  /// Message of why the address cannot be used; empty where it can, or nothing was typed yet.
  public StringProperty addressFaultProperty() {
    return addressFault;
  }

  /// Set while the person is in the browser.
  public ObjectProperty<@Nullable Waiting> waitingProperty() {
    return waiting;
  }

  /// Whether a sign-in outlasts the program.
  public BooleanProperty keepsProperty() {
    return keeps;
  }

  public ShopModel shop() {
    return shop;
  }

  /// The order file that is to be imported.
  public FileModel file() {
    return file;
  }
}
