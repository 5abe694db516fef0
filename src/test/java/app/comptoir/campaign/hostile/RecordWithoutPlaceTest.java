package app.comptoir.campaign.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// A record without `seq` is set aside by its type; those beside it are read, as the page itself
/// says where it ends.
@ResourceLock(Resources.SYSTEM_OUT)
@Timeout(120)
class RecordWithoutPlaceTest {
  @TempDir Path folder;

  @Test
  void thoseBesideItAreReadAndTheLogGoesOn() throws Exception {
    String placeless = HostilePlatform.order(99, "lost", 5_000).replace("\"seq\":99,", "");
    try (HostilePlatform platform = new HostilePlatform(3)) {
      platform.add(placeless);
      platform.add(HostilePlatform.order(6, "behind", 70));
      assertThat(sync(platform)).isEqualTo("b1,last_seq,6\n");
      assertThat(revenue()).contains(",EUR,4,3073,");
      // Alone, as the newest of the log.
      platform.add(placeless);
      assertThat(sync(platform)).isEqualTo("b1,last_seq,6\n");
      platform.add(HostilePlatform.order(8, "last", 7));
      assertThat(sync(platform)).isEqualTo("b1,last_seq,8\n");
      assertThat(revenue()).contains(",EUR,5,3080,");
      assertThat(Cli.run("verify", "-w", folder.resolve("w")).out()).startsWith("ok: ");
    }
  }

  private String sync(HostilePlatform platform) throws Exception {
    Path token = Files.writeString(folder.resolve("token"), HostilePlatform.TOKEN + "\n");
    Cli.Result result =
        Cli.run(
            "sync",
            "-w",
            folder.resolve("w"),
            "--address",
            platform.address(),
            "--token-file",
            token);
    assertThat(result.status()).as("%s", result.err()).isZero();
    return result.out();
  }

  private String revenue() {
    return Cli.run("figures", "revenue", "--by", "currency", "-w", folder.resolve("w")).out();
  }
}
