package app.comptoir.bootstrap.cli;

import app.comptoir.bootstrap.Session;
import app.comptoir.common.CommandException;
import app.comptoir.report.TableWriter;
import app.comptoir.service.tables.FigureRange;
import app.comptoir.service.tables.FigureTable;
import app.comptoir.service.tables.StoreFigures.FunnelBy;
import app.comptoir.service.tables.StoreFigures.RevenueBy;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints what the screens show, so that anybody can check it.
@Command(
    name = "figures",
    description = "Print the screens' figures, amounts in minor units.",
    footer = {
      "",
      "revenue --by"
          + " hour|day|month|post|campaign|action|product|currency|country|weekday|hour-of-day",
      "funnel  --by step|day|post|campaign|placement|surface|country|outcome",
      "posts",
      "ledger  (what the books hold besides sales and returns)",
      "unreadable  (records of the log that could not be read)"
    })
final class FiguresCommand implements Callable<Integer> {
  @Mixin WorkspaceOption workspace;
  @Spec CommandSpec spec;

  /// What can be printed.
  enum What {
    revenue,
    funnel,
    posts,
    ledger,
    unreadable
  }

  /// How it is written.
  enum Format {
    csv,
    json
  }

  @Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}.")
  What what;

  @Option(names = "--by", paramLabel = "CUT", description = "What the rows stand for, see below.")
  @Nullable String by;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "First day of the brand's calendar, e.g. 2026-10-01 (default: the beginning).")
  @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "Last day, inclusive (default: the end).")
  @Nullable LocalDate to;

  @Option(names = "--brand", paramLabel = "ID", description = "One brand only (default: all).")
  @Nullable String brand;

  @Option(
      names = "--format",
      defaultValue = "csv",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Format format;

  @Override
  public Integer call() throws Exception {
    try (Session session = workspace.open(workspace.existing())) {
      session.requireWhole();
      FigureTable table = table(session);
      PrintWriter out = spec.commandLine().getOut();
      switch (format) {
        case csv -> {
          spec.commandLine().getErr().println("definition: " + table.definition());
          TableWriter.csv(table, out);
        }
        case json -> TableWriter.json(table, out);
      }
      out.flush();
    }
    return 0;
  }

  private FigureTable table(Session session) {
    FigureRange range = new FigureRange(brand, from, to);
    return switch (what) {
      case revenue -> session.figures().revenue(range, cut(RevenueBy.class, "day"));
      case funnel -> session.figures().funnel(range, cut(FunnelBy.class, "step"));
      case posts -> {
        if (by != null && !by.equalsIgnoreCase("post")) {
          throw new CommandException("ARG-3", "Posts are listed one a row: --by post.");
        }
        yield session.figures().posts(range);
      }
      case ledger -> session.figures().ledger(range);
      case unreadable -> session.figures().unreadable(range);
    };
  }

  private <E extends Enum<E>> E cut(Class<E> cuts, String usual) {
    String wanted = by == null ? usual : by;
    for (E cut : cuts.getEnumConstants()) {
      if (cut.name().equalsIgnoreCase(wanted.replace('-', '_'))) {
        return cut;
      }
    }
    throw new CommandException(
        "ARG-3",
        "“%s” is no cut of %s; choose one of %s."
            .formatted(
                wanted,
                what,
                Arrays.stream(cuts.getEnumConstants())
                    .map(cut -> cut.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "))));
  }
}
