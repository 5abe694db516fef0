package app.comptoir.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.platform.api.records.ChangeReaderTest;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.service.tables.FigureRange;
import app.comptoir.service.tables.FigureTable;
import app.comptoir.service.tables.StoreFigures;
import app.comptoir.store.Verifier;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import app.comptoir.sync.FeedState;
import app.comptoir.sync.SyncEngine;
import app.comptoir.sync.SyncListener;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever extreme the contract allows in whatever field of whatever record: the log goes on, what
/// does not fit is set aside by name, and everything else is stored and counted.
class ExtremeRecordsTest {
  private static final int PAGE = 500;
  private static final String ANY_TEXT = "(?<=[,{])\"(\\w+)\":\"((?:[^\"\\\\]|\\\\.)*)\"";
  private static final String ANY_NUMBER = "(?<=[,{])\"(\\w+)\":(-?\\d+)";
  private static final List<String> TYPES =
      List.of(
          "shopper_event",
          "metric",
          "brand",
          "product",
          "campaign",
          "post",
          "offer",
          "decision",
          "order",
          "return",
          "fx_rate");
  private static final List<String> TIMES =
      List.of(
          "0001-01-01T00:00:00Z",
          "1969-12-31T23:59:00Z",
          "1970-01-01T00:00:00Z",
          "1970-01-02T00:00:00Z",
          "2287-12-31T23:59:00Z",
          "2288-01-01T00:00:00Z",
          "2328-11-07T00:00:00Z",
          "2328-11-09T00:00:00Z",
          "2329-01-01T00:00:00Z",
          "9999-12-31T23:59:00Z");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "-1",
          "2147483648",
          "1000000000000",
          "1000000000000000",
          "-1000000000000000",
          "1000000000000001",
          "9223372036854775807",
          "-9223372036854775808",
          "9223372036854775808",
          "123456789012345678901234567890");
  private static final List<String> RATES =
      List.of("0.00000001", "999999999.99999999", "1", "999999999");

  @TempDir Path directory;
  private final List<String> lines = new ArrayList<>();

  /// The field that was made extreme, by the record's number.
  private final Map<Long, String> extremes = new TreeMap<>();

  private int orders;

  @Test
  void nothingStopsTheLogAndWhatDoesNotFitIsNamed() throws Exception {
    makeLog();
    Clock clock = Clock.systemUTC();
    try (ScriptedPlatform platform = new ScriptedPlatform(this::answer);
        Database database = Database.open(directory, clock);
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        PlatformApiConnector connector =
            new PlatformApiConnector(
                ApiSettings.of(platform.base(), new FixedToken("t")), clock, executor)) {
      Replica replica = new Replica(database, clock);
      SyncEngine engine =
          new SyncEngine(connector, replica, new Nobody(), clock, executor, new Random(1));
      assertThat(engine.readOnce()).isNull();
      assertThat(replica.position("brand-1").lastSeq()).isEqualTo(lines.size());
      StoreFigures figures = new StoreFigures(database);
      FigureRange always = new FigureRange(null, null, null);
      setAsideByName(figures.unreadable(always));
      allGoodOrdersCount(figures.revenue(always, StoreFigures.RevenueBy.POST));
      assertThat(Verifier.verify(database).differences()).isEmpty();
    }
  }

  private void setAsideByName(FigureTable unreadable) {
    Set<Long> aside = new HashSet<>();
    for (List<Object> row : unreadable.rows()) {
      long seq = (Long) row.get(1);
      aside.add(seq);
      String field = extremes.get(seq);
      assertThat(field).as("record %d, %s", seq, row).isNotNull();
      assertThat(row.get(4).toString()).as("record %d, %s", seq, row).containsIgnoringCase(field);
    }
    // Half of the values fit: that they are stored is the point, too.
    assertThat(aside).hasSizeBetween(extremes.size() / 10, extremes.size() * 7 / 10);
  }

  /// The good orders came between all the others, each of one euro on a post of its own.
  private void allGoodOrdersCount(FigureTable byPost) {
    List<List<Object>> good =
        byPost.rows().stream().filter(row -> row.contains("post-good")).toList();
    assertThat(good).hasSize(1);
    assertThat(good.getFirst()).contains((long) orders, (long) orders * 100);
  }

  private void makeLog() {
    goodOrder();
    for (String type : TYPES) {
      String data = ChangeReaderTest.data(type);
      for (String field : fields(data, ANY_TEXT)) {
        for (String value : textsFor(field, value(data, field))) {
          extreme(
              type,
              field,
              data.replaceFirst(
                  "\"" + field + "\":\"(?:[^\"\\\\]|\\\\.)*\"",
                  Matcher.quoteReplacement("\"" + field + "\":\"" + value + "\"")));
        }
        goodOrder();
      }
      for (String field : fields(data, ANY_NUMBER)) {
        for (String value : NUMBERS) {
          extreme(
              type,
              field,
              data.replaceFirst("\"" + field + "\":-?\\d+", "\"" + field + "\":" + value));
        }
        goodOrder();
      }
    }
    for (String revision : List.of("2147483648", "9223372036854775807", "9223372036854775808")) {
      for (String type : TYPES) {
        extreme(type, "revision", ChangeReaderTest.data(type));
        int last = lines.size() - 1;
        lines.set(
            last, lines.get(last).replaceFirst("\"revision\":\\d+", "\"revision\":" + revision));
      }
      goodOrder();
    }
    for (String type : TYPES) {
      for (String length : List.of("x".repeat(201), "x".repeat(256), "x".repeat(100_000), " ")) {
        long seq = lines.size() + 1L;
        extremes.put(seq, "id");
        String name = type.equals("shopper_event") ? "event_id" : "id";
        lines.add(Lines.deletion(seq, type, "{\"%s\":\"%s\"}".formatted(name, length)));
      }
      goodOrder();
    }
    goodOrder();
  }

  private void extreme(String type, String field, String data) {
    long seq = lines.size() + 1L;
    extremes.put(seq, shown(field));
    // So that each is news: a revision of its own.
    lines.add(Lines.change(seq, type, data).replaceFirst("\"revision\":1", "\"revision\":" + seq));
  }

  private static String shown(String field) {
    return switch (field) {
      case "stock_allocated" -> "stock";
      case "amount_minor" -> "amount";
      default -> field;
    };
  }

  private void goodOrder() {
    orders++;
    long seq = lines.size() + 1L;
    lines.add(
        Lines.change(
            seq,
            "order",
            """
            {"id":"good-%d","post_id":"post-good","status":"placed",\
            "placed_at":"2026-03-01T09:05:07Z","currency":"EUR",\
            "lines":[{"product_id":"good","quantity":1,"gross_minor":100,"discount_minor":0}],\
            "tax_minor":0,"shipping_minor":0,"country":null}\
            """
                .formatted(orders)));
  }

  private static Set<String> fields(String data, String pattern) {
    Set<String> fields = new java.util.LinkedHashSet<>();
    Pattern.compile(pattern).matcher(data).results().forEach(found -> fields.add(found.group(1)));
    return fields;
  }

  private static String value(String data, String field) {
    return Pattern.compile("\"" + field + "\":\"((?:[^\"\\\\]|\\\\.)*)\"")
        .matcher(data)
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  private static List<String> textsFor(String field, String now) {
    if (now.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
      return TIMES;
    }
    if (now.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return TIMES.stream().map(time -> time.substring(0, 10)).toList();
    }
    if (field.equals("rate")) {
      return RATES;
    }
    return List.of(
        "",
        " ",
        "x",
        "x".repeat(200),
        "x".repeat(201),
        "x".repeat(255),
        "x".repeat(256),
        "x".repeat(5_000),
        "é\\u202e\\ud83d\\ude00\\u0000'".repeat(20),
        "x".repeat(100_000));
  }

  private void answer(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestURI().getPath()) {
      case "/v1/me" ->
          ScriptedPlatform.json(
                  "{\"subject\":\"u1\",\"name\":\"U\",\"roles\":[],\"brands\":[{\"id\":\"brand-1\"}]}")
              .answer(exchange);
      case "/v1/brands/brand-1" -> ScriptedPlatform.json(Lines.BRAND_DATA).answer(exchange);
      default -> page(exchange);
    }
  }

  private void page(HttpExchange exchange) throws IOException {
    String after = ScriptedPlatform.parameter(exchange, "after");
    int from = after.isEmpty() ? 0 : Integer.parseInt(after.substring(1));
    int to = Math.min(lines.size(), from + PAGE);
    List<String> answer = new ArrayList<>(lines.subList(from, to));
    answer.add(Lines.end("c" + to, to < lines.size()));
    byte[] body = Lines.bytes(String.join("\n", answer) + "\n");
    CRC32C crc = new CRC32C();
    crc.update(body);
    byte[] sum = ByteBuffer.allocate(4).putInt((int) crc.getValue()).array();
    ScriptedPlatform.reply(
            200,
            "application/x-ndjson",
            body,
            "Content-Digest",
            "crc32c=:" + Base64.getEncoder().encodeToString(sum) + ":")
        .answer(exchange);
  }

  private static final class Nobody implements SyncListener {
    @Override
    public void onStored(String brandId) {}

    @Override
    public void onState(String brandId, FeedState state) {}
  }
}
