package app.comptoir.ui.mvc;

import app.comptoir.common.Tasks;
import app.comptoir.service.Approvals;
import app.comptoir.service.AuditFiles;
import app.comptoir.service.Colleagues;
import app.comptoir.service.Dashboard;
import app.comptoir.service.LiveUpdates;
import app.comptoir.service.Notices;
import app.comptoir.service.Pictures;
import app.comptoir.service.ReviewDesk;
import app.comptoir.service.Rows;
import java.time.Clock;

/// What the screens need from the rest of the program.
///
/// @param tasks delivers on the FX thread
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
    Tasks tasks) {}
