package fr.comop.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The authorities whose certificates are believed: those of Java, and the Region's own. An internal
 * authority is the rule in a Region; without this people would turn encryption off.
 */
public final class Authorities {
  private Authorities() {}

  /**
   * Has every secure connection of this process, made from now on, believe the authorities in a
   * file too. Host names are checked as before.
   *
   * @param file certificates in PEM or DER, one or several
   * @throws IOException when it can't be read, or holds no certificate; the message names it
   */
  public static void believe(Path file) throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {besides(file)}, null);
      SSLContext.setDefault(context);
    } catch (GeneralSecurityException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Believes the authorities of Java alone. */
  public static X509TrustManager ofJava() throws IOException {
    try {
      return manager(null);
    } catch (GeneralSecurityException e) {
      throw new IOException("autorités de Java : " + e.getMessage(), e);
    }
  }

  /**
   * Believes the authorities in a file too.
   *
   * @throws IOException as {@link #believe} does
   */
  public static X509TrustManager besides(Path file) throws IOException {
    try {
      return new Either(manager(null), manager(keys(certificates(file))));
    } catch (GeneralSecurityException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * The certificates in a file, at least one.
   *
   * @throws IOException when it can't be read, or holds no certificate; the message names it
   */
  public static List<X509Certificate> certificates(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      List<X509Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (found.isEmpty()) {
        throw new IOException(file + " : aucun certificat ne s’y lit (attendu : PEM ou DER)");
      }
      return found;
    } catch (CertificateException e) {
      throw new IOException(file + " : aucun certificat ne s’y lit (attendu : PEM ou DER)", e);
    }
  }

  private static KeyStore keys(List<X509Certificate> certificates)
      throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance(KeyStore.getDefaultType());
    keys.load(null, null);
    int number = 0;
    for (X509Certificate one : certificates) {
      keys.setCertificateEntry("own-" + number++, one);
    }
    return keys;
  }

  private static X509TrustManager manager(@Nullable KeyStore keys) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(keys);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Believes what one of two believes. */
  private record Either(X509TrustManager java, X509TrustManager own) implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      java.checkClientTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      try {
        own.checkServerTrusted(chain, type);
      } catch (CertificateException e) {
        java.checkServerTrusted(chain, type);
      }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return Stream.of(java, own)
          .flatMap(one -> Arrays.stream(one.getAcceptedIssuers()))
          .toArray(X509Certificate[]::new);
    }
  }
}
