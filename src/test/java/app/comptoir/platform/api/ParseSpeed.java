package app.comptoir.platform.api;

import app.comptoir.platform.api.records.PageReader;
import app.comptoir.platform.wire.Bytes;
import java.util.Locale;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How fast pages are read on one thread. Run by hand: `mvn test -Dtest=ParseSpeed
/// -Dsurefire.groups.excluded=campaign`.
@Tag("benchmark")
class ParseSpeed {
  private static final Logger LOG = Logger.getLogger(ParseSpeed.class.getName());

  @Test
  void pagesOfEventsAndMetrics() {
    StringBuilder page = new StringBuilder();
    int records = 5000;
    for (int i = 1; i <= records; i++) {
      String event =
          Lines.event(i)
              .replace("order-1", "order-" + i)
              .replace("post-1", "post-" + i % 200)
              .replace("00ff00ff00ff00fe", String.format("%016x", i * 0x9E3779B97F4A7C15L));
      String metric = Lines.change(i, "metric", Lines.METRIC_DATA);
      page.append(i % 4 == 0 ? metric : event).append('\n');
    }
    page.append(Lines.end("c", true)).append('\n');
    byte[] body = Lines.bytes(page.toString());
    for (int round = 0; round < 12; round++) {
      long start = System.nanoTime();
      int pages = 40;
      long seen = 0;
      for (int i = 0; i < pages; i++) {
        seen += PageReader.read("brand-1", new Bytes(body, body.length), records).changes().size();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      LOG.info(
          String.format(
              Locale.ROOT,
              "%,.0f changes/s, %,.0f MB/s",
              seen / seconds,
              pages * body.length / seconds / 1e6));
    }
  }
}
