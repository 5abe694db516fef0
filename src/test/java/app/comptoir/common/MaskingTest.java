package app.comptoir.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MaskingTest {
  private final Masking masking = new Masking("/home/anna");

  @Test
  void secretsAndPeopleAreTakenOut() {
    for (String secret :
        List.of(
            "s3cr3t-t0ken.value",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
            "anna@example.org",
            "203.0.113.7",
            "platform.example.com",
            "9f86d081884c7d659a2feaa0c55ad015",
            "shp-00417",
            "hunter2",
            "anna",
            "2001:db8:85a3:1:2:8a2e:370:7334")) {
      String text =
          """
          Authorization: Bearer s3cr3t-t0ken.value
          refresh_token="s3cr3t-t0ken.value" password=hunter2&x=1
          jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl
          from anna@example.org at 203.0.113.7 and 2001:db8:85a3:1:2:8a2e:370:7334
          GET https://platform.example.com/v1/log?code=abc
          shopper 9f86d081884c7d659a2feaa0c55ad015, "shopper_id":"shp-00417", shopper shp-00417
          /home/anna/.local/share/comptoir/events.mv.db
          """;
      assertThat(text).contains(secret);
      assertThat(masking.mask(text)).doesNotContain(secret);
    }
  }

  @Test
  void whatHelpsToFindTheMistakeStays() {
    for (String line :
        List.of(
            "2026-11-23T00:35:43.123Z WARN  [read overview] a.c.ui.mvc.SnapshotController DB-1: no",
            "\tat app.comptoir.ui.overview.OverviewController.show(OverviewController.java:88)",
            "java.lang.IllegalStateException: Only on the FX thread, not on read overview",
            "Java 25.0.1+8-LTS, Linux 6.1 amd64",
            "http://127.0.0.1:34567/v1/brands answered 503",
            "1,234,567 changes in 12.5 s")) {
      assertThat(masking.mask(line)).isEqualTo(line);
    }
  }
}
