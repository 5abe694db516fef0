package app.comptoir.ui.shell.keys;

import app.comptoir.domain.catalog.LeftOutBrand;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Says in words how the sync stands.
public final class ConnectionText {
  private static final String GAP = "  ·  ";

  private final Messages messages;

  public ConnectionText(Messages messages) {
    this.messages = messages;
  }

  /// The one line of the status bar.
  public String status(Connection c, Instant now, ZoneId zone) {
    List<String> parts = new ArrayList<>();
    parts.add(messages.now(c.signedOut() ? "sync.signedOut" : "sync." + c.state()));
    if (c.state().reading()) {
      progress(c, parts);
    } else if (c.state() == Connection.State.CHECKING) {
      checked(c, parts);
    } else if (c.upToDateAt() != null) {
      parts.add(freshness(c, c.upToDateAt(), now, zone));
    }
    if (c.clocksDiffer()) {
      parts.add(
          messages.now(
              c.clockSkew().isNegative() ? "sync.clockAhead" : "sync.clockBehind",
              messages.formats().duration(c.clockSkew().abs())));
    }
    return String.join(GAP, parts);
  }

  private void progress(Connection c, List<String> parts) {
    Formats formats = messages.formats();
    parts.add(
        c.remaining() < 0
            ? messages.now("sync.rows", formats.count(c.applied()))
            : messages.now(
                "sync.rowsOf",
                formats.count(c.applied()),
                formats.count(c.applied() + c.remaining())));
    parts.add(messages.now("sync.rate", formats.count(c.perSecond())));
    if (c.timeLeft() != null) {
      parts.add(messages.now("sync.timeLeft", formats.duration(c.timeLeft())));
    }
  }

  private void checked(Connection c, List<String> parts) {
    if (c.remaining() >= 0) {
      Formats formats = messages.formats();
      parts.add(
          messages.now(
              "sync.checkedOf",
              formats.count(c.applied()),
              formats.count(c.applied() + c.remaining())));
    }
  }

  private String freshness(Connection c, Instant at, Instant now, ZoneId zone) {
    Formats formats = messages.formats();
    return c.state().broken() || c.state() == Connection.State.PAUSED
        ? messages.now("sync.dataAsOf", formats.dateTime(at, zone))
        : messages.now("sync.updated", formats.ago(at, now));
  }

  /// What the banner says while the platform cannot be followed, or some brands of it cannot be
  /// read.
  public String banner(Connection c, List<LeftOutBrand> leftOut, Instant now, ZoneId zone) {
    List<String> sentences = new ArrayList<>();
    if (c.told()) {
      sentences.add(trouble(c, now, zone));
    }
    for (LeftOutBrand brand : leftOut) {
      sentences.add(
          brand.zone().isEmpty()
              ? messages.now("banner.leftOut", brand.name())
              : messages.now("banner.leftOut.zone", brand.name(), brand.zone()));
    }
    return String.join(" ", sentences);
  }

  private String trouble(Connection c, Instant now, ZoneId zone) {
    Formats formats = messages.formats();
    String code = c.failureCode() == null ? "" : c.failureCode();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        messages.find("failure." + code).orElseGet(() -> messages.now("failure.unknown"))
            + (code.isEmpty() ? "" : " (" + code + ")"));
    if (c.upToDateAt() != null) {
      sentences.add(messages.now("banner.shown", formats.dateTime(c.upToDateAt(), zone)));
    }
    if (c.retryAt() != null) {
      sentences.add(messages.now("banner.nextTry", formats.until(c.retryAt(), now)));
    }
    return String.join(" ", sentences);
  }
}
