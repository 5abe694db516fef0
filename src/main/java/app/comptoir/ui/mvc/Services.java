package app.comptoir.ui.mvc;

import app.comptoir.common.Tasks;
import app.comptoir.service.audit.AuditFiles;
import app.comptoir.service.figures.Dashboard;
import app.comptoir.service.notices.Notices;
import app.comptoir.service.offers.Approvals;
import app.comptoir.service.offers.Colleagues;
import app.comptoir.service.offers.ReviewDesk;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.service.workspaces.NetworkDesk;
import app.comptoir.service.workspaces.OrderFiles;
import app.comptoir.service.workspaces.Pictures;
import app.comptoir.service.workspaces.SettingsBook;
import app.comptoir.service.workspaces.Storage;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// What the screens need from the rest of the program.
///
/// @param tasks delivers on the FX thread
/// @param storage null where there is no workspace on a disk
/// @param network null where nothing is reached
/// @param orderFiles null where the workspace is of no order files
public record Services(
    Dashboard dashboard,
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
    @Nullable NetworkDesk network,
    @Nullable OrderFiles orderFiles) {}
