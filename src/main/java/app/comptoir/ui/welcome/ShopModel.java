package app.comptoir.ui.welcome;

import app.comptoir.service.workspaces.ShopLook;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A Shopify shop that is to be connected. FX thread only.
public final class ShopModel {
  private final StringProperty address = new SimpleStringProperty(this, "address", "");
  private final StringProperty client = new SimpleStringProperty(this, "client", "");
  private final StringProperty secret = new SimpleStringProperty(this, "secret", "");
  private final StringProperty fault = new SimpleStringProperty(this, "fault", "");
  private final ObjectProperty<@Nullable ShopLook> look =
      new SimpleObjectProperty<>(this, "look", null);

  /// As it is typed.
  public StringProperty addressProperty() {
    return address;
  }

  /// The app's client id; empty where the secret is a token.
  public StringProperty clientProperty() {
    return client;
  }

  public StringProperty secretProperty() {
    return secret;
  }

  /// Message of what is missing; empty where nothing is, or nothing was asked yet.
  public StringProperty faultProperty() {
    return fault;
  }

  /// What the shop answered to what is typed now; null before.
  public ObjectProperty<@Nullable ShopLook> lookProperty() {
    return look;
  }
}
