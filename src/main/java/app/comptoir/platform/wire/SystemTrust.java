package app.comptoir.platform.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whom the system trusts: those its owner added, which Java does not look for by itself, beside
/// those that come with Java. Reads files, and blocks.
final class SystemTrust {
  private static final Logger log = LoggerFactory.getLogger(SystemTrust.class);

  /// Where Linux keeps all in one file: Debian and its kin, Fedora's, SUSE's, Alpine's.
  private static final List<Path> BUNDLES =
      List.of(
          Path.of("/etc/ssl/certs/ca-certificates.crt"),
          Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
          Path.of("/etc/ssl/ca-bundle.pem"),
          Path.of("/etc/ssl/cert.pem"));

  private SystemTrust() {}

  /// Read once, when it is wanted first.
  private static final class Once {
    static final Set<X509Certificate> ALL = certificates(BUNDLES);
  }

  static Collection<X509Certificate> certificates() {
    return Once.ALL;
  }

  /// Trusts these certificates.
  static SSLContext context(Collection<X509Certificate> trusted)
      throws GeneralSecurityException, IOException {
    KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
    all.load(null, null);
    int count = 0;
    for (X509Certificate one : trusted) {
      all.setCertificateEntry("trusted-" + count++, one);
    }
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory(all).getTrustManagers(), null);
    return context;
  }

  /// @param bundles of which the first that is there counts, on Linux
  static Set<X509Certificate> certificates(List<Path> bundles) {
    Set<X509Certificate> all = new LinkedHashSet<>();
    try {
      for (TrustManager manager : factory(null).getTrustManagers()) {
        if (manager instanceof X509TrustManager trusted) {
          all.addAll(List.of(trusted.getAcceptedIssuers()));
        }
      }
      String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
      if (system.startsWith("windows")) {
        addStore("Windows-ROOT", all);
      } else if (system.startsWith("mac")) {
        addStore("KeychainStore-ROOT", all);
        addStore("KeychainStore", all);
      } else {
        addBundle(bundles, all);
      }
    } catch (GeneralSecurityException | IOException e) {
      log.warn("NET-8 not all certificates of the system can be read: {}", e.getMessage());
    }
    return all;
  }

  private static void addStore(String type, Set<X509Certificate> all)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(type);
    store.load(null, null);
    for (String alias : java.util.Collections.list(store.aliases())) {
      if (store.isCertificateEntry(alias)
          && store.getCertificate(alias) instanceof X509Certificate one) {
        all.add(one);
      }
    }
  }

  private static void addBundle(List<Path> bundles, Set<X509Certificate> all)
      throws GeneralSecurityException, IOException {
    for (Path bundle : bundles) {
      if (Files.isReadable(bundle)) {
        try (InputStream in = Files.newInputStream(bundle)) {
          for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
            if (one instanceof X509Certificate certificate) {
              all.add(certificate);
            }
          }
        }
        return;
      }
    }
  }

  private static TrustManagerFactory factory(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory;
  }
}
