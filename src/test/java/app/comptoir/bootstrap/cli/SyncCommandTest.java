package app.comptoir.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Child;
import app.comptoir.bootstrap.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// The whole way from outside: a simulated platform in a process of its own, synced over HTTP; the
/// figures printed are the platform's own truth, line by line.
@ResourceLock(Resources.SYSTEM_OUT)
class SyncCommandTest {
  /// It stands still at the end of its history.
  private static final Object[] PLATFORM = {
    "sandbox", "--seed", 11, "--end", "2026-06-15T12:00:00Z", "--days", 6, "--speed", 0
  };

  @TempDir Path folder;

  @Test
  void figuresAreTheTruth() throws Exception {
    Cli.Result truth = Cli.run(with(PLATFORM, "--truth"));
    assertThat(truth.status()).isZero();
    assertThat(truth.err()).isEmpty();
    try (Child platform = Child.start(folder, Map.of(), with(PLATFORM, "--port", 0))) {
      String address = platform.line();
      Path token = Files.writeString(folder.resolve("token"), platform.line() + "\n");
      assertThat(address).matches("http://127\\.0\\.0\\.1:\\d+");
      Path workspace = folder.resolve("workspace");
      Object[] sync = {"sync", "-w", workspace, "--address", address, "--token-file", token};

      aWrongTokenIsOneSentence(address);
      aTokenIsNeeded(address);

      Cli.Result first = Cli.run(sync);
      assertThat(first.status()).as("%s", first.err()).isZero();
      assertThat(first.lines())
          .containsExactlyElementsOf(
              lines(truth, "log,", 2).values().stream()
                  .map(v -> v[1] + ",last_seq," + v[5])
                  .toList());
      compare(truth, workspace);

      Cli.Result second;
      try (Child child =
          Child.start(
              folder,
              Map.of(
                  "COMPTOIR_TOKEN",
                  Files.readString(token).strip(),
                  "COMPTOIR_ADDRESS",
                  address + "/"),
              "sync",
              "--workspace",
              workspace)) {
        second = child.finish();
      }
      assertThat(second.status()).as("%s", second.err()).isZero();
      assertThat(second.out()).isEqualTo(first.out());
      assertThat(second.err()).doesNotContain("1 changes").contains(" 0 changes");
      compare(truth, workspace);
      assertThat(Cli.run("verify", "-w", workspace).out()).startsWith("ok: ");
    }
  }

  private void aWrongTokenIsOneSentence(String address) throws Exception {
    Path wrong = Files.writeString(folder.resolve("wrong"), "not-the-token\n");
    Path target = folder.resolve("refused");
    Cli.Result result = Cli.run("sync", "-w", target, "--address", address, "--token-file", wrong);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("AUTH-1 ")
        .hasLineCount(1)
        .doesNotContain("not-the-token", "Exception", "\tat ");
  }

