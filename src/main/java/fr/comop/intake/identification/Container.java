package fr.comop.intake.identification;

import fr.comop.intake.arrival.Allowance;
import fr.comop.intake.arrival.Attachment;
import fr.comop.workbook.grid.UnreadableWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Opens files of one kind that hold other files. */
@FunctionalInterface
public interface Container {
  /**
   * The files inside, in order; they are in the archive on return. One that holds others is not
   * opened in turn.
   *
   * @throws UnreadableWorkbook when it is damaged or encrypted, or holds more than is allowed
   * @throws IOException when the disk fails
   */
  List<Attachment> unfold(Path file, Allowance allowance) throws IOException, UnreadableWorkbook;
}
