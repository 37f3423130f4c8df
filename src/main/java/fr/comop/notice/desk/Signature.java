package fr.comop.notice.desk;

import fr.comop.archive.Sha256;
import fr.comop.desk.Declined;
import fr.comop.desk.Input;
import fr.comop.notice.channel.Scan;
import fr.comop.notice.letter.SignatureImage;
import java.nio.file.Path;

/** How a letter is signed, and what shows it. */
public sealed interface Signature {
  /**
   * By hand, as a scan shows.
   *
   * @param scan of the print that was signed
   */
  record Scanned(Path scan) implements Signature {
    /**
     * What was scanned.
     *
     * @throws Declined when it is neither a PDF nor a picture, or is the print before it was signed
     */
    Scan read(Sha256 print) {
      Scan read = Scan.of(String.valueOf(scan.getFileName()), Input.read(scan, Scan.LARGEST));
      if (Sha256.of(read.bytes()).equals(print)) {
        throw new Declined(
            "« "
                + read.name()
                + " » est la lettre telle qu’approuvée, sans signature : donnez l’exemplaire signé,"
                + " numérisé.");
      }
      return read;
    }
  }

  /**
   * By hand, and nothing shows it.
   *
   * @param because why not
   */
  record Unscanned(String because) implements Signature {
    String why() {
      return Words.text("La raison pour laquelle rien n’est numérisé", because);
    }
  }

  /**
   * By a picture that the print bears.
   *
   * @param image of the signature
   */
  record Drawn(Path image) implements Signature {
    /**
     * The picture.
     *
     * @throws Declined when it is none that a letter may bear
     */
    SignatureImage read() {
      return SignatureImage.of(
          String.valueOf(image.getFileName()), Input.read(image, SignatureImage.LARGEST));
    }
  }
}
