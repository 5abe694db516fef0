package app.comptoir.imports;

import app.comptoir.common.CommandException;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.Coverage;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.orderfile.FileReview;
import app.comptoir.platform.orderfile.ImportReport;
import app.comptoir.platform.orderfile.OrderFileConnector;
import app.comptoir.platform.orderfile.OrderFileSettings;
import app.comptoir.platform.orderfile.guess.Guess;
import app.comptoir.platform.orderfile.guess.ReadingOptions;
import app.comptoir.platform.orderfile.preset.Presets;
import app.comptoir.platform.orderfile.spill.OrderMemory;
import app.comptoir.platform.orderfile.table.Header;
import app.comptoir.service.workspaces.FileChoice;
import app.comptoir.service.workspaces.FileLook;
import app.comptoir.service.workspaces.FileWork;
import app.comptoir.service.workspaces.TroubleException;
import app.comptoir.workspace.Workspace;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks at order files before they are imported. Blocks; by any thread but FX. One look at a time:
/// a later one ends the one under way.
public final class OrderFileLooks {
  private static final String STOPPED = "SYNC-3";

  private final OwnPresets own;
  private final @Nullable Comparing comparing;

  /// Says what the files of a choice would change.
  interface Comparing {
    /// @param connector of its newest file, which was read
    List<FileLook.Effect> effects(
        FileChoice choice, OrderFileConnector connector, ImportReport report, FileWork work);
  }

  /// Of files that are to become a workspace.
  public OrderFileLooks(OwnPresets own) {
    this.own = own;
    this.comparing = null;
  }

  /// Of files that are to be added to a workspace.
  OrderFileLooks(OwnPresets own, Comparing comparing) {
    this.own = own;
    this.comparing = comparing;
  }

  /// By its first rows.
  public FileLook first(Path file) {
    return first(
        new FileChoice(file.toAbsolutePath(), name(file), ownCurrency(), ZoneId.systemDefault()));
  }

  /// The same as it was said to be read.
  FileLook first(FileChoice choice) {
    FileLook look = look(choice, true, FileWork.untold());
    if (!look.preset().isEmpty() || choice.reading().containsKey("preset")) {
      return look;
    }
    Header header = new Header(look.columns().stream().map(FileLook.Column::name).toList());
    return own.all().stream()
        .filter(saved -> saved.preset().fits(header))
        .findFirst()
        .map(saved -> look(choice.read(Map.of("preset", saved.path())), true, FileWork.untold()))
        .orElse(look);
  }

  /// Saves how a file is read under a name of one's own.
  public void save(FileChoice choice, String title) {
    String name = OwnPresets.name(title);
    try (OrderFileConnector connector = new OrderFileConnector(settings(choice))) {
      own.save(Importing.value(connector.saved(name, title.strip())));
    }
  }

  /// What was saved so, by the paths of their files.
  List<FileLook.Preset> saved() {
    return own.all().stream()
        .map(one -> new FileLook.Preset(one.path(), one.preset().title()))
        .toList();
  }

  private static OrderFileSettings settings(FileChoice choice) {
    return new OrderFileSettings(
        choice.file(),
        Importing.brandId(choice.name()),
        choice.name(),
        choice.currency(),
        choice.zone(),
        ReadingOptions.of(choice.reading()));
  }

  /// By all rows.
  public FileLook whole(FileChoice choice, FileWork work) {
    return look(choice, false, work);
  }

  private FileLook look(FileChoice choice, boolean first, FileWork work) {
    try (OrderFileConnector connector =
        new OrderFileConnector(settings(choice), OrderMemory.in(Workspace.defaultDirectory()))) {
      FileWatch.of(work, choice.file()).reading(connector);
      Outcome<FileReview> review = first ? connector.glance() : connector.review();
      return switch (review) {
        case Outcome.Ok<FileReview>(FileReview now) -> understood(now, choice, connector, work);
        case Outcome.Failed<FileReview>(Failure failure) ->
            look(unrecognised(connector, failure), failure, choice, List.of());
      };
    }
  }

  private FileLook understood(
      FileReview review, FileChoice choice, OrderFileConnector connector, FileWork work) {
    Failure fault = fault(review);
    ImportReport report = review.report();
    if (comparing == null || report == null || fault != null) {
      return look(review, fault, choice, List.of());
    }
    try {
      return look(review, null, choice, comparing.effects(choice, connector, report, work));
    } catch (CommandException e) {
      if (e.code().equals(STOPPED)) {
        throw new TroubleException(e.code(), e.sentence());
      }
      return look(review, new Failure.UnfitFile(e.code(), e.sentence()), choice, List.of());
    }
  }

