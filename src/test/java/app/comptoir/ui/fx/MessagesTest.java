package app.comptoir.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.ui.OnScreen;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;

/// Texts follow the language as often as it changes, whatever else is shown.
@OnScreen
class MessagesTest {
  @Test
  void aTextFollowsTheLanguageThereAndBack() {
    Messages messages = new Messages(Locale.ENGLISH);
    StringProperty title = new SimpleStringProperty();
    title.bind(messages.text("welcome.title"));
    assertThat(title.get()).isEqualTo("Welcome to Comptoir");
    for (int i = 0; i < 2; i++) {
      messages.localeProperty().set(Locale.FRENCH);
      assertThat(title.get()).isEqualTo("Bienvenue dans Comptoir");
      messages.localeProperty().set(Locale.ENGLISH);
      assertThat(title.get()).isEqualTo("Welcome to Comptoir");
    }
  }

  @Test
  void aNumberInATextFollowsTheRegionThereAndBack() {
    Messages messages = new Messages(Locale.ENGLISH);
    StringProperty text = new SimpleStringProperty();
    text.bind(messages.text("sync.rate", 1.5));
    for (int i = 0; i < 2; i++) {
      messages.regionProperty().set(Locale.FRANCE);
      assertThat(text.get()).isEqualTo("1,5/s");
      messages.regionProperty().set(null);
      assertThat(text.get()).isEqualTo("1.5/s");
    }
  }
}
