package app.comptoir.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comptoir.service.notices.SystemNotices.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.freedesktop.dbus.bin.EmbeddedDBusDaemon;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Over a real bus of its own, against a desktop's server of notices played by the test.
@DisabledOnOs(OS.WINDOWS)
@Isolated("the bus of the library loses an answer now and then where threads wait long for a core")
class BusServerTest {
  private static final int ATTEMPTS = 20;
  private static final Text NOTICE = new Text("1 offer waits", "“Rain <b>& Co</b>”", "Open");

  @TempDir private Path folder;
  private final BlockingQueue<String> server = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private List<String> capabilities = List.of("body", "body-markup", "actions");
  private String address = "";
  private EmbeddedDBusDaemon bus;
  private DBusConnection desktop;

  /// The desktop's side.
  private final class Desktop implements Notifications {
    @Override
    public String getObjectPath() {
      return PATH;
    }

    @Override
    public List<String> capabilities() {
      return capabilities;
    }

    @Override
    public UInt32 tell(
        String application,
        UInt32 replaces,
        String icon,
        String summary,
        String body,
        List<String> actions,
        Map<String, Variant<?>> hints,
        int expires) {
      server.add(
          String.join(
              " | ",
              application,
              replaces.toString(),
              icon,
              summary,
              body,
              actions.toString(),
              hints.get("desktop-entry").getValue().toString()));
      return new UInt32(41);
    }

    @Override
    public void withdraw(UInt32 number) {
      server.add("close " + number);
    }
  }

  private final class Heard implements NoticeServer.Listener {
    @Override
    public void opened(long number) {
      heard.add("opened " + number);
    }

    @Override
    public void gone(long number) {
      heard.add("gone " + number);
    }
  }

  /// The daemon looks whether it runs before its own thread has said so, and then never listens:
  /// another one is begun in its place.
  @BeforeEach
  void startBus() throws Exception {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Path socket = folder.resolve("bus" + attempt);
      address = "unix:path=" + socket;
      bus = new EmbeddedDBusDaemon(address + ",listen=true");
      bus.startInBackgroundAndWait(Duration.ofSeconds(20).toMillis());
      if (appears(socket)) {
        return;
      }
      bus.close();
    }
    throw new AssertionError("No bus listens");
  }

  /// It is not called to find out: a caller who leaves at once now and then takes the daemon along.
  private static boolean appears(Path socket) {
    long deadline = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    while (!Files.exists(socket) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(1_000_000);
    }
    return Files.exists(socket);
  }

  /// The daemon resets a call now and then that comes as it begins to listen.
  private DBusConnection connected() throws DBusException {
    for (int attempt = 1; ; attempt++) {
      try {
        return DBusConnectionBuilder.forAddress(address).withShared(false).build();
      } catch (DBusException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private void startDesktop() throws Exception {
    desktop = connected();
    desktop.requestBusName(Notifications.NAME);
    desktop.exportObject(Notifications.PATH, new Desktop());
  }

  @AfterEach
  void stop() throws Exception {
    if (desktop != null) {
      desktop.close();
    }
    bus.close();
  }

  private static String next(BlockingQueue<String> queue) throws InterruptedException {
    return queue.poll(20, TimeUnit.SECONDS);
  }

  @Test
  void aNoticeIsShownOpenedReplacedAndTakenBack() throws Exception {
    startDesktop();
    NoticeServer there = BusServer.open(address, new Heard());
    assertThat(there.show(0, NOTICE)).isEqualTo(41);
    assertThat(next(server))
        .isEqualTo(
            "Comptoir | 0 | comptoir | 1 offer waits | “Rain &lt;b&gt;&amp; Co&lt;/b&gt;” |"
                + " [default, Open] | comptoir");
    desktop.sendMessage(
        new Notifications.ActionInvoked(Notifications.PATH, new UInt32(41), "default"));
    assertThat(next(heard)).isEqualTo("opened 41");
    there.show(41, NOTICE);
    assertThat(next(server)).startsWith("Comptoir | 41 | ");
    there.withdraw(41);
    assertThat(next(server)).isEqualTo("close 41");
    desktop.sendMessage(
        new Notifications.NotificationClosed(Notifications.PATH, new UInt32(41), new UInt32(3)));
    assertThat(next(heard)).isEqualTo("gone 41");
    there.leave();
  }

  @Test
  void aServerThatKnowsNoMarkupAndNoButtonsGetsNone() throws Exception {
    capabilities = List.of("body");
    startDesktop();
    NoticeServer there = BusServer.open(address, new Heard());
    there.show(0, NOTICE);
    assertThat(next(server))
        .isEqualTo("Comptoir | 0 | comptoir | 1 offer waits | “Rain <b>& Co</b>” | [] | comptoir");
    there.leave();
  }

  @Test
  void aBusWithoutADesktopSaysSo() {
    assertThatThrownBy(() -> BusServer.open(address, new Heard()))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void noBusAtAllSaysSo() {
    assertThatThrownBy(() -> BusServer.open("unix:path=" + folder.resolve("none"), new Heard()))
        .isInstanceOf(Exception.class);
  }
}
