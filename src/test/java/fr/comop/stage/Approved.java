package fr.comop.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that people have read and found right, kept in the project. */
public final class Approved {
  private static final Path RECEIVED = Path.of("target/received");

  private Approved() {}

  /**
   * Compares a text with the one that was approved.
   *
   * @param name from the project's top; what was written instead is then found under {@code
   *     target/received}, to be read and copied
   */
  public static void check(String name, String written) throws IOException {
    Path kept = Path.of(name);
    String approved = Files.exists(kept) ? Files.readString(kept) : "";
    if (!approved.equals(written)) {
      Path received = RECEIVED.resolve(name);
      Files.createDirectories(received.getParent());
      Files.writeString(received, written);
    }
    assertThat(written).as(name).isEqualTo(approved);
  }
}
