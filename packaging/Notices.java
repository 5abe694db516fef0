import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Gathers the licence of everything that is shipped: `java packaging/Notices.java BOM.xml JARS
/// LICENCES LEGAL OUT`. Goes by the list of components (CycloneDX) and by the typefaces in the
/// jars; ends with status 1 where one has a licence that `LICENCES/accepted.properties` does not
/// know. What is not to be shipped is taken out of the jars. Without `LEGAL OUT` it looks only, as
/// each build does; `JARS` is a folder or a class path.
final class Notices {
  private static final Pattern LICENCE_FILE =
      Pattern.compile(
          ".*(licen[cs]e|notice|copying)[^/]*(\\.txt|\\.md)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern FONT = Pattern.compile(".*\\.(ttf|otf|woff2?)");

  private final Properties accepted = new Properties();
  private final List<Path> jars;
  private final Path texts;

  /// Null where it looks only.
  private final Path out;

  private final List<String> problems = new ArrayList<>();
  private final Set<String> used = new TreeSet<>();
  private final TreeMap<String, String> lines = new TreeMap<>();

  private Notices(List<Path> jars, Path texts, Path out) throws IOException {
    this.jars = jars;
    this.texts = texts;
    this.out = out == null ? null : Files.createDirectories(out);
    try (InputStream in = Files.newInputStream(texts.resolve("accepted.properties"))) {
      accepted.load(in);
    }
  }

  public static void main(String[] args) throws Exception {
    Path out = args.length > 4 ? Path.of(args[4]) : null;
    if (out == null && !Files.exists(Path.of(args[0]))) {
      System.err.println("Licences not looked at: off-line Maven makes no list of components.");
      return;
    }
    Notices notices = new Notices(jars(args[1]), Path.of(args[2]), out);
    notices.components(Path.of(args[0]));
    notices.jars();
    if (out != null) {
      notices.runtime(Path.of(args[3]));
      notices.write();
    }
    notices.problems.forEach(System.err::println);
    System.exit(notices.problems.isEmpty() ? 0 : 1);
  }

  private static List<Path> jars(String place) throws IOException {
    if (!Files.isDirectory(Path.of(place))) {
      return Stream.of(place.split(File.pathSeparator)).map(Path::of).toList();
    }
    try (Stream<Path> all = Files.list(Path.of(place))) {
      return all.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private void components(Path bom) throws Exception {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(bom.toFile())
            .getDocumentElement();
    for (Element component : children(child(root, "components"))) {
      String id = text(component, "group") + ":" + text(component, "name");
      String licence = choose(names(component));
      String line = "%s %s".formatted(id, text(component, "version"));
      if (licence == null) {
        problems.add("%s: unknown licence %s".formatted(line, names(component)));
        continue;
      }
      used.add(licence);
      String holder = accepted.getProperty("copyright." + id, "");
      boolean said = copyTexts(text(component, "name") + "-" + text(component, "version") + ".jar");
      if (Set.of("MIT", "BSD-3-Clause").contains(licence) && !said && holder.isEmpty()) {
        problems.add(line + ": " + licence + " asks for the holder's name, which nobody says");
      }
      lines.put(id, line + ": " + licence + (holder.isEmpty() ? "" : ". " + holder));
    }
  }

  private String choose(List<String> names) {
    for (String name : accepted.getProperty("order").split(", ")) {
      if (names.contains(name)) {
        return accepted.getProperty("licence." + name);
      }
    }
    return null;
  }

  private static List<String> names(Element component) {
    List<String> names = new ArrayList<>();
    for (Element licence : children(child(component, "licenses"))) {
      names.add(
          licence.getTagName().equals("expression")
              ? licence.getTextContent().trim()
              : text(licence, "id") + text(licence, "name"));
    }
    return names;
  }

  /// Whether the jar brings its own texts; they are copied.
  private boolean copyTexts(String name) throws IOException {
    Path jar = jars.stream().filter(file -> file.endsWith(name)).findFirst().orElse(null);
    if (jar == null) {
      return false; // JavaFX, which lies in the runtime
    }
    boolean any = false;
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      for (Path file : files(inside)) {
        if (LICENCE_FILE.matcher(file.toString()).matches()
            && !file.toString().endsWith(".class")) {
          any = true;
          if (out == null) {
            continue;
          }
          Path folder = Files.createDirectories(out.resolve(name.replace(".jar", "")));
          Files.copy(
              file,
              folder.resolve(file.getFileName().toString()),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return any;
  }

  private void jars() throws IOException {
    for (Path jar : jars) {
      Pattern unused = unused(jar);
      try (FileSystem inside = FileSystems.newFileSystem(jar)) {
        for (Path file : files(inside)) {
          String name = file.getFileName().toString();
          if (unused != null && unused.matcher(file.toString()).matches()) {
            drop(file);
          } else if (FONT.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            font(jar, file, name);
          }
        }
      }
    }
  }

  /// What of a jar nothing asks for: `unused.` and the beginning of its name, a pattern of paths.
  private Pattern unused(Path jar) {
    for (String key : accepted.stringPropertyNames()) {
      if (key.startsWith("unused.")
          && jar.getFileName().toString().startsWith(key.substring("unused.".length()))) {
        return Pattern.compile(accepted.getProperty(key));
      }
    }
    return null;
  }

  private void drop(Path file) throws IOException {
    if (out != null) {
      Files.delete(file);
    }
  }

  private void font(Path jar, Path file, String name) throws IOException {
    if (name.startsWith(accepted.getProperty("drop"))) {
      drop(file);
      return;
    }
    for (String key : accepted.stringPropertyNames()) {
      if (key.startsWith("font.") && name.startsWith(key.substring("font.".length()))) {
        String[] words = accepted.getProperty(key).split(", ", 3);
        used.add(words[0]);
        lines.put(
            "typeface " + words[1], "typeface " + words[1] + ": " + words[0] + ". " + words[2]);
        return;
      }
    }
    problems.add("%s in %s: a typeface of unknown licence".formatted(name, jar.getFileName()));
  }

  /// The Java runtime says itself what is in it.
  private void runtime(Path legal) throws IOException {
    try (Stream<Path> all = Files.walk(legal)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = out.resolve("java-runtime").resolve(legal.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    lines.put(
        "Java runtime",
        "Java runtime (OpenJDK): GPL-2.0-with-classpath-exception, see java-runtime");
    used.add("GPL-2.0-with-classpath-exception");
  }

  private void write() throws IOException {
    for (String licence : used) {
      Files.copy(
          texts.resolve(licence + ".txt"),
          out.resolve(licence + ".txt"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(
        out.resolve("THIRD-PARTY.txt"),
        "Comptoir is under Apache-2.0. It is shipped with:\n\n"
            + String.join("\n", lines.values())
            + "\n\n"
            + "The texts of these licences, and what each component says of itself, lie beside this"
            + " file.\n",
        StandardCharsets.UTF_8);
  }

  private static List<Path> files(FileSystem inside) throws IOException {
    try (Stream<Path> all = Files.walk(inside.getPath("/"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static Element child(Element parent, String name) {
    for (Element element : children(parent)) {
      if (element.getTagName().equals(name)) {
        return element;
      }
    }
    return null;
  }

  private static String text(Element parent, String name) {
    Element found = child(parent, name);
    return found == null ? "" : found.getTextContent().trim();
  }

  private static List<Element> children(Element parent) {
    List<Element> elements = new ArrayList<>();
    for (Node n = parent == null ? null : parent.getFirstChild();
        n != null;
        n = n.getNextSibling()) {
      if (n instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
