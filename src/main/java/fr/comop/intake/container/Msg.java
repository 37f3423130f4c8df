package fr.comop.intake.container;

import fr.comop.intake.arrival.Allowance;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.identification.Container;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.jspecify.annotations.Nullable;

/** Opens mails as Outlook saves them (.msg), and those that are attached to them. */
public final class Msg implements Container {
  private static final int DEEPEST = 2;

  @Override
  public List<Attachment> unfold(Path file, Allowance allowance)
      throws IOException, UnreadableWorkbook {
    List<Attachment> files = new ArrayList<>();
    try (MAPIMessage mail = open(file)) {
      unfold(mail, allowance, files, 0);
    }
    return files;
  }

  private static MAPIMessage open(Path file) throws UnreadableWorkbook {
    try {
      return new MAPIMessage(file.toFile());
    } catch (IOException | RuntimeException e) { // POI says so by exceptions of every kind
      throw damaged(e);
    }
  }

  private static void unfold(
      MAPIMessage mail, Allowance allowance, List<Attachment> files, int depth)
      throws IOException, UnreadableWorkbook {
    if (depth > DEEPEST) {
      throw Allowance.tooMuch("mails");
    }
    for (AttachmentChunks one : mail.getAttachmentFiles()) {
      if (one.isEmbeddedMessage()) {
        unfold(embedded(one), allowance, files, depth + 1);
      } else if (one.getAttachData() != null) {
        byte[] content = one.getEmbeddedAttachmentObject();
        files.add(allowance.keep(name(one), new ByteArrayInputStream(content), content.length));
      }
    }
  }

  private static MAPIMessage embedded(AttachmentChunks attached) throws UnreadableWorkbook {
    try {
      return attached.getEmbeddedMessage();
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private static UnreadableWorkbook damaged(Exception e) {
    return new UnreadableWorkbook(Why.DAMAGED, ".msg: " + e);
  }

  private static String name(AttachmentChunks attached) {
    String name = text(attached.getAttachLongFileName());
    return name.isEmpty() ? text(attached.getAttachFileName()) : name;
  }

  private static String text(@Nullable StringChunk chunk) {
    return chunk == null || chunk.getValue() == null ? "" : chunk.getValue();
  }
}
