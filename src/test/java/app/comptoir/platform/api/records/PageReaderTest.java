package app.comptoir.platform.api.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comptoir.domain.change.Change;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.api.Lines;
import app.comptoir.platform.api.Mutator;
import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Malformed;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageReaderTest {
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

  @Test
  void emptyPageHasACursor() {
    ChangePage page =
        read(Lines.bytes("{\"next_cursor\":\"c\",\"has_more\":false,\"remaining\":3}"));
    assertThat(page).isEqualTo(new ChangePage(List.of(), new Cursor("c"), false, 3));
  }

  @Test
  void pageCutAnywhereIsNotUsed() {
    byte[] page = page();
    ChangePage whole = read(page);
    assertThat(whole.changes()).hasSize(TYPES.size());
    for (int cut = 0; cut < page.length; cut++) {
      byte[] part = Arrays.copyOf(page, cut);
      if (cut == page.length - 1) {
        assertThat(read(part)).isEqualTo(whole);
      } else {
        assertThatThrownBy(() -> read(part)).as("cut at %d", cut).isInstanceOf(Malformed.class);
      }
    }
  }

  @Test
  void blankLinesAndCarriageReturnsAreNothing() {
    String page = "\r\n" + Lines.event(1) + "\r\n \r\n" + Lines.end("c", true) + "\r\n\r\n";
    assertThat(read(Lines.bytes(page)).changes()).hasSize(1);
  }

  @Test
  void damagedLineLeavesTheOthersAlone() {
    String page =
        Lines.event(1)
            + "\n"
            + Lines.event(2).replace("\"purchase\"", "\"purch")
            + "\n"
            + Lines.event(3)
            + "\n"
            + Lines.end("c", false);
    assertThat(read(Lines.bytes(page)).changes())
        .hasExactlyElementsOfTypes(
            Change.ShopperEventChange.class,
            Change.Unreadable.class,
            Change.ShopperEventChange.class);
  }

  @Test
  void unreadableRecordsAreDoubtedUnlessTheirTypeIsNewOrTheyAreProven() {
    byte[] bad =
        Lines.bytes(
            Lines.event(1).replace("\"purchase\"", "null") + "\n" + Lines.end("c", false) + "\n");
    assertThat(read(bad).doubtful()).isEqualTo(1);
    Bytes proven = new Bytes(bad, bad.length).asProven();
    assertThat(PageReader.read("brand-1", proven, 10).doubtful()).isZero();
    assertThat(PageReader.read("brand-1", proven, 10).changes())
        .hasExactlyElementsOfTypes(Change.Unreadable.class);
    String newer = Lines.change(1, "poem", "{}") + "\n" + Lines.end("c", false);
    assertThat(read(Lines.bytes(newer)).doubtful()).isZero();
  }

  @Test
  void randomDamageIsNeverAnExceptionOfItsOwn() {
    Random random = new Random(20_260_301);
    int unreadable = 0;
    int refused = 0;
    int whole = 0;
    for (int round = 0; round < 60_000; round++) {
      String type = TYPES.get(random.nextInt(TYPES.size()));
      byte[] line =
          Lines.bytes(Lines.change(1 + random.nextInt(9), type, ChangeReaderTest.data(type)));
      byte[] damaged = Mutator.damage(line, random);
      try {
        Change change = new ChangeReader("brand-1").read(damaged, 0, damaged.length);
        if (change instanceof Change.Unreadable(_, _, _, String named, String reason)) {
          assertThat(named).isNotBlank().hasSizeLessThanOrEqualTo(40);
          assertThat(reason).isNotBlank().hasSizeLessThan(100).doesNotContain("00ff00ff00ff00fe");
          unreadable++;
        } else {
          whole++;
        }
      } catch (Malformed e) {
        assertThat(e.sentence()).isNotBlank();
        refused++;
      }
    }
    assertThat(unreadable).isGreaterThan(5_000);
    assertThat(refused).isGreaterThan(500);
    assertThat(whole).isGreaterThan(500);
  }

  private static ChangePage read(byte[] body) {
    return PageReader.read("brand-1", new Bytes(body, body.length), 10);
  }

  private static byte[] page() {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < TYPES.size(); i++) {
      page.append(Lines.change(i + 1, TYPES.get(i), ChangeReaderTest.data(TYPES.get(i))));
      page.append('\n');
    }
    return Lines.bytes(page + Lines.end("c", false) + "\n");
  }
}
