package app.comptoir.service.workspaces;

import app.comptoir.domain.settings.Settings;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Settings that last as long as the program: for pictures of screens and the like. Thread-safe.
public final class UnkeptSettings implements SettingsBook {
  private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
  private volatile Settings now;

  public UnkeptSettings(Settings first) {
    this.now = first;
  }

  @Override
  public Settings now() {
    return now;
  }

  @Override
  public synchronized void change(UnaryOperator<Settings> edit) {
    Settings next = edit.apply(now);
    if (!next.equals(now)) {
      now = next;
      listeners.forEach(listener -> listener.accept(next));
    }
  }

  @Override
  public LiveUpdates.Subscription onChange(Consumer<Settings> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public Keeping keeping() {
    return Keeping.NOWHERE;
  }
}
