package fr.comop.notice.dossier;

import fr.comop.archive.Sha256;
import fr.comop.french.Plain;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is laid before a court.
 *
 * @param title as the inventory has it: "Lettre d’observations LR-0001"
 * @param day of it, in France
 * @param words what is printed of it; "" where it is printed from its file, or not at all
 * @param fileName the original's, as it was given; "" where there is none
 * @param sha256 of the original in the archive; null where there is none
 */
public record Piece(
    String title, LocalDate day, String words, String fileName, @Nullable Sha256 sha256) {
  private static final int LONGEST_NAME = 60;
  private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{1,5})$");

  /** One that is nothing but words. */
  public static Piece said(String title, LocalDate day, String words) {
    return new Piece(title, day, words, "", null);
  }

  /** One that is a file. */
  public static Piece file(String title, LocalDate day, String fileName, Sha256 sha256) {
    return new Piece(title, day, "", fileName, sha256);
  }

  /** Name of its file beside the inventory, which nothing that people wrote can lead elsewhere. */
  String entry(int number) {
    Matcher ends = EXTENSION.matcher(fileName);
    String plain = Plain.of(title).replace(' ', '-');
    return "pieces/%03d-%s%s"
        .formatted(
            number,
            plain.substring(0, Math.min(LONGEST_NAME, plain.length())),
            ends.find() ? "." + ends.group(1).toLowerCase(Locale.ROOT) : "");
  }

  boolean isPdf() {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".pdf");
  }
}
