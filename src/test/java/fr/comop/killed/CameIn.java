package fr.comop.killed;

import fr.comop.stage.Letters;
import fr.comop.stage.Workbooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * The mails and files that come in: two incomplete workbooks in one mail, a complete one in
 * another, an incomplete one in the shared folder.
 */
final class CameIn {
  static final String RONDE = "camille.furanet@ronde-saint-etienne.example";

  private final byte[] report = Workbooks.blank("planetarium", "bilan", 2020);
  private final byte[] programme = Workbooks.blank("planetarium", "programme", 2020);
  private final byte[] complete;
  private final byte[] dropped = Workbooks.blank("casemate", "programme", 2020);

  CameIn() throws IOException {
    complete = Files.readAllBytes(Path.of("src/test/resources/cases/base-bilan-ronde.xlsx"));
  }

  /** Each workbook, once. */
  List<byte[]> workbooks() {
    return List.of(report, programme, complete, dropped);
  }

  /** What lies in the mailbox. */
  List<byte[]> mails() {
    return List.of(
        two().getBytes(StandardCharsets.UTF_8),
        Letters.with(RONDE, "Bilan", "bilan.xlsx", complete).getBytes(StandardCharsets.UTF_8));
  }

  /** Lays the file into the shared folder. */
  void drop(Ground ground) throws IOException {
    Path folder = Files.createDirectories(ground.folder().resolve("casemate"));
    Files.write(folder.resolve("programme.xlsx"), dropped);
  }

  private String two() {
    String encoded = Base64.getMimeEncoder().encodeToString(programme);
    return Letters.with(Letters.PLANETARIUM, "Deux documents", "bilan.xlsx", report)
        .replace(
            "\r\n--b1--",
            """

            --b1
            Content-Type: application/octet-stream
            Content-Disposition: attachment; filename="programme.xlsx"
            Content-Transfer-Encoding: base64

            %s
            --b1--"""
                .formatted(encoded.replace("\r\n", "\n"))
                .replace("\n", "\r\n"));
  }
}
