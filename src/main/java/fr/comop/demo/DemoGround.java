package fr.comop.demo;

import fr.comop.desk.OwnDirectory;
import java.io.IOException;
import java.nio.file.Path;

/** The directory in which a demo leaves what it made. */
public record DemoGround(Path directory) {
  private static final OwnDirectory OWN =
      new OwnDirectory(".comop-demo", "ne vient pas d’une démonstration");

  /** An empty ground; what an earlier demo left there is deleted, anything else is refused. */
  public static DemoGround prepared(Path directory) throws IOException {
    OWN.prepare(directory);
    return new DemoGround(directory);
  }

  public Path folder() {
    return directory.resolve("depot");
  }

  public Path data() {
    return directory.resolve("data");
  }

  public Path mails() {
    return directory.resolve("courriels-envoyes");
  }

  public Path summaries() {
    return directory.resolve("syntheses");
  }

  public Path toSign() {
    return directory.resolve("documents-a-signer");
  }

  /** Registered letters of an invented story, and the dossiers of its cases. */
  public Path letters() {
    return directory.resolve("lettres-recommandees");
  }

  /** What that story's mail room found to post. */
  Path mailRoom() {
    return letters().resolve("service-courrier");
  }

  /** Where that story has its own store and approved texts. */
  Path story() {
    return directory.resolve("suite");
  }

  /** The page that opens the rest. */
  public Path index() {
    return directory.resolve("index.html");
  }
}
