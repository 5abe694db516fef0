package app.comptoir.ui.control;

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
  private boolean unread;

  /// @param day chosen first; null for none
  public DayPicker(Messages messages, @Nullable LocalDate day) {
    super(day);
    messages.formatsProperty().subscribe(formats -> write(formats.locale()));
  }

  /// The day that stands in the field, as days are written here or as 2026-11-29; empty where that
  /// is none. The toolkit puts the day of before in place of what it cannot read: that it was typed
  /// is remembered until it was told here once.
  public Optional<LocalDate> typed() {
    boolean told = unread;
    Optional<LocalDate> day = Optional.empty();
    try {
      day = Optional.ofNullable(getConverter().fromString(getEditor().getText().strip()));
    } catch (DateTimeException _) {
      // No day: that is the answer.
    }
    unread = false;
    return told ? Optional.empty() : day;
  }

  /// Reads days as they are written here, and also as 2026-11-29.
  private final class Reader extends LocalDateStringConverter {
    public Reader(Locale locale) {
      super(FormatStyle.SHORT, locale, IsoChronology.INSTANCE);
    }

    @Override
    public @Nullable LocalDate fromString(String text) {
      unread = false;
      try {
        return super.fromString(text);
      } catch (DateTimeException _) {
        unread = true;
        LocalDate day = LocalDate.parse(text.strip());
        unread = false;
        return day;
      }
    }
  }

  private void write(Locale locale) {
    setConverter(new Reader(locale));
    if (getValue() != null) {
      getEditor().setText(getConverter().toString(getValue()));
    }
    if (getSkin() != null) {
      // The calendar is made once; only a new one begins its weeks on another day.
      setSkin(new DatePickerSkin(this));
    }
  }
}
