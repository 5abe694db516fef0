package app.comptoir.sandbox;

import static app.comptoir.sandbox.BruteForce.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every answer is what the OpenAPI document says it is.
class SandboxContractTest {
  private static final Instant END = Instant.parse("2026-06-15T16:00:00Z");
  private static final int ENOUGH_OF_A_KIND = 400;
  private static Sandbox sandbox;
  private static Caller caller;

  @BeforeAll
  static void start() throws Exception {
    SandboxOptions options =
        SandboxOptions.defaults(Clock.fixed(END, ZoneOffset.UTC)).withEnd(END).withDays(9);
    sandbox = Sandbox.start(options, Thread.ofVirtual().factory());
    caller = new Caller(sandbox);
  }

  @AfterAll
  static void stop() {
    caller.close();
    sandbox.close();
  }

  @Test
  void theJudgeRefusesWhatIsWrong() {
    ObjectNode change =
        (ObjectNode) Caller.JSON.readTree(caller.log("brd-verlune").getFirst()).deepCopy();
    assertThat(Contract.SHARED.errors("Change", change)).isEmpty();
    ((ObjectNode) change.get("data")).put("currency", "euro");
    assertThat(Contract.SHARED.errors("Change", change)).isNotEmpty();
  }

  @Test
  void changesOfEveryTypeAreWhatTheContractSays() {
    Map<String, Integer> checked = new HashMap<>();
    for (String brand : sandbox.brandIds()) {
      caller.readLog(
          brand,
          line -> {
            JsonNode change = Caller.JSON.readTree(line);
            String kind = text(change, "type") + (change.get("deleted").booleanValue() ? " -" : "");
            if (checked.merge(kind, 1, Integer::sum) <= ENOUGH_OF_A_KIND) {
              Contract.SHARED.check("Change", change);
            }
          });
    }
    assertThat(checked)
        .containsKeys(
            "brand",
            "product",
            "campaign",
            "post",
            "offer",
            "decision",
            "order",
            "return",
            "shopper_event",
            "metric",
            "fx_rate",
            "brand_lift",
            "shopper_event -",
            "post -");
  }

  @Test
  void aPageInJsonHoldsTheSameAsInLines() {
    String path = "/v1/brands/brd-verlune/changes?limit=500";
    JsonNode page = Caller.json(caller.get(path));
    Contract.SHARED.check("ChangePage", page);
    assertThat(page.get("changes")).hasSize(500);
    HttpResponse<byte[]> response = caller.get(path, "Accept", "application/x-ndjson");
    assertThat(response.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    List<String> lines = Caller.text(response).lines().toList();
    assertThat(lines).hasSize(501);
    JsonNode end = Caller.JSON.readTree(lines.getLast());
    Contract.SHARED.check("PageEnd", end);
    assertThat(end.get("next_cursor")).isEqualTo(page.get("next_cursor"));
    for (int i = 0; i < 500; i++) {
      assertThat(Caller.JSON.readTree(lines.get(i))).isEqualTo(page.get("changes").get(i));
    }
  }

  @Test
  void theLastPageSaysSoAndAnEmptyOneKeepsItsCursor() {
    String cursor = caller.readLog("brd-brackenfold", _ -> {});
    JsonNode page = Caller.json(caller.get("/v1/brands/brd-brackenfold/changes?after=" + cursor));
    Contract.SHARED.check("ChangePage", page);
    assertThat(page.get("changes")).isEmpty();
    assertThat(text(page, "next_cursor")).isEqualTo(cursor);
    assertThat(page.get("has_more").booleanValue()).isFalse();
    assertThat(page.get("remaining").longValue()).isZero();
  }

  @Test
  void pagesArePackedForWhoWantsIt() throws IOException {
    String path = "/v1/brands/brd-verlune/changes?limit=1000";
    HttpResponse<byte[]> plain = caller.get(path);
    HttpResponse<byte[]> packed = caller.get(path, "Accept-Encoding", "br;q=0.5, gzip");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.body().length).isLessThan(plain.body().length / 4);
    byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    assertThat(unpacked).isEqualTo(plain.body());
    assertThat(caller.get(path, "Accept-Encoding", "gzip;q=0").headers().map())
        .doesNotContainKey("content-encoding");
  }

  @Test
  void whoIAmAndMyBrands() {
    JsonNode me = Caller.json(caller.get("/v1/me"));
    Contract.SHARED.check("Me", me);
    assertThat(me.get("brands")).hasSize(2);
    assertThat(me.get("roles")).hasSize(4);
    JsonNode guest = Caller.json(caller.getAs("guest", "/v1/me"));
    Contract.SHARED.check("Me", guest);
    assertThat(guest.get("brands")).hasSize(1);
    for (String brand : sandbox.brandIds()) {
      JsonNode answer = Caller.json(caller.get("/v1/brands/" + brand));
      Contract.SHARED.check("Brand", answer);
      assertThat(text(answer, "id")).isEqualTo(brand);
      assertThat(answer.get("commission_rules")).hasSize(2);
    }
  }

  @Test
  void everyPostHasAPicture() throws IOException {
    Map<String, byte[]> pictures = new HashMap<>();
    for (String brand : sandbox.brandIds()) {
      BruteForce log = new BruteForce();
      caller.readLog(brand, log::read);
      log.things("post").stream()
          .limit(12)
          .map(post -> text(post, "media_id"))
          .distinct()
          .forEach(id -> pictures.put(id, caller.get("/v1/media/" + id).body()));
    }
    assertThat(pictures).hasSizeGreaterThan(8);
    for (byte[] picture : pictures.values()) {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
      assertThat(image.getWidth()).isEqualTo(800);
      assertThat(image.getHeight()).isEqualTo(600);
      assertThat(image.getRGB(400, 330)).isNotEqualTo(image.getRGB(10, 10));
    }
    assertThat(pictures.values().stream().map(java.util.Arrays::hashCode).distinct())
        .hasSameSizeAs(pictures.keySet());
    String id = pictures.keySet().iterator().next();
    HttpResponse<byte[]> again = caller.get("/v1/media/" + id, "Accept", "image/*");
    assertThat(again.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(again.body()).isEqualTo(pictures.get(id));
  }
}
