package fr.comop.intake.container;

import fr.comop.intake.arrival.Allowance;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.identification.Container;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;

/** Opens {@code winmail.dat}, in which Outlook packs the attachments of some mails. */
public final class Tnef implements Container {
  /**
   * An opener of such files.
   *
   * @param largest size of a single file in bytes; POI keeps it for the whole process
   */
  public Tnef(long largest) {
    int most = (int) Math.min(Integer.MAX_VALUE - 8, largest);
    TNEFAttribute.setMaxRecordLength(most);
    MAPIAttribute.setMaxRecordLength(most);
  }

  @Override
  public List<Attachment> unfold(Path file, Allowance allowance)
      throws IOException, UnreadableWorkbook {
    List<Attachment> files = new ArrayList<>();
    for (org.apache.poi.hmef.Attachment one : message(file).getAttachments()) {
      TNEFAttribute data = one.getAttribute(TNEFProperty.ID_ATTACHDATA);
      if (data != null) {
        byte[] content = data.getData();
        files.add(allowance.keep(name(one), new ByteArrayInputStream(content), content.length));
      }
    }
    return files;
  }

  private static HMEFMessage message(Path file) throws UnreadableWorkbook {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      return new HMEFMessage(bytes);
    } catch (IOException | RuntimeException e) { // POI says so by exceptions of every kind
      throw new UnreadableWorkbook(Why.DAMAGED, "winmail.dat: " + e);
    }
  }

  private static String name(org.apache.poi.hmef.Attachment one) {
    String name = one.getLongFilename();
    String brief = name == null ? one.getFilename() : name;
    return brief == null ? "" : brief;
  }
}
