package app.comptoir.ui.offers.audit;

import app.comptoir.service.audit.AuditPage;
import app.comptoir.ui.control.Choice;
import app.comptoir.ui.mvc.LoadModel;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the audit shows: which rows, by whom, and how the chain was found. FX thread only.
public final class AuditModel {
  /// Days back; 0 for all there is.
  static final List<Integer> PERIODS = List.of(7, 30, 90, 0);

  private final LoadModel load = new LoadModel();
  private final ObjectProperty<@Nullable String> subject =
      new SimpleObjectProperty<>(this, "subject", null);
  private final ObjectProperty<@Nullable String> offerId =
      new SimpleObjectProperty<>(this, "offerId", null);
  private final ObjectProperty<Integer> days = new SimpleObjectProperty<>(this, "days", 30);
  private final ObservableList<Choice> people = FXCollections.observableArrayList();
  private final ObservableList<Choice> offers = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable AuditPage> page =
      new ReadOnlyObjectWrapper<>(this, "page", null);
  private final ReadOnlyObjectWrapper<@Nullable AuditPage> proof =
      new ReadOnlyObjectWrapper<>(this, "proof", null);

  private final ReadOnlyObjectWrapper<@Nullable Saved> saved =
      new ReadOnlyObjectWrapper<>(this, "saved", null);

  /// What came of an export.
  record Saved(Path file, boolean done) {}

  LoadModel load() {
    return load;
  }

  /// Whose doings; null for everybody's.
  ObjectProperty<@Nullable String> subjectProperty() {
    return subject;
  }

  /// Null for all offers.
  ObjectProperty<@Nullable String> offerIdProperty() {
    return offerId;
  }

  ObjectProperty<Integer> daysProperty() {
    return days;
  }

  ObservableList<Choice> people() {
    return people;
  }

  ObservableList<Choice> offers() {
    return offers;
  }

  /// Null before it has been read.
  ReadOnlyObjectProperty<@Nullable AuditPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// As it was read when somebody last asked for the chain to be verified; null before.
  ReadOnlyObjectProperty<@Nullable AuditPage> proofProperty() {
    return proof.getReadOnlyProperty();
  }

  /// What came of the last export; null before.
  ReadOnlyObjectProperty<@Nullable Saved> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  void saved(Path file, boolean done) {
    saved.set(new Saved(file, done));
  }

  void show(AuditPage read) {
    page.set(read);
  }

  void proven(AuditPage read) {
    proof.set(read);
  }
}
