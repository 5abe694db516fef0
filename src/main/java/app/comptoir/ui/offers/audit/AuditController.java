package app.comptoir.ui.offers.audit;

import app.comptoir.common.Tasks;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.service.audit.AuditFilter;
import app.comptoir.service.audit.AuditPage;
import app.comptoir.service.figures.Selection;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.ui.control.Choice;
import app.comptoir.ui.fx.Pacer;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.Services;
import app.comptoir.ui.mvc.SnapshotController;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Drives the audit: what was decided and edited, by filters, and the proof of its chain.
public final class AuditController extends SnapshotController<AuditFilter, AuditPage> {
  /// More rows than anybody reads; the export has them all.
  private static final int ROWS = 2000;

  /// Others decide seldom, and shoppers' doings are no part of the audit.
  private static final long PAUSE = 5000;

  private static final Logger LOG = LoggerFactory.getLogger(AuditController.class);

  private final AuditModel model;
  private final Tasks.Lane proofs;
  private final Pacer pacer = new Pacer(PAUSE, this::ask);

  public AuditController(AuditModel model, ScreenContext context) {
    super("audit", context, model.load());
    this.model = model;
    this.proofs = context.services().tasks().lane("verify the chain");
  }

  @Override
  protected void onActivate() {
    whileActive(context().selection().selectionProperty().subscribe(_ -> ask()));
    Consumer<Boolean> moved = context().fx().latest(_ -> ask());
    LiveUpdates.Subscription acts =
        context().services().approvals().onMoved(() -> moved.accept(true));
    whileActive(acts::close);
    Consumer<String> changed = context().fx().latest(_ -> pacer.request());
    LiveUpdates.Subscription data = context().services().updates().onDataChanged(changed);
    whileActive(data::close);
  }

  @Override
  protected void onDeactivate() {
    super.onDeactivate();
    pacer.stop();
  }

  @Override
  protected AuditFilter question(Selection selection) {
    return filter(ROWS);
  }

  private AuditFilter filter(int rows) {
    int days = model.daysProperty().get();
    Instant now = context().services().clock().instant();
    return new AuditFilter(
        null,
        model.offerIdProperty().get(),
        model.subjectProperty().get(),
        days == 0 ? null : now.minus(Duration.ofDays(days)),
        null,
        rows);
  }

  @Override
  protected AuditPage read(AuditFilter question) {
    return context().services().reviewDesk().audit(question);
  }

  /// Nothing done is told in the table's own place.
  @Override
  protected boolean isEmpty(AuditPage page) {
    return false;
  }

  @Override
  protected boolean mayStay(AuditFilter before, AuditFilter now) {
    return true;
  }

  @Override
  protected void show(AuditPage page) {
    model.show(page);
    List<Choice> people =
        page.people().stream()
            .map(who -> new Choice(who.subject(), who.name() == null ? who.subject() : who.name()))
            .toList();
    if (!people.equals(model.people())) {
      model.people().setAll(people);
    }
    // Only while nothing is filtered out do the rows name all offers.
    if (model.offerIdProperty().get() == null && model.subjectProperty().get() == null) {
      Map<String, Choice> offers = new LinkedHashMap<>();
      page.rows().stream()
          .filter(row -> row.standIn() == null)
          .forEach(
              row ->
                  offers.putIfAbsent(
                      row.offerId(),
                      new Choice(row.offerId(), row.title() + " · " + row.brandName())));
      if (!List.copyOf(offers.values()).equals(model.offers())) {
        model.offers().setAll(offers.values());
      }
    }
  }

  void onPerson(@Nullable String subject) {
    model.subjectProperty().set(subject);
    ask();
  }

  void onOffer(@Nullable String offerId) {
    model.offerIdProperty().set(offerId);
    ask();
  }

  /// @param days back; 0 for all there is
  void onPeriod(int days) {
    model.daysProperty().set(days);
    ask();
  }

  /// Every link of the chain is computed again, now.
  void onVerify() {
    proofs.submit(
        () -> context().services().reviewDesk().audit(filter(0)),
        model::proven,
        e -> model.load().failed(problemOf(e)));
  }

  /// Writes all that the filters let through, as CSV or, by the name of the file, as PDF.
  void onExport(Path file) {
    Services services = context().services();
    AuditFilter all = filter(Integer.MAX_VALUE);
    Locale region = context().messages().formats().locale();
    Map<String, ZoneId> zones =
        context().selection().brands().stream().collect(Collectors.toMap(Brand::id, Brand::zone));
    boolean pdf = file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    services
        .tasks()
        .run(
            "export the audit",
            () -> {
              AuditPage page = services.reviewDesk().audit(all);
              if (pdf) {
                services.auditFiles().pdf(page, file);
              } else {
                services.auditFiles().csv(page, region, zones, file);
              }
              return true;
            },
            done -> model.saved(file, done),
            e -> {
              LOG.warn("FILE-1: cannot write {}", file, e);
              model.saved(file, false);
            });
  }
}
