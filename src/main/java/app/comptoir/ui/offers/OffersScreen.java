package app.comptoir.ui.offers;

import app.comptoir.ui.chart.Exports;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.mvc.Screen;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.offers.audit.AuditController;
import app.comptoir.ui.offers.audit.AuditModel;
import app.comptoir.ui.offers.audit.AuditView;
import app.comptoir.ui.offers.audit.AwayController;
import app.comptoir.ui.offers.audit.AwayModel;
import app.comptoir.ui.offers.audit.AwayView;
import app.comptoir.ui.offers.open.BrandBook;

/// Puts the Offers screen together: the queue, the audit, and who is away.
public final class OffersScreen {
  private OffersScreen() {}

  public static Screen create(ScreenContext context, Outlet outlet) {
    AuditModel audit = new AuditModel();
    AwayModel away = new AwayModel();
    OtherTabs others =
        new OtherTabs(new AuditController(audit, context), new AwayController(away, context));
    OffersModel model = new OffersModel(context.services().clock().instant());
    OffersController controller = new OffersController(model, context, others);
    AuditView auditView =
        new AuditView(
            audit,
            others.audit(),
            context.messages(),
            new BrandBook(context.selection()),
            new Exports(context.messages(), outlet));
    AwayView awayView = new AwayView(away, others.away(), context.messages(), context.selection());
    OffersView view = new OffersView(model, controller, context, auditView.root(), awayView.root());
    return new Screen(controller, view, model.load());
  }
}
