package fr.comop.correspondence.smtp;

import fr.comop.archive.Sha256;
import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of the files that go with a mail are kept. */
@FunctionalInterface
public interface Originals {
  /** A new stream over these bytes, to be closed by the caller. */
  InputStream open(Sha256 sha256) throws IOException;
}
