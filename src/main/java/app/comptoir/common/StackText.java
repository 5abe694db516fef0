package app.comptoir.common;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// An exception written down: what it says, where it was, and the same of what caused it.
public final class StackText {
  private StackText() {}

  /// In lines, each with its end.
  public static String of(Throwable e) {
    Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
    StringBuilder text = new StringBuilder();
    String head = "";
    for (Throwable t = e; t != null && told.add(t); t = t.getCause()) {
      text.append(head).append(t).append(System.lineSeparator());
      head = "Caused by: ";
      for (StackTraceElement frame : t.getStackTrace()) {
        text.append("\tat ").append(frame).append(System.lineSeparator());
      }
    }
    return text.toString();
  }
}
