package fr.comop.intake.mail;

import fr.comop.intake.arrival.Allowance;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.identification.Container;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Opens mails that came as files. Who wrote them does not matter: what counts is who sent them. */
public final class ForwardedMail implements Container {
  private final MailReader reader;

  public ForwardedMail(MailReader reader) {
    this.reader = reader;
  }

  @Override
  public List<Attachment> unfold(Path file, Allowance allowance)
      throws IOException, UnreadableWorkbook {
    try {
      List<Attachment> files = reader.read(file).attachments();
      for (Attachment one : files) {
        allowance.count(one);
      }
      return files;
    } catch (UnreadableMail e) {
      throw new UnreadableWorkbook(Why.DAMAGED, String.valueOf(e.getMessage()));
    }
  }
}
