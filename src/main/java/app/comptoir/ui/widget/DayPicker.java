package app.comptoir.ui.widget;

import app.comptoir.ui.fx.Messages;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.DatePicker;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.util.converter.LocalDateStringConverter;
import org.jspecify.annotations.Nullable;

/// A day, typed or picked in a calendar, as days are written and weeks begin in the settings: see
/// [app.comptoir.ui.fx.Calendars].
public final class DayPicker extends DatePicker {

  /// @param day chosen first; null for none
  public DayPicker(Messages messages, @Nullable LocalDate day) {
    super(day);
    messages.formatsProperty().subscribe(formats -> write(formats.locale()));
  }

  /// The day that stands in the field, as days are written here or as 2026-11-29; empty where that
  /// is none.
  public Optional<LocalDate> typed() {
    String text = getEditor().getText().strip();
    try {
      return Optional.ofNullable(getConverter().fromString(text));
    } catch (DateTimeException _) {
      return iso(text);
    }
  }

  private static Optional<LocalDate> iso(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private void write(Locale locale) {
    setConverter(new LocalDateStringConverter(FormatStyle.SHORT, locale, IsoChronology.INSTANCE));
    if (getValue() != null) {
      getEditor().setText(getConverter().toString(getValue()));
    }
    if (getSkin() != null) {
      // The calendar is made once; only a new one begins its weeks on another day.
      setSkin(new DatePickerSkin(this));
    }
  }
}
