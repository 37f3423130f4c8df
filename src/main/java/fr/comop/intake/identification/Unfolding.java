package fr.comop.intake.identification;

import fr.comop.archive.Archive;
import fr.comop.intake.arrival.Allowance;
import fr.comop.intake.arrival.Attachment;
import fr.comop.workbook.grid.UnreadableWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks into every file of an arrival, by mail or by folder alike, and into the files inside them.
 */
public final class Unfolding {
  private static final int DEEPEST = 2;
  private static final int TIMES_THE_LARGEST = 4;

  private final Archive archive;
  private final Opener opener;
  private final Map<FileKind, Container> containers;
  private final long largest;

  /**
   * An unfolding.
   *
   * @param containers who opens which kind
   * @param largest size of a single file in bytes
   */
  public Unfolding(
      Archive archive, Opener opener, Map<FileKind, Container> containers, long largest) {
    this.archive = archive;
    this.opener = opener;
    this.containers = containers;
    this.largest = largest;
  }

  /** All files, in order; a container that could be opened is replaced by what it holds. */
  public List<Opened> open(List<Attachment> files) throws IOException {
    Allowance allowance = new Allowance(archive, largest * TIMES_THE_LARGEST);
    List<Opened> opened = new ArrayList<>();
    for (Attachment file : files) {
      open(file, 0, allowance, opened);
    }
    return List.copyOf(opened);
  }

  private void open(Attachment file, int depth, Allowance allowance, List<Opened> opened)
      throws IOException {
    Path path = archive.path(file.sha256());
    Opened alone = opener.open(file, path);
    if (alone.kind() == FileKind.LITTER) {
      return;
    }
    Container container = containers.get(alone.kind());
    if (container == null) {
      opened.add(alone);
      return;
    }
    try {
      if (depth == DEEPEST) {
        throw Allowance.tooMuch("containers");
      }
      List<Attachment> inside = container.unfold(path, allowance);
      if (inside.isEmpty()) {
        opened.add(alone);
      }
      for (Attachment one : inside) {
        open(one, depth + 1, allowance, opened);
      }
    } catch (UnreadableWorkbook e) {
      opened.add(new Opened(file, alone.kind(), null, null, null, e.why()));
    }
  }
}
