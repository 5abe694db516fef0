package app.comptoir.ui.welcome.file;

import app.comptoir.service.workspaces.FileLook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// An order file on its way to a workspace: how it is understood, and what the person says of it.
/// FX thread only.
public final class FileModel {
  private final ObjectProperty<@Nullable FileLook> look =
      new SimpleObjectProperty<>(this, "look", null);
  private final ObjectProperty<Map<String, String>> reading =
      new SimpleObjectProperty<>(this, "reading", Map.of());
  private final FileWorkModel work = new FileWorkModel();
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final StringProperty shop = new SimpleStringProperty(this, "shop", "");
  private final ObjectProperty<List<String>> shops =
      new SimpleObjectProperty<>(this, "shops", List.of());
  private final ObjectProperty<List<Path>> before =
      new SimpleObjectProperty<>(this, "before", List.of());
  private int inPlaceOf;
  private final StringProperty saved = new SimpleStringProperty(this, "saved", "");
  private final StringProperty currency = new SimpleStringProperty(this, "currency", "");
  private final StringProperty zone = new SimpleStringProperty(this, "zone", "");
  private final StringProperty fault = new SimpleStringProperty(this, "fault", "");

  /// What a kind of export was saved as last; empty for none.
  public StringProperty savedProperty() {
    return saved;
  }

  /// What the chosen file is; null where none is chosen that can be read.
  public ObjectProperty<@Nullable FileLook> lookProperty() {
    return look;
  }

  /// How the person says that it is to be read, see [app.comptoir.service.workspaces.FileChoice].
  public ObjectProperty<Map<String, String>> readingProperty() {
    return reading;
  }

  /// What is being done with files.
  public FileWorkModel work() {
    return work;
  }

  /// Of the brand, in a workspace of its own the shop.
  public StringProperty nameProperty() {
    return name;
  }

  /// Whose orders these are, of the shops of a workspace; empty for one shop a kind of export.
  public StringProperty shopProperty() {
    return shop;
  }

  /// The shops there are.
  public ObjectProperty<List<String>> shopsProperty() {
    return shops;
  }

  /// Files of the same shop that are read before it.
  public ObjectProperty<List<Path>> beforeProperty() {
    return before;
  }

  /// The number of the file that this one replaces; 0 for none.
  public int inPlaceOf() {
    return inPlaceOf;
  }

  public void inPlaceOf(int no) {
    inPlaceOf = no;
  }

  /// ISO 4217 code.
  public StringProperty currencyProperty() {
    return currency;
  }

  /// Identifier of a time zone.
  public StringProperty zoneProperty() {
    return zone;
  }

  /// Message of what is wrong with name, currency or zone; empty where nothing is.
  public StringProperty faultProperty() {
    return fault;
  }
}
