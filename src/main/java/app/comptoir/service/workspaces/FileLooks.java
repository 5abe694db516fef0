package app.comptoir.service.workspaces;

import java.nio.file.Path;

/// Looks at order files before anything of them is stored. Every method blocks, and throws
/// [TroubleException] where nothing came of it.
public interface FileLooks {

  /// What a file is, as far as its first lines tell: soon there, however long it is. A file of no
  /// known export is shown too, with what it lacks.
  FileLook look(Path file);

  /// How a file will be understood, as it was said to be read: reads all of it.
  FileLook review(FileChoice choice, FileWork work);

  /// Saves how a file is read as a kind of export of one's own: it is offered with the others from
  /// then on, and by its name on the command line.
  void save(FileChoice choice, String title);
}
