package app.comptoir.platform.api;

import static app.comptoir.common.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.catalog.LeftOutBrand;
import app.comptoir.platform.Failure;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.service.workspaces.SyncUpdates;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import app.comptoir.sync.SyncEngine;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One brand of which the platform says what cannot be read stops only itself, and is named.
class OneBadBrandTest {
  @TempDir Path directory;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final SyncUpdates updates = new SyncUpdates();
  private String bad = "";
  private ScriptedPlatform platform;
  private Database database;
  private PlatformApiConnector connector;
  private Replica replica;
  private SyncEngine engine;

  @BeforeEach
  void open() {
    Clock clock = Clock.systemUTC();
    platform = new ScriptedPlatform(this::answer);
    database = Database.open(directory, clock);
    replica = new Replica(database, clock);
    connector =
        new PlatformApiConnector(
            ApiSettings.of(platform.base(), new FixedToken("t")), clock, executor);
    engine = new SyncEngine(connector, replica, updates, clock, executor, new Random(1));
  }

  @AfterEach
  void close() {
    engine.close();
    connector.close();
    platform.close();
    executor.close();
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Europe/Paris|Mars/Olympus_Mons|time_zone “Mars/Olympus_Mons” is none this version knows",
        "\"EUR\"|\"EURO\"|currency is no ISO 4217 code",
        "\"per_mille\":80|\"per_mille\":1001|per_mille is out of range",
        "monday|someday|week_start is no day of the week"
      })
  void theOthersAreReadAndItIsNamed(String good, String wrong, String reason) throws Exception {
    bad = Lines.BRAND_DATA.replace("brand-1", "bad").replace(good, wrong);
    Failure failure = engine.readOnce();
    assertThat(failure).isNotNull();
    assertThat(failure.code()).isEqualTo("BRAND-1");
    assertThat(failure.detail()).isEqualTo("brand Bad & Co. (bad) is left out: " + reason);
    assertThat(replica.brandIds()).containsExactly("brand-1");
    assertThat(replica.position("brand-1").lastSeq()).isEqualTo(2);
  }

  @Test
  void aBrandThatIsRefusedStopsOnlyItself() throws Exception {
    bad = "403";
    Failure failure = engine.readOnce();
    assertThat(failure).isNotNull();
    assertThat(failure.detail()).startsWith("brand Bad & Co. (bad) is left out");
    assertThat(replica.position("brand-1").lastSeq()).isEqualTo(2);
  }

  @Test
  void theWindowIsToldAndTheOthersGoOnLive() throws Exception {
    bad = Lines.BRAND_DATA.replace("brand-1", "bad").replace("Europe/Paris", "Mars/Olympus_Mons");
    engine.resume();
    await(() -> updates.syncState("brand-1").phase() == SyncState.Phase.LIVE);
    await(() -> !updates.leftOut().isEmpty());
    assertThat(updates.leftOut())
        .extracting(LeftOutBrand::name, LeftOutBrand::zone)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Bad & Co.", "Mars/Olympus_Mons"));
    assertThat(updates.syncState("bad").failureCode()).isEqualTo("BRAND-1");
    assertThat(updates.syncState("brand-1").failureCode()).isNull();
    // Mended and asked again, it is read like the others.
    bad = Lines.BRAND_DATA.replace("brand-1", "bad");
    engine.resume();
    await(() -> updates.syncState("bad").phase() == SyncState.Phase.LIVE);
    assertThat(updates.leftOut()).isEmpty();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    List<String> all = List.of("{\"id\":\"bad\",\"name\":\"Bad & Co.\"}", "{\"id\":\"brand-1\"}");
    switch (path) {
      case "/v1/me" ->
          ScriptedPlatform.json(
                  "{\"subject\":\"u\",\"name\":\"U\",\"roles\":[],\"brands\":[%s]}"
                      .formatted(String.join(",", all)))
              .answer(exchange);
      case "/v1/brands/bad" ->
          (bad.equals("403")
                  ? ScriptedPlatform.problem(403, "Not yours")
                  : ScriptedPlatform.json(bad))
              .answer(exchange);
      case "/v1/brands/bad/changes" ->
          ScriptedPlatform.page(Lines.end("c0", false)).answer(exchange);
      case "/v1/brands/bad/stream" -> {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(Lines.bytes(": hello\n\n"));
        exchange.getResponseBody().flush();
        ScriptedPlatform.untilClosed();
      }
      default -> ScriptedPlatform.log(2).answer(exchange);
    }
  }
}
