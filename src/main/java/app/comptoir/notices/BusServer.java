package app.comptoir.notices;

import app.comptoir.service.notices.SystemNotices.Text;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server that a freedesktop.org desktop (GNOME, KDE and most others on Linux) has on its
/// session bus.
public final class BusServer implements NoticeServer {
  private static final Logger log = LoggerFactory.getLogger(BusServer.class);
  private static final String APPLICATION = "Comptoir";

  /// The name of the desktop entry and of the icon, as installed.
  private static final String ENTRY = "comptoir";

  private static final int AS_THE_SERVER_LIKES = -1;

  private final DBusConnection connection;
  private final Notifications remote;
  private final Set<String> capabilities;

  private BusServer(DBusConnection connection, Listener listener) throws DBusException {
    this.connection = connection;
    this.remote =
        connection.getRemoteObject(Notifications.NAME, Notifications.PATH, Notifications.class);
    this.capabilities = Set.copyOf(remote.capabilities());
    // Whoever sends them: the server may begin anew under another address.
    var _ =
        connection.addSigHandler(
            Notifications.ActionInvoked.class, signal -> listener.opened(signal.number()));
    var _ =
        connection.addSigHandler(
            Notifications.NotificationClosed.class, signal -> listener.gone(signal.number()));
  }

  /// On the bus of this session.
  ///
  /// @throws DBusException where there is no bus
  public static NoticeServer open(Listener listener) throws DBusException {
    return on(DBusConnectionBuilder.forSessionBus(), listener);
  }

  /// On another bus.
  static NoticeServer open(String address, Listener listener) throws DBusException {
    return on(DBusConnectionBuilder.forAddress(address), listener);
  }

  private static NoticeServer on(DBusConnectionBuilder bus, Listener listener)
      throws DBusException {
    DBusConnection connection = bus.withShared(false).build();
    try {
      return new BusServer(connection, listener);
    } catch (DBusException | RuntimeException e) {
      end(connection);
      throw e;
    }
  }

  @Override
  public long show(long replaces, Text notice) {
    List<String> actions =
        capabilities.contains("actions") ? List.of("default", notice.open()) : List.of();
    Map<String, Variant<?>> hints = Map.of("desktop-entry", new Variant<>(ENTRY));
    return remote
        .tell(
            APPLICATION,
            new UInt32(replaces),
            ENTRY,
            notice.summary(),
            capabilities.contains("body-markup") ? plain(notice.body()) : notice.body(),
            actions,
            hints,
            AS_THE_SERVER_LIKES)
        .longValue();
  }

  /// What people wrote is no markup.
  static String plain(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public void withdraw(long number) {
    remote.withdraw(new UInt32(number));
  }

  @Override
  public void leave() {
    end(connection);
  }

  private static void end(DBusConnection connection) {
    try {
      connection.close();
    } catch (IOException e) {
      log.debug("The session bus was not left in order: {}", e.getClass().getName());
    }
  }
}
