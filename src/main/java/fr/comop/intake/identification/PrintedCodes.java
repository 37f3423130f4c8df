package fr.comop.intake.identification;

import fr.comop.archive.Sha256;
import fr.comop.intake.arrival.Attachment;
import java.util.List;
import java.util.Map;

/** Sees on paper that came back the references that comop prints on documents to sign. */
@FunctionalInterface
public interface PrintedCodes {
  /** Sees none. */
  PrintedCodes UNSEEN = files -> Map.of();

  /**
   * The references on PDFs and pictures, each once, in capitals, in the order in which they are
   * seen; a file without one is absent. Whoever made such a code, it proves nothing. Takes no more
   * than some seconds, and throws nothing: what cannot be looked at has none.
   */
  Map<Sha256, List<String>> on(List<Attachment> files);
}
