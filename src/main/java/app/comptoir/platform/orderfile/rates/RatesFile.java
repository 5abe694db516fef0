package app.comptoir.platform.orderfile.rates;

import app.comptoir.domain.money.FxRate;
import app.comptoir.platform.orderfile.table.Unfit;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A file of exchange rates by day: what the European Central Bank publishes (`eurofxref-hist` and
/// its kin, as CSV, ZIP or XML: units of a currency for one euro), or a table of one's own with the
/// columns `date,from,to,rate`.
public final class RatesFile {
  /// A file of rates that cannot be read.
  public static final String UNFIT_RATES = "FILE-25";

  private static final int LONGEST = 200_000_000;

  private RateTable table = new RateTable("EUR");

  private RatesFile() {}

  /// @throws Unfit where it is no such file
  public static RatesFile of(Path file) throws IOException {
    RatesFile rates = new RatesFile();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      rates.read(in);
    } catch (XMLStreamException
        | CsvParseException
        | DateTimeParseException
        | NumberFormatException e) {
      throw unfit(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    if (rates.table.isEmpty()) {
      throw unfit("it holds none");
    }
    return rates;
  }

  /// The rate of a day, or of the last day before it with one; null where the file does not tell.
  public @Nullable FxRate rate(LocalDate day, Currency from, Currency to) {
    BigDecimal rate = table.rate(day, from.getCurrencyCode(), to.getCurrencyCode());
    return rate == null || rate.signum() <= 0 ? null : new FxRate(day, from, to, rate);
  }

  private static Unfit unfit(String why) {
    return new Unfit(
        UNFIT_RATES,
        "The file of exchange rates cannot be read: "
            + why
            + "; give the European Central Bank's eurofxref-hist (CSV, ZIP or XML) or a CSV with"
            + " date,from,to,rate");
  }

  private void read(InputStream in) throws IOException, XMLStreamException {
    in.mark(4);
    byte[] start = in.readNBytes(4);
    in.reset();
    if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
      ZipInputStream zip = new ZipInputStream(in);
      ZipEntry entry = zip.getNextEntry();
      if (entry == null) {
        throw unfit("the archive is empty");
      }
      csv(zip);
    } else if (start.length > 0 && start[0] == '<') {
      xml(in);
    } else {
      csv(in);
    }
  }

  private void csv(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LONGEST);
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
    char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      CloseableIterator<CsvRecord> rows = reader.iterator();
      if (!rows.hasNext()) {
        throw unfit("it is empty");
      }
      List<String> header =
          rows.next().getFields().stream()
              .map(name -> name.strip().toLowerCase(Locale.ROOT))
              .toList();
      if (header.containsAll(List.of("date", "from", "to", "rate"))) {
        own(header, rows);
      } else if (header.getFirst().equals("date")) {
        wide(header, rows);
      } else {
        throw unfit("its first column is no date");
      }
    }
  }

  /// A currency a column, `N/A` where there was none.
  private void wide(List<String> header, CloseableIterator<CsvRecord> rows) {
    while (rows.hasNext()) {
      List<String> row = rows.next().getFields();
      if (!row.getFirst().isBlank()) {
        LocalDate day = day(row.getFirst());
        for (int i = 1; i < Math.min(header.size(), row.size()); i++) {
          String rate = row.get(i).strip();
          if (!rate.isEmpty() && !rate.equalsIgnoreCase("N/A")) {
            add(day, header.get(i), rate);
          }
        }
      }
    }
  }

  /// All against one currency, the one that stands in `to` first.
  private void own(List<String> header, CloseableIterator<CsvRecord> rows) {
    RateTable own = null;
    String base = "";
    while (rows.hasNext()) {
      List<String> row = rows.next().getFields();
      if (row.size() < 4) {
        continue;
      }
      String to = row.get(header.indexOf("to")).strip().toUpperCase(Locale.ROOT);
      if (own == null) {
        base = to;
        own = new RateTable(base);
      }
      if (!to.equals(base)) {
        throw unfit("all rates have to be to one currency, and there are " + base + " and " + to);
      }
      BigDecimal rate = positive(row.get(header.indexOf("rate")));
      own.add(
          day(row.get(header.indexOf("date"))),
          row.get(header.indexOf("from")).strip().toUpperCase(Locale.ROOT),
          BigDecimal.ONE.divide(rate, new java.math.MathContext(20)));
    }
    table = own == null ? table : own;
  }

  private void xml(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(in);
    LocalDate day = null;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Cube")) {
        String time = xml.getAttributeValue(null, "time");
        day = time == null ? day : day(time);
        String currency = xml.getAttributeValue(null, "currency");
        if (currency != null && day != null) {
          add(day, currency, xml.getAttributeValue(null, "rate"));
        }
      }
    }
  }

  private void add(LocalDate day, String currency, String rate) {
    String code = currency.strip().toUpperCase(Locale.ROOT);
    if (!code.isEmpty()) {
      table.add(day, code, positive(rate));
    }
  }

  private static BigDecimal positive(String rate) {
    BigDecimal value = new BigDecimal(rate.strip());
    if (value.signum() <= 0) {
      throw unfit("“" + rate + "” is no rate");
    }
    return value;
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text.strip());
  }
}
