package fr.comop.doctor;

import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Whether PDFs can be printed here: their fonts are comop's own, what draws them is Java's. */
record FontsCheck(Printing paper) implements Check {
  private static final String PAGE =
      "<html lang=\"fr\"><head><title>Essai</title></head><body><h1>Été</h1><p>À l’œuvre, 1 € ≥"
          + " 0</p></body></html>";

  /** Prints a page. */
  @FunctionalInterface
  interface Printing {
    void print(String html, OutputStream out) throws IOException;
  }

  @Override
  public String about() {
    return "polices et PDF";
  }

  @Override
  public List<Finding> look() {
    try {
      paper.print(PAGE, OutputStream.nullOutputStream());
      return List.of(Finding.ok(about(), "une page d’essai s’imprime"));
    } catch (IOException | RuntimeException | LinkageError e) {
      return List.of(
          Finding.mend(
              about(),
              "une page d’essai ne s’imprime pas : " + e,
              "il faut un Java complet, et sous Linux fontconfig et libfreetype (Debian :"
                  + " libfreetype6, fontconfig). Sans cela, ni document à signer ni lettre."));
    }
  }
}
