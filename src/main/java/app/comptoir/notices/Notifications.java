package app.comptoir.notices;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// The part of the freedesktop.org notification protocol (1.2) that is used here. Public, as are
/// its parts: they are called by reflection.
@DBusInterfaceName("org.freedesktop.Notifications")
public interface Notifications extends DBusInterface {
  String NAME = "org.freedesktop.Notifications";
  String PATH = "/org/freedesktop/Notifications";

  /// What the server can do, such as `body`, `body-markup` and `actions`.
  @DBusMemberName("GetCapabilities")
  List<String> capabilities();

  /// @param actions a key and a name by turns; the key `default` stands for a press on the notice
  /// @param expires in milliseconds; -1 leaves it to the server
  /// @return the notice's number
  @DBusMemberName("Notify")
  UInt32 tell(
      String application,
      UInt32 replaces,
      String icon,
      String summary,
      String body,
      List<String> actions,
      Map<String, Variant<?>> hints,
      int expires);

  @DBusMemberName("CloseNotification")
  void withdraw(UInt32 number);

  /// The person chose a notice or one of its buttons.
  class ActionInvoked extends DBusSignal {
    private final UInt32 number;

    public ActionInvoked(String path, UInt32 number, String action) throws DBusException {
      super(path, number, action);
      this.number = number;
    }

    long number() {
      return number.longValue();
    }
  }

  /// A notice is gone.
  class NotificationClosed extends DBusSignal {
    private final UInt32 number;

    public NotificationClosed(String path, UInt32 number, UInt32 reason) throws DBusException {
      super(path, number, reason);
      this.number = number;
    }

    long number() {
      return number.longValue();
    }
  }
}
