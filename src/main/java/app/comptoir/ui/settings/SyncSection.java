package app.comptoir.ui.settings;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// How this machine keeps up with the platform: whether it does, how far each brand is, and to read
/// everything anew.
final class SyncSection {
  private final Rows rows;
  private final SyncModel model;
  private final SettingRow live;
  private final SettingRow anew;

  SyncSection(Rows rows, SyncModel model, SyncController controller) {
    this.rows = rows;
    this.model = model;
    this.live = rows.flag(Knob.LIVE);
    SureButton button = new SureButton(rows.messages(), "anew", controller::onReadAnew);
    this.anew = rows.row("anew", button, button.first());
  }

  /// Only the rows of the brands are others than before.
  List<SettingRow> rows(List<Brand> brands) {
    List<SettingRow> all = new ArrayList<>();
    all.add(live);
    brands.forEach(brand -> all.add(state(brand)));
    all.add(anew);
    return all;
  }

  private SettingRow state(Brand brand) {
    Messages messages = rows.messages();
    Label says =
        Nodes.label(
            messages.format(
                model.statesProperty(), (formats, states) -> said(formats, states.get(brand.id()))),
            "setting-example");
    says.setId("sync-" + brand.id());
    says.setMinWidth(Region.USE_PREF_SIZE);
    return new SettingRow(
        "sync-" + brand.id(),
        new ReadOnlyObjectWrapper<>(brand.name()),
        messages.text("settings.brand.why"),
        says);
  }

  /// This machine is meant, not a brand's day: the time is by the clock of who sits here.
  private String said(Formats formats, @Nullable SyncState state) {
    SyncState now = state == null ? SyncState.idle() : state;
    String phase = rows.messages().now("sync." + now.phase());
    return switch (now.phase()) {
      case BACKFILL, CATCHING_UP, CHECKING ->
          now.progress() < 0 ? phase : phase + " · " + formats.percent(now.progress(), 0);
      case IDLE, LIVE, WAITING, FAILED, PAUSED, WHOLE -> phase + asOf(formats, now);
    };
  }

  private String asOf(Formats formats, SyncState now) {
    return now.upToDateAt() == null
        ? ""
        : " · "
            + rows.messages()
                .now("sync.dataAsOf", formats.dateTime(now.upToDateAt(), ZoneId.systemDefault()));
  }
}
