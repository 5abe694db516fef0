package app.comptoir.platform.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLContext;

/// Certificates that are trusted besides the system's: those of a company whose proxy looks into
/// what passes, or of a platform of one's own.
public final class ExtraTrust {
  private static final int MOST_BYTES = 1 << 20;

  private ExtraTrust() {}

  /// A certificate, as people compare it.
  ///
  /// @param sha256 fingerprint of the whole certificate, in hex
  public record Seen(String subject, Instant from, Instant until, String sha256) {}

  /// The file is none with certificates. The message is one sentence.
  public static final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    Unfit(String sentence) {
      super(sentence);
    }
  }

  /// What a PEM file holds.
  ///
  /// @throws Unfit where it holds no certificate
  public static List<Seen> look(Path file) throws Unfit {
    List<Seen> seen = new ArrayList<>();
    for (X509Certificate one : read(file)) {
      seen.add(
          new Seen(
              one.getSubjectX500Principal().getName(),
              one.getNotBefore().toInstant(),
              one.getNotAfter().toInstant(),
              fingerprint(one)));
    }
    return List.copyOf(seen);
  }

  private static String fingerprint(X509Certificate one) throws Unfit {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(one.getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new Unfit("A certificate in the file cannot be read");
    }
  }

  private static List<X509Certificate> read(Path file) throws Unfit {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (IOException _) {
      throw new Unfit("The file cannot be read");
    }
    if (bytes.length > MOST_BYTES) {
      throw new Unfit("The file is too long for certificates");
    }
    try {
      List<X509Certificate> all = new ArrayList<>();
      for (Certificate one :
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes))) {
        if (one instanceof X509Certificate certificate) {
          all.add(certificate);
        }
      }
      if (all.isEmpty()) {
        throw new Unfit("There is no certificate in the file");
      }
      return all;
    } catch (CertificateException _) {
      throw new Unfit("The file is no PEM file with certificates");
    }
  }

  /// Trusts whom the system trusts, and who is vouched for by a certificate of the file.
  ///
  /// @throws Unfit as [#look]
  static SSLContext with(Path file) throws Unfit {
    List<X509Certificate> all = read(file);
    all.addAll(SystemTrust.certificates());
    try {
      return SystemTrust.context(all);
    } catch (GeneralSecurityException | IOException e) {
      throw new Unfit("The certificates cannot be used: " + e.getMessage());
    }
  }
}
