package fr.comop.summary;

import java.io.IOException;
import java.io.OutputStream;

/** A form in which a summary is handed out: a workbook, a page. */
public interface Rendering {
  /**
   * Its file's name: "Synthèse 2020 - comité de suivi.pdf"; no path, no character that a system
   * refuses.
   */
  String fileName(Summary summary);

  /** Writes all of it; the stream stays open. */
  void write(Summary summary, OutputStream out) throws IOException;
}
