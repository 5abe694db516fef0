package app.comptoir.platform.orderfile.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// What kind of file something is, by its first bytes. Kinds that are not read are named for what
/// they are, with what to do.
final class FileKind {
  /// A file of a kind that is not read.
  static final String OTHER_KIND = "FILE-20";

  private static final int LOOKED_AT = 4096;

  private FileKind() {}

  enum Kind {
    TEXT,
    WORKBOOK
  }

  /// @throws Unfit where it is of a kind that is not read
  static Kind of(Path file) throws IOException {
    byte[] start = SourceFile.start(file, LOOKED_AT);
    if (starts(start, 'P', 'K', 3, 4)) {
      return zip(file);
    }
    if (starts(start, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw oldWorkbook(start);
    }
    if (starts(start, '%', 'P', 'D', 'F')) {
      throw other("a PDF, made to be looked at", "export the orders as CSV or XLSX");
    }
    requireText(start);
    return Kind.TEXT;
  }

  private static void requireText(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1).strip();
    text = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3).strip() : text;
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html")
        || lower.startsWith("<html")
        || lower.startsWith("<table")) {
      throw other(
          "a web page (maybe a page to sign in instead of the file, or a table that a shop calls"
              + " XLS)",
          "download the file again, or open it in a spreadsheet and save it as CSV or XLSX");
    }
    if (lower.startsWith("<?xml")) {
      throw other("an XML file", "open it in a spreadsheet and save it as CSV or XLSX");
    }
    if (lower.startsWith("{") || lower.startsWith("[{") || lower.startsWith("[\n")) {
      throw other("a JSON file", "export the orders as CSV or XLSX");
    }
  }

  private static Unfit oldWorkbook(byte[] start) {
    String text = new String(start, StandardCharsets.UTF_16LE);
    return text.contains("EncryptedPackage")
        ? other("a workbook with a password", "save it without one")
        : other("an old Excel workbook (XLS)", "open it and save it as XLSX or CSV");
  }

  private static Kind zip(Path file) throws IOException {
    if (SourceFile.packed(file)) {
      throw other("a ZIP inside a GZIP", "unpack it first");
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> names = zip.stream().limit(10_000).map(ZipEntry::getName).toList();
      if (names.contains("xl/workbook.xml")) {
        requireSize(zip, file);
        return Kind.WORKBOOK;
      }
      throw archive(names);
    }
  }

  private static Unfit archive(List<String> names) {
    if (names.stream().anyMatch(n -> n.endsWith(".iwa") || n.equals("Index.zip"))) {
      return other("a Numbers document", "export it from Numbers as CSV or Excel (XLSX)");
    }
    if (names.contains("content.xml") && names.contains("mimetype")) {
      return other("an OpenDocument file (ODS)", "save it as XLSX or CSV");
    }
    if (names.stream().anyMatch(n -> n.startsWith("xl/"))) {
      return other("a binary Excel workbook (XLSB)", "save it as XLSX or CSV");
    }
    String held = String.join(", ", names.stream().limit(3).toList());
    return other("a ZIP archive (with " + held + ")", "unpack it and give the file inside");
  }

  /// The texts of a workbook are kept in memory while it is read.
  private static void requireSize(ZipFile zip, Path file) throws IOException {
    long unpacked = zip.stream().mapToLong(e -> Math.max(0, e.getSize())).sum();
    if (unpacked > Unpacked.most(java.nio.file.Files.size(file))) {
      throw new Unfit("It unpacks to far more than an order file holds");
    }
  }

  private static Unfit other(String what, String todo) {
    return new Unfit(OTHER_KIND, "The file is " + what + ": " + todo);
  }

  private static boolean starts(byte[] bytes, int... with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((bytes[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
