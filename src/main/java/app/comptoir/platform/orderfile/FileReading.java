package app.comptoir.platform.orderfile;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.money.FxRate;
import app.comptoir.platform.orderfile.ImportReport.Note;
import app.comptoir.platform.orderfile.guess.Guess;
import app.comptoir.platform.orderfile.guess.ReadingOptions;
import app.comptoir.platform.orderfile.preset.Preset;
import app.comptoir.platform.orderfile.preset.Presets;
import app.comptoir.platform.orderfile.preset.Role;
import app.comptoir.platform.orderfile.rates.RatesFile;
import app.comptoir.platform.orderfile.table.Header;
import app.comptoir.platform.orderfile.table.SourceFile;
import app.comptoir.platform.orderfile.table.Table;
import app.comptoir.platform.orderfile.table.Tables;
import app.comptoir.platform.orderfile.table.Unfit;
import app.comptoir.platform.orderfile.value.DateOrder;
import app.comptoir.platform.orderfile.value.DecimalSign;
import app.comptoir.platform.orderfile.value.Undecided;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Reads a whole file into a log: once for its fingerprint, once (or the first rows alone) to find
/// out how it is to be read, once for its rows. A file of more rows and orders than are to be kept
/// in memory is begun again, into a temporary file.
final class FileReading {
  private final OrderFileSettings settings;
  private final Brand brand;
  private final OrderParts.Manner manner;
  private long lines;

  FileReading(OrderFileSettings settings, Brand brand, OrderParts.Manner manner) {
    this.settings = settings;
    this.brand = brand;
    this.manner = manner;
  }

  /// What a file held.
  ///
  /// @param fingerprint of its bytes and of the settings it was read with
  record Result(WholeLog log, ImportReport report, String fingerprint, Table table, Guess guess) {}

  /// @throws Unfit if it is no order file, or nothing tells how to read it, with one sentence that
  ///   says why
  Result read() throws IOException {
    Path file = settings.file();
    FileTime modified = Files.getLastModifiedTime(file);
    long size = Files.size(file);
    String fingerprint = fingerprint(file);
    Table table = table();
    Result result;
    try {
      result = read(table, Guess.of(table, settings.options(), false), fingerprint);
    } catch (Undecided _) {
      result = read(table, Guess.of(table, settings.options(), true), fingerprint);
    }
    if (size != Files.size(file) || !modified.equals(Files.getLastModifiedTime(file))) {
      throw new IOException("changed while it was read");
    }
    return result;
  }

  /// Opens the file and finds its header.
  Table table() throws IOException {
    ReadingOptions options = settings.options();
    return Tables.open(settings.file(), encoding(options), this::known, manner.stopped());
  }

  private int known(Header header) {
    int mapped = 0;
    for (String name : settings.options().mapping().values()) {
      mapped += header.has(name) ? 1 : 0;
    }
    return mapped + Presets.known(header);
  }

  private static @Nullable Charset encoding(ReadingOptions options) {
    String name = options.encoding();
    try {
      return name == null ? null : Charset.forName(name);
    } catch (IllegalArgumentException _) {
      throw new Unfit(Presets.UNFIT_MAPPING, "There is no encoding “" + name + "”");
    }
  }

  private Result read(Table table, Guess guess, String fingerprint) throws IOException {
    if (!guess.questions().isEmpty()) {
      throw new Unfit(Guess.UNDECIDED, guess.questions().getFirst().sentence());
    }
    OrderParts parts =
        new OrderParts(new Readers(settings, brand, table, guess), manner.knowing(lines));
    WholeLog log = parts.read();
    boolean whole = false;
    try {
      Tally tally = parts.tally();
      if (guess.contradicts()) {
        tally.note(Note.DATES_CONTRADICT);
      }
      otherCurrencies(log, tally);
      String layout = guess.preset().name();
      ImportReport report =
          tally.report(layout, log.products(), unknown(guess), traits(table, guess));
      whole = true;
      return new Result(log, report, fingerprint, table, guess);
    } finally {
      if (!whole) {
        log.close();
      }
    }
  }

  /// What was found out about how the file is to be read, to be told.
  private static List<ImportReport.Trait> traits(Table table, Guess guess) {
    List<ImportReport.Trait> traits = new ArrayList<>();
    for (Table.Trait trait : table.traits()) {
      String what = trait.kind().name().toLowerCase(Locale.ROOT);
      traits.add(new ImportReport.Trait(what, trait.detail()));
    }
    DateOrder order = guess.dates().get(Role.DATE);
    if (order != null) {
      traits.add(new ImportReport.Trait("dates", word(order)));
    }
    guess.decimals().values().stream()
        .filter(sign -> sign == DecimalSign.COMMA)
        .findFirst()
        .ifPresent(sign -> traits.add(new ImportReport.Trait("decimals", word(sign))));
    return List.copyOf(traits);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<ImportReport.Unknown> unknown(Guess guess) {
    List<ImportReport.Unknown> unknown = new ArrayList<>();
    for (Preset.Figure figure : guess.preset().money()) {
      if (figure.roles().stream().noneMatch(guess.columns()::containsKey)) {
        List<String> names =
            figure.roles().stream()
                .flatMap(
                    role ->
                        guess.preset().columns().getOrDefault(role, List.of()).stream().limit(1))
                .toList();
        unknown.add(new ImportReport.Unknown(figure.figure(), names));
      }
    }
    return unknown;
  }

  /// Says which orders are in another currency, and brings in the rates of their days.
  private void otherCurrencies(WholeLog log, Tally tally) throws IOException {
    tally.otherCurrencies(brand.currency());
    Path file = settings.options().rates();
    if (file == null) {
      return;
    }
    RatesFile rates = RatesFile.of(file);
    for (FileLog.ForeignDay day : log.foreignDays()) {
      FxRate rate = rates.rate(day.day(), Currency.getInstance(day.code()), brand.currency());
      if (rate == null) {
        tally.note(Note.RATE_MISSING);
      } else {
        log.add(rate);
      }
    }
  }

  /// Tells contents apart (two check sums of 32 bits and the length), not forgeries from what they
  /// forge.
  private String fingerprint(Path file) throws IOException {
    boolean text = SourceFile.isText(file);
    CRC32 one = new CRC32();
    CRC32C other = new CRC32C();
    long length = 0;
    try (InputStream in = SourceFile.onDisk(file)) {
      byte[] buffer = new byte[1 << 16];
      int count;
      while ((count = in.read(buffer)) >= 0) {
        one.update(buffer, 0, count);
        other.update(buffer, 0, count);
        length += count;
        lines += text ? lines(buffer, count) : 0;
      }
    }
    byte[] settingsText = settingsText().getBytes(StandardCharsets.UTF_8);
    one.update(settingsText);
    other.update(settingsText);
    return "%08x%08x%x".formatted(one.getValue(), other.getValue(), length);
  }

  private static long lines(byte[] buffer, int count) {
    long ends = 0;
    for (int i = 0; i < count; i++) {
      ends += buffer[i] == '\n' ? 1 : 0;
    }
    return ends;
  }

  /// What else the log depends on, so that other settings make another log.
  private String settingsText() {
    return String.join(
        "|",
        "2",
        settings.brandId(),
        settings.brandName(),
        settings.currency().getCurrencyCode(),
        settings.zone().getId(),
        settings.options().words().toString().toLowerCase(Locale.ROOT));
  }
}
