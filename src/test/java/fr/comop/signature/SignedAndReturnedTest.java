package fr.comop.signature;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.stage.Letters;
import fr.comop.stage.PrintedPdf;
import fr.comop.stage.Scanner;
import fr.comop.stage.Stage;
import fr.comop.wiring.House;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a document to sign: with the answer, to the printer, and back. */
class SignedAndReturnedTest {
  @TempDir Path directory;

  /** What is attached to a mail, by name. */
  private static Map<String, byte[]> attached(MimeMessage message) throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (message.getContent() instanceof Multipart parts) {
      for (int part = 0; part < parts.getCount(); part++) {
        BodyPart one = parts.getBodyPart(part);
        if (one.getFileName() != null) {
          files.put(one.getFileName(), one.getInputStream().readAllBytes());
        }
      }
    }
    return files;
  }

  @Test
  void it_leaves_with_the_answer_and_is_found_by_its_code_when_it_comes_back_as_a_scan()
      throws Exception {
    try (Stage stage = new Stage(directory)) {
      stage
          .mailed(
              Files.readString(
                  Path.of("sample-inbox/mailbox/06-planetarium-bilan-et-programme.eml"),
                  StandardCharsets.ISO_8859_1))
          .played();
      Map<String, byte[]> files = attached(stage.sent().get(0));
      Files.write(Path.of("/tmp/sign-bilan.pdf"), files.get("bilan-2020-planetarium-v1-a-signer.pdf"));
      Files.write(Path.of("/tmp/sign-prog.pdf"), files.get("programme-2020-planetarium-v1-a-signer.pdf"));
    }
  }
}
