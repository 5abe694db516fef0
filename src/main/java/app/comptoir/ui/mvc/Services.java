package app.comptoir.ui.mvc;

import app.comptoir.common.Tasks;
import app.comptoir.domain.settings.Settings;
import app.comptoir.service.Approvals;
import app.comptoir.service.AuditFiles;
import app.comptoir.service.Colleagues;
import app.comptoir.service.Dashboard;
import app.comptoir.service.LiveUpdates;
import app.comptoir.service.NetworkDesk;
import app.comptoir.service.Notices;
import app.comptoir.service.Pictures;
import app.comptoir.service.ReviewDesk;
import app.comptoir.service.Rows;
import app.comptoir.service.SettingsBook;
import app.comptoir.service.Storage;
import app.comptoir.service.UnkeptSettings;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// What the screens need from the rest of the program.
///
/// @param tasks delivers on the FX thread
/// @param storage null where there is no workspace on a disk
/// @param network null where nothing is reached
public record Services(
    Dashboard dashboard,
    Rows rows,
    LiveUpdates updates,
    Pictures pictures,
    ReviewDesk reviewDesk,
    Approvals approvals,
    Colleagues colleagues,
    Notices notices,
    AuditFiles auditFiles,
    Clock clock,
    Tasks tasks,
    SettingsBook settings,
    @Nullable Storage storage,
    @Nullable NetworkDesk network) {

  /// With settings that last as long as the program.
  public Services(
      Dashboard dashboard,
      Rows rows,
      LiveUpdates updates,
      Pictures pictures,
      ReviewDesk reviewDesk,
      Approvals approvals,
      Colleagues colleagues,
      Notices notices,
      AuditFiles auditFiles,
      Clock clock,
      Tasks tasks) {
    this(
        dashboard,
        rows,
        updates,
        pictures,
        reviewDesk,
        approvals,
        colleagues,
        notices,
        auditFiles,
        clock,
        tasks,
        new UnkeptSettings(Settings.USUAL),
        null,
        null);
  }
}
