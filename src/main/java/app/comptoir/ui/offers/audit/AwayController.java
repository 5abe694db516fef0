package app.comptoir.ui.offers.audit;

import app.comptoir.common.Tasks;
import app.comptoir.domain.approval.Role;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.service.offers.Colleagues;
import app.comptoir.service.offers.Colleagues.Answer;
import app.comptoir.service.offers.Colleagues.Leave;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.ui.fx.Pacer;
import app.comptoir.ui.mvc.Controller;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.SnapshotController;
import app.comptoir.ui.offers.audit.AwayModel.Known;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Lets somebody else act while one is away, for the brand chosen in the shell.
public final class AwayController extends Controller {
  private static final long PAUSE = 1000;

  private final AwayModel model;
  private final ScreenContext context;
  private final Tasks.Lane lane;
  private final Pacer pacer = new Pacer(PAUSE, this::read);

  public AwayController(AwayModel model, ScreenContext context) {
    this.model = model;
    this.context = context;
    this.lane = context.services().tasks().lane("read who is away");
  }

  @Override
  protected void onActivate() {
    whileActive(context.selection().brandProperty().subscribe(_ -> read()));
    Consumer<String> changed = context.fx().latest(_ -> pacer.request());
    LiveUpdates.Subscription data = context.services().updates().onDataChanged(changed);
    whileActive(data::close);
  }

  @Override
  protected void onDeactivate() {
    pacer.stop();
    lane.drop();
  }

  private void read() {
    Brand brand = context.selection().brand().orElse(null);
    if (brand == null) {
      return;
    }
    Colleagues colleagues = context.services().colleagues();
    lane.submit(
        () ->
            new Known(
                context.services().approvals().me().orElse(null),
                colleagues.people(brand.id()),
                colleagues.delegations(brand.id()),
                context.services().clock().instant()),
        model::show,
        this::onFailed);
  }

  /// From the first of these days to the end of the last, in the brand's time zone.
  void onDelegate(Role role, String standIn, LocalDate first, LocalDate last) {
    Brand brand = context.selection().brand().orElse(null);
    if (brand != null) {
      Leave leave =
          new Leave(
              brand.id(),
              role,
              standIn,
              first.atStartOfDay(brand.zone()).toInstant(),
              last.plusDays(1).atStartOfDay(brand.zone()).toInstant());
      ask(() -> context.services().colleagues().delegate(leave));
    }
  }

  void onEnd(String delegationId) {
    ask(() -> context.services().colleagues().end(delegationId));
  }

  private void ask(Callable<Answer> wish) {
    model.answered(null);
    context
        .services()
        .tasks()
        .run(
            "stand-in",
            wish,
            answer -> {
              model.answered(answer);
              read();
            },
            this::onFailed);
  }

  private void onFailed(Exception e) {
    var problem = SnapshotController.problemOf(e);
    model.answered(new Answer.NotDone(problem.code(), problem.sentence()));
  }
}
