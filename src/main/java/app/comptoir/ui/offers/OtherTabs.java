package app.comptoir.ui.offers;

import app.comptoir.ui.offers.OffersModel.Tab;
import app.comptoir.ui.offers.audit.AuditController;
import app.comptoir.ui.offers.audit.AwayController;

/// What else lies on the screen beside the queue; the part that is seen is active.
record OtherTabs(AuditController audit, AwayController away) {

  /// On the FX thread, as the controllers are.
  void onTab(Tab tab) {
    switch (tab) {
      case QUEUE -> {
        audit.deactivate();
        away.deactivate();
      }
      case AUDIT -> {
        away.deactivate();
        audit.activate();
      }
      case AWAY -> {
        audit.deactivate();
        away.activate();
      }
    }
  }
}
