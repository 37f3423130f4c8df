package fr.comop.doctor.check;

import java.time.Duration;
import java.util.List;

/** Looks at one thing. */
public interface Check {
  /** What it looks at, in French: "boîte aux lettres". */
  String about();

  /**
   * What there is to say of it; nothing where another check says it.
   *
   * @throws Exception when the look itself broke
   */
  List<Finding> look() throws Exception;

  /** What it means that the look has not ended in time. */
  default Finding unfinished(Duration patience) {
    return Finding.mend(
        about(),
        "pas de réponse en " + patience.toSeconds() + " secondes",
        "un partage qui ne répond plus, un serveur qui se tait : voyez le réseau et les montages.");
  }
}