  private void aTokenIsNeeded(String address) {
    assertThat(System.getenv("COMPTOIR_TOKEN")).as("not for tests").isNull();
    Cli.Result result = Cli.run("sync", "-w", folder.resolve("none"), "--address", address);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            "AUTH-3 Nobody is signed in here: sign in in the window, set COMPTOIR_TOKEN, or give"
                + " --token-file.\n");
  }

  private static void compare(Cli.Result truth, Path workspace) {
    assertThat(text(funnelsTold(workspace)))
        .as("funnels by post and step")
        .hasSizeGreaterThan(50)
        .isEqualTo(text(funnelsTrue(truth)));
    assertThat(text(salesTold(workspace)))
        .as("sales by brand, day and currency")
        .hasSizeGreaterThan(10)
        .isEqualTo(text(salesTrue(truth)));
    assertThat(text(convertedTold(workspace)))
        .as("converted sales by post")
        .hasSizeGreaterThan(20)
        .isEqualTo(text(convertedTrue(truth)));
  }

  private static Map<String, long[]> funnelsTrue(Cli.Result truth) {
    Map<String, long[]> sums = new TreeMap<>();
    // funnel,brand,post,day,action,reached…
    for (String[] v : lines(truth, "funnel,", 6).values()) {
      for (int step = 5; step < v.length; step++) {
        add(sums, "%s %s %s %d".formatted(v[1], v[4], v[2], step - 5), Long.parseLong(v[step]));
      }
    }
    return sums;
  }

  private static Map<String, long[]> funnelsTold(Path workspace) {
    Map<String, long[]> sums = new TreeMap<>();
    String last = "";
    int step = 0;
    // brand,action,post,step,reached,impressions
    for (String[] v : figures(workspace, "funnel", "post")) {
      String key = "%s %s %s".formatted(v[0], v[1], v[2]);
      step = key.equals(last) ? step + 1 : 0;
      last = key;
      add(sums, key + " " + step, Long.parseLong(v[4]));
    }
    return sums;
  }

  private static Map<String, long[]> salesTrue(Cli.Result truth) {
    Map<String, long[]> sums = new TreeMap<>();
    // sales,brand,post,day,currency,orders,units,gross,discounts,returns,…
    for (String[] v : lines(truth, "sales,", 12).values()) {
      add(sums, "%s %s %s".formatted(v[1], v[3], v[4]), numbers(v, 5, 7, 8, 9));
    }
    return sums;
  }

  private static Map<String, long[]> salesTold(Path workspace) {
    Map<String, long[]> sums = new TreeMap<>();
    // period,brand,currency,orders,gross,discounts,returns,net,awaiting_rate
    for (String[] v : figures(workspace, "revenue", "currency")) {
      add(sums, "%s %s %s".formatted(v[1], v[0], v[2]), numbers(v, 3, 4, 5, 6));
    }
    return sums;
  }

  private static Map<String, long[]> convertedTrue(Cli.Result truth) {
    Map<String, long[]> sums = new TreeMap<>();
    // converted,brand,post,day,,orders,units,gross,discounts,returns,…
    for (String[] v : lines(truth, "converted,", 12).values()) {
      add(sums, v[1] + " " + v[2], numbers(v, 5, 7, 8, 9));
    }
    return sums;
  }

  private static Map<String, long[]> convertedTold(Path workspace) {
    Map<String, long[]> sums = new TreeMap<>();
    // brand,post,currency,orders,gross,discounts,returns,net
    for (String[] v : figures(workspace, "revenue", "post")) {
      add(sums, v[0] + " " + v[1], numbers(v, 3, 4, 5, 6));
    }
    return sums;
  }

  private static List<String[]> figures(Path workspace, String what, String by) {
    Cli.Result result = Cli.run("figures", what, "--by", by, "-w", workspace);
    assertThat(result.status()).as("%s", result.err()).isZero();
    return result.lines().stream().skip(1).map(line -> line.split(",", -1)).toList();
  }

  /// The lines of a kind, by themselves.
  private static Map<String, String[]> lines(Cli.Result truth, String kind, int least) {
    Map<String, String[]> lines = new TreeMap<>();
    for (String line : truth.lines()) {
      if (line.startsWith(kind)) {
        String[] values = line.split(",", -1);
        assertThat(values).as(line).hasSizeGreaterThanOrEqualTo(least);
        lines.put(line, values);
      }
    }
    assertThat(lines).as(kind).isNotEmpty();
    return lines;
  }

  private static long[] numbers(String[] values, int... at) {
    return Arrays.stream(at).mapToObj(i -> values[i]).mapToLong(Long::parseLong).toArray();
  }

  private static void add(Map<String, long[]> sums, String key, long... more) {
    long[] sum = sums.computeIfAbsent(key, _ -> new long[more.length]);
    Arrays.setAll(sum, i -> sum[i] + more[i]);
  }

  /// Rows of nothing but zeros say nothing on either side.
  private static Map<String, String> text(Map<String, long[]> sums) {
    Map<String, String> text = new TreeMap<>();
    sums.forEach(
        (key, values) -> {
          if (LongStream.of(values).anyMatch(value -> value != 0)) {
            text.put(key, Arrays.toString(values));
          }
        });
    return text;
  }

  private static Object[] with(Object[] args, Object... more) {
    Object[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return all;
  }
}
