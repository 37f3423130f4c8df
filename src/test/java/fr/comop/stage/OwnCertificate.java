package fr.comop.stage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of the house's own authority, for 127.0.0.1 and a year from now, made once a
 * process.
 *
 * @param pem what is to be believed
 * @param keys what a server shows
 */
public record OwnCertificate(Path pem, Path keys) {
  public static final String PASSWORD = "changeit";
  private static @Nullable OwnCertificate made;

  public static synchronized OwnCertificate get() throws IOException, InterruptedException {
    OwnCertificate known = made;
    if (known == null) {
      known = make(Files.createTempDirectory(Files.createDirectories(Path.of("target")), "keys"));
      made = known;
    }
    return known;
  }

  private static OwnCertificate make(Path directory) throws IOException, InterruptedException {
    String keys = directory.resolve("keys.p12").toString();
    String pem = directory.resolve("own.pem").toString();
    keytool(
        "-genkeypair -alias own -keyalg EC -dname CN=mail.region.example -ext san=ip:127.0.0.1"
            + " -validity 365 -storetype PKCS12 -keystore "
            + keys);
    keytool("-exportcert -rfc -alias own -keystore " + keys + " -file " + pem);
    return new OwnCertificate(Path.of(pem).toAbsolutePath(), Path.of(keys).toAbsolutePath());
  }

  private static void keytool(String arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of((arguments + " -storepass " + PASSWORD).split(" ")));
    if (new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() != 0) {
      throw new IOException("keytool " + arguments);
    }
  }

  /** Has GreenMail show it, from the next start of a server on. */
  public void onGreenMail() {
    System.setProperty("greenmail.tls.keystore.file", keys.toString());
    System.setProperty("greenmail.tls.keystore.password", PASSWORD);
  }

  /** What a server of one's own shows it by. */
  public SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }
}
