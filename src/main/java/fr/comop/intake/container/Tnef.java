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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;

/** Opens {@code winmail.dat}, in which Outlook packs the attachments of some mails. */
public final class Tnef implements Container {
  private static final int DEEPEST = 2;
  private static final int INTERFACE_ID = 16;
  private static final byte[] SIGNATURE = {0x78, (byte) 0x9F, 0x3E, 0x22};

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
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      unfold(message(bytes), allowance, files, 0);
    }
    return files;
  }

  private static void unfold(
      HMEFMessage message, Allowance allowance, List<Attachment> files, int depth)
      throws IOException, UnreadableWorkbook {
    for (org.apache.poi.hmef.Attachment one : message.getAttachments()) {
      TNEFAttribute data = one.getAttribute(TNEFProperty.ID_ATTACHDATA);
      Optional<InputStream> mail = mailIn(one);
      if (mail.isPresent()) {
        if (depth == DEEPEST) {
          throw Allowance.tooMuch("mails");
        }
        unfold(message(mail.get()), allowance, files, depth + 1);
      } else if (data != null) {
        byte[] content = data.getData();
        files.add(allowance.keep(name(one), new ByteArrayInputStream(content), content.length));
      }
    }
  }

  /** A mail that was attached to one: an object, after the id of the interface that it has. */
  private static Optional<InputStream> mailIn(org.apache.poi.hmef.Attachment attached) {
    return attached.getMAPIAttributes().stream()
        .filter(one -> one.getProperty().id == MAPIProperty.ATTACH_DATA.id)
        .map(MAPIAttribute::getData)
        .filter(Tnef::holdsTnef)
        .findFirst()
        .map(bytes -> new ByteArrayInputStream(bytes, INTERFACE_ID, bytes.length - INTERFACE_ID));
  }

  private static boolean holdsTnef(byte[] bytes) {
    return bytes.length > INTERFACE_ID + SIGNATURE.length
        && Arrays.equals(
            bytes, INTERFACE_ID, INTERFACE_ID + SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  private static HMEFMessage message(InputStream bytes) throws UnreadableWorkbook {
    try {
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
