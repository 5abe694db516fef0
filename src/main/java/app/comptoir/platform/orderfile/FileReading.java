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
import app.comptoir.platform.orderfile.table.Row;
import app.comptoir.platform.orderfile.table.SourceFile;
import app.comptoir.platform.orderfile.table.Table;
import app.comptoir.platform.orderfile.table.Tables;
import app.comptoir.platform.orderfile.table.Unfit;
import app.comptoir.platform.orderfile.value.DateOrder;
import app.comptoir.platform.orderfile.value.Dates;
import app.comptoir.platform.orderfile.value.DecimalSign;
import app.comptoir.platform.orderfile.value.Undecided;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Reads a whole file into a log: once for its fingerprint, once (or the first rows alone) to find
/// out how it is to be read, once for its rows.
final class FileReading {
  /// No file was written before this year; some that come out of archives bear 1970 or 1980.
  private static final int NOT_BEFORE = 2026;

  private final OrderFileSettings settings;
  private final Brand brand;
  private final BooleanSupplier stopped;

  FileReading(OrderFileSettings settings, Brand brand, BooleanSupplier stopped) {
    this.settings = settings;
    this.brand = brand;
    this.stopped = stopped;
  }

  /// What a file held.
  ///
  /// @param fingerprint of its bytes and of the settings it was read with
  record Result(FileLog log, ImportReport report, String fingerprint, Table table, Guess guess) {}

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
    return Tables.open(settings.file(), encoding(options), this::known, stopped);
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
    FileLog log = new FileLog(brand);
    if (guess.contradicts()) {
      log.note(Note.DATES_CONTRADICT);
    }
    RowReader reader = reader(table.header(), guess, log);
    table.read(sink(reader, log.tally));
    reader.finish();
    otherCurrencies(log);
    String layout = guess.preset().name();
    ImportReport report =
        log.tally.report(layout, log.products.size(), unknown(guess), traits(table, guess));
    return new Result(log, report, fingerprint, table, guess);
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

  private static Table.Sink sink(RowReader reader, Tally tally) {
    return new Table.Sink() {
      @Override
      public void row(Row row) {
        tally.rows++;
        try {
          reader.row(row);
        } catch (Unfit e) {
          tally.reject(row.line(), e);
        } catch (ArithmeticException _) {
          tally.reject(row.line(), "The amounts are beyond belief", null);
        }
      }

      @Override
      public void reject(long line, String reason, String what) {
        tally.rows++;
        tally.reject(line, reason, what);
      }
    };
  }

  private RowReader reader(Header header, Guess guess, FileLog log) throws IOException {
    Preset preset = guess.preset();
    String zone = preset.zone();
    Fields.Manner manner =
        new Fields.Manner(
            guess.dates(),
            guess.decimals(),
            guess.sure(),
            zone == null ? settings.zone() : ZoneId.of(zone),
            lastYear(),
            oddity -> log.note(note(oddity)));
    Fields fields = new Fields(header, guess.columns(), manner);
    Integer itemsAt = guess.columns().get(Role.ITEMS);
    ItemFields items =
        preset.items() == null || itemsAt == null
            ? null
            : new ItemFields(preset.items(), header, itemsAt);
    LineReader lines = new LineReader(log, preset, fields, items);
    OrderBook book = new OrderBook(log, preset, settings.options().countUnpaid());
    return switch (preset.rows()) {
      case PLAIN_LINES -> new RepeatedBlocks(new LineRows(log, fields), log.tally, fields);
      case LINES -> {
        RowReader rows = new OrderRows(log, preset, fields, book, lines);
        boolean tells = preset.firstRowOnly() || fields.has(Role.LINE_ID);
        yield tells ? rows : new RepeatedBlocks(rows, log.tally, fields);
      }
      case ORDERS -> new OrderRows(log, preset, fields, book, lines);
      case ENTRIES -> new EntryRows(log, preset, fields, book, lines);
    };
  }

  /// No order is later than the year after its file was written.
  private int lastYear() throws IOException {
    int written =
        Files.getLastModifiedTime(settings.file()).toInstant().atZone(ZoneOffset.UTC).getYear();
    return 1 + Math.max(NOT_BEFORE, written);
  }

  private static Note note(Dates.Oddity oddity) {
    return switch (oddity) {
      case IN_GAP -> Note.TIME_IN_GAP;
      case IN_OVERLAP -> Note.TIME_IN_OVERLAP;
    };
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
  private void otherCurrencies(FileLog log) throws IOException {
    log.tally.otherCurrencies(brand.currency());
    Path file = settings.options().rates();
    if (file == null) {
      return;
    }
    RatesFile rates = RatesFile.of(file);
    for (FileLog.ForeignDay day : log.foreignDays()) {
      FxRate rate = rates.rate(day.day(), Currency.getInstance(day.code()), brand.currency());
      if (rate == null) {
        log.note(Note.RATE_MISSING);
      } else {
        log.add(rate);
      }
    }
  }

  /// Tells contents apart (two check sums of 32 bits and the length), not forgeries from what they
  /// forge.
  private String fingerprint(Path file) throws IOException {
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
      }
    }
    byte[] settingsText = settingsText().getBytes(StandardCharsets.UTF_8);
    one.update(settingsText);
    other.update(settingsText);
    return "%08x%08x%x".formatted(one.getValue(), other.getValue(), length);
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