  /// Why it must not be stored as it is understood.
  private static @Nullable Failure fault(FileReview review) {
    return review
        .known()
        .flatMap(ImportReport::fault)
        .map(sentence -> new Failure.UnfitFile("FILE-23", sentence))
        .orElse(null);
  }

  /// The columns of a file that is of no known export, or whose columns do not make one yet.
  private static FileReview unrecognised(OrderFileConnector connector, Failure failure) {
    boolean table =
        failure.code().equals(Guess.UNKNOWN) || failure.code().equals(Presets.UNFIT_MAPPING);
    if (table && connector.unrecognised() instanceof Outcome.Ok<FileReview>(FileReview review)) {
      return review;
    }
    throw new TroubleException(failure.code(), failure.detail());
  }

  private FileLook look(
      FileReview review,
      @Nullable Failure lacks,
      FileChoice choice,
      List<FileLook.Effect> effects) {
    ImportReport report = review.report();
    return new FileLook(
        review.preset(),
        review.title(),
        Stream.concat(
                saved().stream(),
                Presets.known().stream()
                    .filter(preset -> preset.refuse() == null)
                    .map(preset -> new FileLook.Preset(preset.name(), preset.title())))
            .toList(),
        review.columns().stream().map(OrderFileLooks::column).toList(),
        review.rows(),
        review.questions().stream()
            .map(q -> new FileLook.Question(q.aboutDates(), q.column(), q.example()))
            .toList(),
        lacks == null ? null : lacks.code(),
        lacks == null ? "" : lacks.detail(),
        report != null,
        review.months().stream().map(OrderFileLooks::month).toList(),
        report == null ? List.of() : remarks(report),
        comparing == null ? "" : Importing.shop(review.preset()),
        effects,
        comparing == null && report == null ? suggested(review, choice) : choice);
  }

  private static FileLook.Column column(FileReview.ReviewedColumn column) {
    String role = column.role() == null ? "" : column.role().word();
    return new FileLook.Column(column.name(), role, column.manner(), column.proof());
  }

  private static FileLook.Month month(FileReview.Month month) {
    Sales sales =
        new Sales(
            Currency.getInstance(month.currency()),
            Sales.Basis.PROCESSED_DAY,
            month.orders(),
            0,
            0,
            month.gross(),
            month.discounts(),
            new Sales.Returned(month.returns(), 0),
            null,
            0,
            0,
            0,
            Coverage.ALL);
    return new FileLook.Month(month.month(), sales);
  }

  private static List<FileLook.Remark> remarks(ImportReport report) {
    List<FileLook.Remark> remarks = new ArrayList<>();
    for (ImportReport.RejectedLines rows : report.rejectedLines()) {
      String reason = ReportReason.coded(rows.reason());
      remarks.add(
          new FileLook.Remark("rejected", reason, rows.count(), List.of(), lines(rows.lines())));
    }
    report
        .unknown()
        .forEach(
            figure ->
                remarks.add(
                    new FileLook.Remark(
                        "unknown",
                        figure.figure(),
                        0,
                        List.of(),
                        String.join(" / ", figure.columns()))));
    for (ImportReport.LeftOut rows : report.leftOutRows()) {
      remarks.add(
          new FileLook.Remark(
              "left-out", word(rows.reason()), rows.count(), List.of(), lines(rows.lines())));
    }
    report
        .notes()
        .forEach(
            (note, count) -> {
              List<Money> amounts =
                  report.amounts().stream()
                      .filter(amount -> amount.note() == note)
                      .map(ImportReport.Amount::amount)
                      .toList();
              remarks.add(new FileLook.Remark("note", word(note), count, amounts, ""));
            });
    return remarks;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// The first ranges of lines; more would hide the sentence.
  private static String lines(List<ImportReport.Lines> lines) {
    String first = String.join(", ", lines.stream().limit(4).map(String::valueOf).toList());
    return lines.size() > 4 ? first + "…" : first;
  }

  private static FileChoice suggested(FileReview review, FileChoice choice) {
    boolean retail = review.preset().startsWith("online-retail");
    Currency stated = review.currency();
    return new FileChoice(
        choice.file(),
        choice.name(),
        stated == null ? choice.currency() : stated,
        retail ? ZoneId.of("Europe/London") : choice.zone(),
        choice.reading(),
        choice.before(),
        choice.shop());
  }

  private static String name(Path file) {
    return file.getFileName()
        .toString()
        .replaceFirst("(?i)(\\.(csv|tsv|txt|xlsx))?(\\.gz)?$", "")
        .replace('_', ' ')
        .replace('-', ' ')
        .strip();
  }

  private static Currency ownCurrency() {
    try {
      Currency own = Currency.getInstance(Locale.getDefault());
      return own == null ? Currency.getInstance("EUR") : own;
    } catch (IllegalArgumentException _) {
      return Currency.getInstance("EUR");
    }
  }
}
