package app.comptoir.platform.api;

import app.comptoir.platform.ChangePage;
import app.comptoir.platform.PlatformConnector.LiveListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Remembers what a live stream told.
final class Heard implements LiveListener {
  final AtomicInteger opened = new AtomicInteger();
  final AtomicInteger heartbeats = new AtomicInteger();
  final List<ChangePage> pages = new CopyOnWriteArrayList<>();

  @Override
  public void onOpen() {
    opened.incrementAndGet();
  }

  @Override
  public void onChanges(ChangePage page) {
    pages.add(page);
  }

  @Override
  public void onHeartbeat() {
    heartbeats.incrementAndGet();
  }
}
