package fr.comop.faults;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.form.Form;
import fr.comop.form.Years;
import fr.comop.workbook.FilledWorkbook;
import fr.comop.workbook.Orders;
import fr.comop.workbook.blank.BlankOrder;
import fr.comop.workbook.grid.UnreadableWorkbook;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/**
 * Reports of 2020, by turns from each beneficiary, by turns incomplete (and answered with a marked
 * copy) and complete; an amount makes each another one.
 */
final class Parcels {
  private static final String AMOUNT = "<v>487250.5</v>";
  private static final int YEAR = 2020;
  // what the reports of sample-inbox hold on the average
  private static final int LINES = 3;
  private static final int SHARES_OF_A_WHOLE = 28; // each of three; the lines of a table add 15
  private static final int SHARES_OF_LESS = 20;

  private final List<Beneficiary> beneficiaries;
  private final List<byte[]> incomplete = new ArrayList<>();
  private final List<byte[]> complete = new ArrayList<>();

  /** For the beneficiaries of a configuration. */
  Parcels(Path config) throws IOException, UnreadableWorkbook {
    Configuration configuration = Configuration.read(config, Map.of());
    this.beneficiaries = configuration.conventions().beneficiaries();
    for (Beneficiary beneficiary : beneficiaries) {
      incomplete.add(report(configuration, beneficiary, false));
      complete.add(report(configuration, beneficiary, true));
    }
  }

  /** The one with this number; the same number gives the same parcel. */
  Parcel parcel(int number) throws IOException {
    int whose = number % beneficiaries.size();
    int turn = number / beneficiaries.size();
    Beneficiary from = beneficiaries.get(whose);
    byte[] report = (turn % 2 == 0 ? incomplete : complete).get(whose);
    return new Parcel(
        "bilan-%05d.xlsx".formatted(number),
        from.contacts().get(turn % from.contacts().size()).email(),
        from.folder(),
        changed(report, number));
  }

  private static byte[] report(
      Configuration configuration, Beneficiary beneficiary, boolean complete)
      throws IOException, UnreadableWorkbook {
    Form form = configuration.forms().latest("bilan").orElseThrow();
    BlankOrder order = Orders.bare(form, Years.of(YEAR), beneficiary);
    int share = complete ? SHARES_OF_A_WHOLE : SHARES_OF_LESS;
    try (FilledWorkbook filled = new FilledWorkbook(order, LINES, share)) {
      if (complete) {
        filled.pictures(Collections.nCopies(3, picture()));
      }
      return filled.bytes();
    }
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", picture);
    return picture.toByteArray();
  }

  private static byte[] changed(byte[] workbook, int number) throws IOException {
    String amount = "<v>%d.5</v>".formatted(480_000 + number);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        byte[] part = from.readAllBytes();
        if (entry.getName().startsWith("xl/worksheets/sheet")) {
          part =
              new String(part, StandardCharsets.UTF_8)
                  .replace(AMOUNT, amount)
                  .getBytes(StandardCharsets.UTF_8);
        }
        ZipEntry copied = new ZipEntry(entry.getName());
        copied.setTime(0); // the same number gives the same bytes
        to.putNextEntry(copied);
        to.write(part);
      }
    }
    return bytes.toByteArray();
  }
}
