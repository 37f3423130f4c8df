package fr.comop.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * How other processes reach the one that serves the store: good for one run of it.
 *
 * @param pid the process
 * @param port its port on the loopback
 * @param key what it calls its database; who does not know is turned away
 * @param password of the role
 */
record Serving(long pid, int port, String key, String password) {
  private static final int SECRET_BYTES = 32;

  /** Something nobody guesses, in hexadecimal. */
  static String secret() {
    byte[] random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** What the store's serving process wrote, if there is one. */
  static Optional<Serving> read(StoreFiles store) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(store.serving(), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    return lines.size() < 4
        ? Optional.empty()
        : Optional.of(
            new Serving(
                Long.parseLong(lines.get(0)),
                Integer.parseInt(lines.get(1)),
                lines.get(2),
                lines.get(3)));
  }

  void write(StoreFiles store) throws IOException {
    store.writeServing(pid + "\n" + port + "\n" + key + "\n" + password + "\n");
  }

  String url() {
    return "jdbc:h2:tcp://" + BeforeH2.ADDRESS + ":" + port + "/" + key + ";LOCK_TIMEOUT=10000";
  }

  /** Without its secrets. */
  @Override
  public String toString() {
    return "process " + pid + ", port " + port;
  }
}
