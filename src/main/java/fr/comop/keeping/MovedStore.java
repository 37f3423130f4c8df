package fr.comop.keeping;

import fr.comop.desk.Causes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Beside a database of H2, a mark that it was taken over elsewhere: it stays, and serves no more.
 *
 * @param mark the file
 */
public record MovedStore(Path mark) {
  /** That of the store in a directory. */
  public static MovedStore in(Path store) {
    return new MovedStore(store.resolve("moved"));
  }

  /** Whether there is one. */
  public boolean isMarked() {
    return Files.exists(mark);
  }

  /** Makes it. */
  public void mark(String url, Instant at) throws IOException {
    Files.writeString(mark, url + ", " + at + "\n", StandardCharsets.UTF_8);
  }

  /** Why the store serves no more, and what to do, in French. */
  public String words() {
    return "Cette base a été déplacée ("
        + told()
        + ")\u00a0: elle reste telle qu’elle était, et ne sert plus. Donnez store.url, store.user"
        + " et le mot de passe de la nouvelle ou, pour revenir à celle-ci en perdant ce qui a"
        + " été enregistré depuis, effacez "
        + mark
        + ".";
  }

  private String told() {
    try {
      return Files.readString(mark).strip();
    } catch (IOException e) {
      return Causes.told(e);
    }
  }
}
