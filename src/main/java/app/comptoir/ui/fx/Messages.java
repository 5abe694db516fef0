package app.comptoir.ui.fx;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.BiFunction;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Every word on the screen, in the language chosen now.
///
/// Texts are observable: whoever binds to them changes language without a restart. Patterns are
/// those of [MessageFormat] (`{0}`, `{0,choice,…}`, an apostrophe is doubled). FX thread only.
public final class Messages {
  /// The languages there are, the first being the one others fall back on.
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

  private static final String BUNDLE = "i18n.messages";

  private final ObjectProperty<Locale> locale;
  private final ObjectProperty<@Nullable Locale> region =
      new SimpleObjectProperty<>(this, "region", null);
  private final ObjectBinding<ResourceBundle> bundle;
  private final ObjectBinding<Formats> formats;

  public Messages(Locale initial) {
    locale = new SimpleObjectProperty<>(this, "locale", initial);
    bundle = Bindings.createObjectBinding(() -> load(locale.get()), locale);
    formats =
        Bindings.createObjectBinding(() -> new Formats(habits(), this::pattern), bundle, region);
  }

  /// The locale to show `language` in: the system's own where it speaks that language (its region
  /// decides how dates are written), else the plain language.
  public static Locale localeFor(Locale language, Locale system) {
    return system.getLanguage().equals(language.getLanguage()) ? system : language;
  }

  /// The locale of texts; set it to change the language.
  public ObjectProperty<Locale> localeProperty() {
    return locale;
  }

  /// Whose habits numbers and dates follow; null for those of the language.
  public ObjectProperty<@Nullable Locale> regionProperty() {
    return region;
  }

  private Locale habits() {
    Locale chosen = region.get();
    return chosen == null ? locale.get() : chosen;
  }

  /// How numbers, money and dates are written in this language.
  public ObservableValue<Formats> formatsProperty() {
    return formats;
  }

  public Formats formats() {
    return formats.get();
  }

  /// The text of a key, following the language and those of `args` that are observable.
  public ObservableValue<String> text(String key, Object... args) {
    // What is read below and nothing else: a source nobody reads tells of its first change only.
    List<Observable> sources = new ArrayList<>(List.of(bundle, region));
    for (Object arg : args) {
      if (arg instanceof ObservableValue<?> value) {
        sources.add(value);
      }
    }
    return Bindings.createStringBinding(() -> now(key, args), sources.toArray(Observable[]::new));
  }

  /// The text of a key as it is now.
  public String now(String key, Object... args) {
    Object[] values = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      values[i] = args[i] instanceof ObservableValue<?> value ? value.getValue() : args[i];
    }
    return Formats.drawable(new MessageFormat(pattern(key), habits()).format(values));
  }

  /// The text of a key as it is now, where the key exists: for codes that newer parts may add.
  public Optional<String> find(String key) {
    return bundle.get().containsKey(key) ? Optional.of(now(key)) : Optional.empty();
  }

  /// A value written by `writer`, following the value and the language.
  public <T> ObservableValue<String> format(
      ObservableValue<T> value, BiFunction<? super Formats, ? super T, String> writer) {
    return Bindings.createStringBinding(
        () -> writer.apply(formats.get(), value.getValue()), formats, value);
  }

  private String pattern(String key) {
    return bundle.get().getString(key);
  }

  private static ResourceBundle load(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
