package fr.comop.intake.mail;

import fr.comop.archive.Sha256;
import java.io.IOException;
import java.io.InputStream;

/** Where the files found in a mail are kept. */
@FunctionalInterface
public interface Keeper {
  /** Keeps what is in the stream, up to its end; the same bytes twice are the same to it. */
  Sha256 keep(InputStream bytes) throws IOException;
}
