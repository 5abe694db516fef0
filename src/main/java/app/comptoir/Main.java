package app.comptoir;

import app.comptoir.bootstrap.cli.Comptoir;
import app.comptoir.workspace.Logs;

/// Where the program begins: the command line, which opens the window where no command is given.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Logs.locate();
    // Without, Java knows no other proxies than those of its own properties.
    System.setProperty("java.net.useSystemProxies", "true");
    // A database names no classes that the program would load. H2 looks at it once.
    System.setProperty("h2.allowedClasses", "");
    // Always by exit: the screen's toolkit, once started, would keep the program alive.
    System.exit(Comptoir.run(args));
  }
}
