package app.comptoir;

import app.comptoir.bootstrap.Logs;
import app.comptoir.bootstrap.cli.Comptoir;

/// Where the program begins: the command line, which opens the window where no command is given.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Logs.locate();
    int status = Comptoir.run(args);
    if (status != 0) {
      System.exit(status);
    }
  }
}
