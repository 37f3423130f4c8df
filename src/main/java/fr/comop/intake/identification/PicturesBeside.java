package fr.comop.intake.identification;

import fr.comop.archive.Archive;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Picture;
import fr.comop.form.Pictures;
import fr.comop.form.Severity;
import fr.comop.intake.arrival.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pictures that came beside a report, in the same mail or archive: they count as if they were in it
 * (convention, art. 9). Logos in a signature do not.
 */
public final class PicturesBeside {
  private static final String UNDECIDED = "pictures-beside";
  private static final int SMALL_BYTES = 20 * 1024;
  private static final int SMALL_SIDE = 150;

  private final Archive archive;

  public PicturesBeside(Archive archive) {
    this.archive = archive;
  }

  /** The pictures among the files of one arrival. */
  public List<Picture> among(List<Opened> files) {
    List<Picture> pictures = new ArrayList<>();
    for (Opened file : files) {
      if (file.kind() == FileKind.PICTURE) {
        Optional<PictureHead> head = PictureHead.of(archive.path(file.file().sha256()));
        if (!decorates(file.file(), head)) {
          pictures.add(
              new Picture(
                  file.file().sha256().hex(),
                  head.map(PictureHead::mediaType).orElse("application/octet-stream"),
                  null));
        }
      }
    }
    return List.copyOf(pictures);
  }

  private static boolean decorates(Attachment file, Optional<PictureHead> head) {
    boolean small =
        file.size() < SMALL_BYTES || head.filter(one -> one.within(SMALL_SIDE)).isPresent();
    return file.inText() && small;
  }

  /** Whether a form asks for pictures. */
  public static boolean askedBy(Form form) {
    return form.questions().stream().anyMatch(Pictures.class::isInstance);
  }

  /** What was told of it among findings: no workbook says so by itself. */
  public static List<Finding> undecidedIn(List<Finding> told) {
    return told.stream().filter(finding -> finding.check().equals(UNDECIDED)).toList();
  }

  /** What is told where several reports came together: nobody knows whose the pictures are. */
  public static Finding undecided(int pictures) {
    return new Finding(
        Severity.WARNING,
        UNDECIDED,
        null,
        null,
        List.of(),
        pictures == 1 ? "une image jointe" : pictures + " images jointes",
        "des images dont on sait à quel bilan elles appartiennent",
        "Plusieurs bilans sont venus ensemble : nous n’avons compté ces images pour aucun d’eux."
            + " Placez-les dans le classeur, ou envoyez chaque bilan à part, avec ses images.");
  }
}
