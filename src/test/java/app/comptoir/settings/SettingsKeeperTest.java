package app.comptoir.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.settings.Look;
import app.comptoir.domain.settings.Network;
import app.comptoir.domain.settings.Settings;
import app.comptoir.service.workspaces.SettingsBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people may write into `settings.json`, and what becomes of it.
class SettingsKeeperTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:15:00Z"), ZoneOffset.UTC);
  private static final String ASIDE = "settings.faulty-20261123-001500.json";

  @TempDir Path folder;

  private SettingsKeeper open() {
    return SettingsKeeper.open(folder, CLOCK, Runnable::run);
  }

  private Path file() {
    return folder.resolve("settings.json");
  }

  private String text() throws IOException {
    return Files.readString(file());
  }

  @Test
  void nothingIsWrittenBeforeSomethingIsChanged() {
    try (SettingsKeeper keeper = open()) {
      assertThat(keeper.now()).isEqualTo(Settings.USUAL);
      assertThat(keeper.keeping().code()).isNull();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void everyChangeIsThereAtTheNextStart() {
    try (SettingsKeeper keeper = open()) {
      keeper.change(s -> s.withLook(s.look().withTheme(Look.Theme.DARK)));
      keeper.change(s -> s.withNumbers(s.numbers().withRegion("de-CH")));
      keeper.change(s -> s.withLine("lumen", 25).withPlan("lumen", 25_000L).withLive(false));
      keeper.change(
          s -> s.withNetwork(new Network(new Network.Proxy.At("proxy.shop", 3128), "/ca.pem")));
      Settings all = keeper.now();
      try (SettingsKeeper next = open()) {
        assertThat(next.now()).isEqualTo(all);
        assertThat(next.now().line("lumen")).isEqualTo(25);
        assertThat(next.now().plan("lumen")).isEqualTo(25_000);
        assertThat(next.now().numbers().region()).isEqualTo("de-CH");
      }
      keeper.change(s -> s.withLine("lumen", null).withPlan("lumen", null));
    }
    try (SettingsKeeper last = open()) {
      assertThat(last.now().lines()).isEmpty();
      assertThat(last.now().plans()).isEmpty();
    }
  }

  @Test
  void listenersHearOfAChangeAndOfNothingElse() {
    List<Settings> heard = new ArrayList<>();
    try (SettingsKeeper keeper = open()) {
      var listening = keeper.onChange(heard::add);
      keeper.change(s -> s.withLive(false));
      keeper.change(s -> s.withLive(false));
      listening.close();
      keeper.change(s -> s.withLive(true));
    }
    assertThat(heard).containsExactly(Settings.USUAL.withLive(false));
  }

  @Test
  void whatAnotherVersionWroteBesidesStays() throws IOException {
    Files.writeString(
        file(),
        """
        {"version": 1, "look": {"theme": "dark", "sparkle": 7}, "toys": [1, 2],
         "readability": {"lumen": {"promotedPercent": 20, "note": "ours"}}}
        """);
    try (SettingsKeeper keeper = open()) {
      keeper.change(s -> s.withLine("lumen", null));
    }
    assertThat(text())
        .contains("\"sparkle\" : 7", "\"toys\" : [ 1, 2 ]", "\"note\" : \"ours\"")
        .contains("\"theme\" : \"dark\"")
        .doesNotContain("promotedPercent");
  }

  @Test
  void aFileOfANewerVersionIsLeftAsItIs() throws IOException {
    String newer = "{\"version\": 2, \"look\": {\"theme\": \"dark\"}}";
    Files.writeString(file(), newer);
    try (SettingsKeeper keeper = open()) {
      assertThat(keeper.keeping().code()).isEqualTo("SET-3");
      assertThat(keeper.now().look().theme()).isEqualTo(Look.Theme.DARK);
      keeper.change(s -> s.withLook(s.look().withTheme(Look.Theme.LIGHT)));
      assertThat(keeper.now().look().theme()).isEqualTo(Look.Theme.LIGHT);
    }
    assertThat(text()).isEqualTo(newer);
    assertThat(folder.resolve(ASIDE)).doesNotExist();
  }

  @Test
  void twoWindowsDoNotUndoEachOthersChanges() {
    try (SettingsKeeper one = open();
        SettingsKeeper other = open()) {
      one.change(s -> s.withLive(false));
      other.change(s -> s.withLook(s.look().withTheme(Look.Theme.DARK)));
      one.change(s -> s.withNumbers(s.numbers().withRegion("fr-CA")));
    }
    try (SettingsKeeper next = open()) {
      assertThat(next.now())
          .isEqualTo(
              Settings.USUAL
                  .withLive(false)
                  .withLook(Look.USUAL.withTheme(Look.Theme.DARK))
                  .withNumbers(Settings.USUAL.numbers().withRegion("fr-CA")));
    }
  }

  @Test
  void theThemeIsReadAheadOfAllElse() {
    assertThat(SettingsGlance.theme(folder)).isEqualTo(Look.Theme.SYSTEM);
    try (SettingsKeeper keeper = open()) {
      keeper.change(s -> s.withLook(s.look().withTheme(Look.Theme.LIGHT)));
    }
    assertThat(SettingsGlance.theme(folder)).isEqualTo(Look.Theme.LIGHT);
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidAndLosesNothingMeanwhile() throws IOException {
    Path blocked = folder.resolve("blocked");
    Files.writeString(blocked, "a file where the folder should be");
    try (SettingsKeeper keeper = SettingsKeeper.open(blocked, CLOCK, Runnable::run)) {
      keeper.change(s -> s.withLive(false));
      assertThat(keeper.keeping().code()).isEqualTo("SET-2");
      assertThat(keeper.now().live()).isFalse();
      Files.delete(blocked);
      keeper.change(s -> s.withLook(s.look().withTheme(Look.Theme.DARK)));
      assertThat(keeper.keeping().code()).isNull();
    }
    try (SettingsKeeper next = SettingsKeeper.open(blocked, CLOCK, Runnable::run)) {
      assertThat(next.now().live()).isFalse();
      assertThat(next.now().look().theme()).isEqualTo(Look.Theme.DARK);
    }
  }

  /// Each fault is named with its place, the file kept aside as it was, and all else that it says
  /// holds.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"look\":{\"theme\":\"blue\"},\"sync\":{\"live\":false}}"
            + "|look.theme: \"blue\": it is one of system, light, dark",
        "{\"look\":{\"theme\":7},\"sync\":{\"live\":false}}"
            + "|look.theme: 7: it is a text in quotation marks",
        "{\"look\":[],\"sync\":{\"live\":false}}|look: it is a group in braces",
        "{\"look\":{\"language\":\"FRENCH\"},\"sync\":{\"live\":false}}"
            + "|look.language: \"FRENCH\": it is one of system, english, french",
        "{\"look\":{\"density\":null},\"sync\":{\"live\":false}}"
            + "|look.density: null: it is a text in quotation marks",
        "{\"numbers\":{\"region\":\"xx-YY\"},\"sync\":{\"live\":false}}"
            + "|numbers.region: \"xx-YY\": “xx-YY” is no region that can be chosen",
        "{\"numbers\":{\"weekStart\":\"friday\"},\"sync\":{\"live\":false}}"
            + "|numbers.weekStart: \"friday\": it is one of region, monday, sunday",
        "{\"notifications\":{\"offersWaiting\":\"yes\"},\"sync\":{\"live\":false}}"
            + "|notifications.offersWaiting: \"yes\": it is true or false",
        "{\"notifications\":{\"quietHours\":{\"from\":\"25:00\"}},\"sync\":{\"live\":false}}"
            + "|notifications.quietHours.from: \"25:00\": it is a time of day such as 08:30",
        "{\"notifications\":{\"quietHours\":true},\"sync\":{\"live\":false}}"
            + "|notifications.quietHours: it is a group in braces",
        "{\"network\":{\"proxy\":\"somewhere\"},\"sync\":{\"live\":false}}"
            + "|network.proxy: \"somewhere\": it is system, none or HOST:PORT",
        "{\"network\":{\"proxy\":\"host:99999\"},\"sync\":{\"live\":false}}"
            + "|network.proxy: \"host:99999\": a port is a number from 1 to 65535",
        "{\"network\":{\"proxy\":\"user@host:80\"},\"sync\":{\"live\":false}}"
            + "|network.proxy: \"user@host:80\": “user@host” is no name of a machine",
        "{\"network\":{\"proxy\":\"host:x\"},\"sync\":{\"live\":false}}"
            + "|network.proxy: \"host:x\": a port is a whole number",
        "{\"network\":{\"extraCertificates\":\" \"},\"sync\":{\"live\":false}}"
            + "|network.extraCertificates: \" \": a file has a name",
        "{\"readability\":{\"lumen\":{\"promotedPercent\":130}},\"sync\":{\"live\":false}}"
            + "|readability.lumen.promotedPercent: 130: a share is a number from 0 to 100",
        "{\"plan\":{\"lumen\":{\"netSalesAMonth\":0}},\"sync\":{\"live\":false}}"
            + "|plan.lumen.netSalesAMonth: 0: a plan is a whole amount from 1 to 1000000000000",
        "{\"plan\":{\"lumen\":{\"netSalesAMonth\":\"25 000\"}},\"sync\":{\"live\":false}}"
            + "|plan.lumen.netSalesAMonth: \"25 000\": it is a whole number",
        "{\"readability\":{\"lumen\":{\"promotedPercent\":12.5}},\"sync\":{\"live\":false}}"
            + "|readability.lumen.promotedPercent: 12.5: it is a whole number from 0 to 100",
        "{\"readability\":{\"lumen\":30},\"sync\":{\"live\":false}}"
            + "|readability.lumen: it is a group in braces",
        "{\"version\":\"one\",\"sync\":{\"live\":false}}|version: \"one\": it is 1",
      })
  void aFaultyPartIsAsUsualAndTheRestHolds(String content, String fault) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    Files.write(file(), bytes);
    try (SettingsKeeper keeper = open()) {
      assertThat(keeper.now()).isEqualTo(Settings.USUAL.withLive(false));
      assertThat(keeper.keeping().code()).isEqualTo("SET-1");
      SettingsReader.Fault named = SettingsDocument.read(bytes).faults().getFirst();
      assertThat(named).hasToString(fault);
      assertThat(keeper.keeping().faulty())
          .isEqualTo(new SettingsBook.FaultyFile(named.where(), 1, ASIDE));
    }
    assertThat(Files.readString(folder.resolve(ASIDE))).isEqualTo(content);
    try (SettingsKeeper next = open()) {
      assertThat(next.keeping().code()).isNull();
      assertThat(next.now()).isEqualTo(Settings.USUAL.withLive(false));
    }
  }

  @Test
  void aSlipInAnEditWhileTheProgramRunsIsKeptAside() throws IOException {
    try (SettingsKeeper keeper = open()) {
      keeper.change(settings -> settings.withLive(false));
      String slip = Files.readString(file()).replaceFirst(",", "");
      Files.writeString(file(), slip);
      keeper.change(settings -> settings.withPlan("lumen", 100L));
      assertThat(keeper.keeping().code()).isEqualTo("SET-1");
      assertThat(Files.readString(folder.resolve(ASIDE))).isEqualTo(slip);
    }
    try (SettingsKeeper next = open()) {
      assertThat(next.keeping().code()).isNull();
      assertThat(next.now()).isEqualTo(Settings.USUAL.withLive(false).withPlan("lumen", 100L));
    }
  }

  @Test
  void aFileThatIsNoSettingsAtAllIsKeptAsideAndBegunAnew() throws IOException {
    byte[] long1 = new byte[SettingsDocument.MOST_BYTES + 1];
    java.util.Arrays.fill(long1, (byte) ' ');
    List<byte[]> contents =
        new ArrayList<>(
            Stream.of(
                    "",
                    "[]",
                    "null",
                    "{\"look\":{\"theme\":\"dark\"}",
                    "{\"look\":{},\"look\":{}}",
                    "{} {}",
                    "\u0000\u0000",
                    "[".repeat(5000))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList());
    contents.add(new byte[] {'{', (byte) 0xC3, '}'});
    contents.add(long1);
    for (byte[] content : contents) {
      Files.write(file(), content);
      try (SettingsKeeper keeper = open()) {
        assertThat(keeper.now()).isEqualTo(Settings.USUAL);
        assertThat(keeper.keeping().code()).isEqualTo("SET-1");
      }
      assertThat(Files.readAllBytes(folder.resolve(ASIDE))).isEqualTo(content);
      try (SettingsKeeper next = open()) {
        assertThat(next.keeping().code()).isNull();
      }
    }
  }
}
