package app.comptoir.ui.sample;

import app.comptoir.service.workspaces.Pictures;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Drawn pictures of lamps, and a note of what was asked for and where.
public final class SamplePictures implements Pictures {
  private final Set<String> threads = ConcurrentHashMap.newKeySet();
  private volatile @Nullable CountDownLatch gate;

  /// No picture comes from now on, until [#goOn].
  public void hold() {
    gate = new CountDownLatch(1);
  }

  public void goOn() {
    CountDownLatch held = gate;
    gate = null;
    if (held != null) {
      held.countDown();
    }
  }

  /// Names of the threads that asked.
  public Set<String> threads() {
    return threads;
  }

  @Override
  public Optional<byte[]> picture(String mediaId) {
    threads.add(Thread.currentThread().getName());
    CountDownLatch held = gate;
    if (held != null) {
      try {
        held.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
    BufferedImage image = new BufferedImage(800, 500, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    float hue = Math.floorMod(mediaId.hashCode(), 97) / 97f;
    g.setPaint(
        new GradientPaint(
            0,
            0,
            Color.getHSBColor(hue, 0.25f, 0.95f),
            800,
            500,
            Color.getHSBColor(hue, 0.5f, 0.6f)));
    g.fillRect(0, 0, 800, 500);
    g.setColor(new Color(255, 246, 220));
    g.fillArc(280, 100, 240, 240, 0, 180);
    g.setColor(new Color(70, 55, 40));
    g.fillRect(392, 220, 16, 200);
    g.fillRoundRect(320, 410, 160, 20, 10, 10);
    g.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(out.toByteArray());
  }
}
