package app.comptoir.campaign;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/// What the program was put through in this run of the tests, and how it came out: printed as one
/// table when all tests have ended, and kept in `target/campaigns.txt`.
///
/// A test counts each try once: [Fault#survived] where the figures are the platform's truth
/// afterwards and nothing is missing, otherwise [Fault#lost] or [Fault#wrong], and fails then.
public final class Scoreboard implements TestExecutionListener {
  private static final Map<String, Fault> FAULTS = new ConcurrentSkipListMap<>();

  /// The line of a fault; the same for the same name.
  public static Fault fault(String name) {
    return FAULTS.computeIfAbsent(name, _ -> new Fault());
  }

  /// Tries of one fault. Thread-safe.
  public static final class Fault {
    private final AtomicInteger survived = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();

    public void survived() {
      survived.incrementAndGet();
    }

    /// Something acknowledged was missing afterwards.
    public void lost() {
      lost.incrementAndGet();
    }

    /// A figure was doubled or misstated without a word.
    public void wrong() {
      wrong.incrementAndGet();
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (FAULTS.isEmpty()) {
      return;
    }
    StringBuilder table = new StringBuilder();
    table.append(
        "%-56s %8s %9s %6s %6s%n".formatted("Fault", "tries", "survived", "lost", "wrong"));
    FAULTS.forEach(
        (name, fault) -> {
          int survived = fault.survived.get();
          int lost = fault.lost.get();
          int wrong = fault.wrong.get();
          table.append(
              "%-56s %8d %9d %6d %6d%n"
                  .formatted(name, survived + lost + wrong, survived, lost, wrong));
        });
    System.out.println(table);
    try {
      Files.writeString(
          Path.of("target", "campaigns.txt"), table.toString(), StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      System.out.println("The table could not be written: " + e.getMessage());
    }
  }
}
