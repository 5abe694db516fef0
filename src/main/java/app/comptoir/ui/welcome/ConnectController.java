package app.comptoir.ui.welcome;

import app.comptoir.service.workspaces.FirstSteps;
import app.comptoir.service.workspaces.FirstSteps.BrowserWords;
import app.comptoir.service.workspaces.FirstSteps.Waiting;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.Controller;
import java.util.Optional;
import java.util.function.Consumer;

/// Signs in to a platform in the system's browser.
public final class ConnectController extends Controller {
  private final WelcomeModel model;
  private final WelcomeParts parts;
  private final WelcomeWork work;
  private final Runnable back;

  ConnectController(WelcomeModel model, WelcomeParts parts, WelcomeWork work, Runnable back) {
    this.model = model;
    this.parts = parts;
    this.work = work;
    this.back = back;
  }

  @Override
  protected void onActivate() {
    if (model.purpose() == WelcomePurpose.SIGN_IN) {
      askForKeychain();
    }
    whileActive(model.addressProperty().subscribe((_, _) -> model.addressFaultProperty().set("")));
  }

  @Override
  protected void onDeactivate() {
    onCancel();
  }

  /// Whether a sign-in will be kept.
  void askForKeychain() {
    parts
        .tasks()
        .run(
            "try keychain",
            parts.steps()::keepsSignIns,
            keeps -> model.keepsProperty().set(keeps),
            _ -> {});
  }

  /// Signs in to the platform at the address.
  public void onConnect() {
    String address = model.addressProperty().get();
    Optional<String> fault = parts.steps().addressFault(address);
    model.addressFaultProperty().set(fault.orElse(""));
    if (fault.isPresent() || model.busyProperty().get()) {
      return;
    }
    BrowserWords words = words(parts.messages());
    Consumer<Waiting> waiting = now -> parts.fx().execute(() -> model.waitingProperty().set(now));
    FirstSteps steps = parts.steps();
    if (model.purpose() == WelcomePurpose.SIGN_IN) {
      work.run(
          "sign in again",
          () -> {
            steps.signInAgain(words, waiting);
            return address;
          },
          _ -> back.run());
    } else {
      work.begin("sign in", () -> steps.connect(address, words, waiting));
    }
  }

  /// Waits for the browser no longer.
  public void onCancel() {
    parts.steps().cancelSignIn();
  }

  private static BrowserWords words(Messages messages) {
    return new BrowserWords(
        messages.localeProperty().get().getLanguage(),
        messages.now("signin.done"),
        messages.now("signin.refused"),
        messages.now("signin.close"));
  }
}
