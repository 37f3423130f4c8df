package fr.comop.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Archive;
import fr.comop.intake.arrival.Envelope;
import fr.comop.intake.arrival.Hand;
import fr.comop.intake.mail.MailReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What servers really write of a mail that they did not deliver, read as it comes. */
class BouncesTest {
  private static final Path BOUNCES = Path.of("src/test/resources/cases/bounces");
  private static final String ID = "<accuse-de-reception.12.1d0643602553676b@region.example>";
  private static final String CONTACT = "soraya.belledent@casemate-grenoble.example";
  private static final Mail OURS =
      new Mail(ID, null, List.of(), true, List.of(CONTACT), List.of(), "", "", "", List.of());

  @TempDir private Path directory = Path.of("");

  private Envelope opened(String raw) throws Exception {
    Path file = Files.write(directory.resolve("notice.eml"), bytes(raw));
    Archive archive = new Archive(directory.resolve("archive"));
    return new MailReader(archive::keep, 1 << 20, Set.of("comop@region.example")).read(file);
  }

  private static String raw(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
        .replace("<MESSAGE-ID-OF-OUR-MAIL@region.example>", ID);
  }

  private static byte[] bytes(String raw) {
    return raw.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** "ADDRESS by its id", "STANDING by its id", "ADDRESS by the address". */
  private String said(Path file) throws Exception {
    String raw = raw(file);
    Envelope envelope = opened(raw);
    if (envelope.hand().kind() == Hand.Kind.CHALLENGE) {
      return "a challenge";
    }
    FailureNotice notice = new FailureNotice(raw, envelope.body());
    String found =
        notice.ids("region.example").contains(ID)
            ? " by its id"
            : notice.named().contains(CONTACT) ? " by the address" : " of nobody knows what";
    return envelope.hand().kind()
        + ": "
        + notice.failures(OURS).stream()
            .map(one -> one.what() + (one.address().equals(CONTACT) ? "" : " of " + one.address()))
            .collect(Collectors.joining(", "))
        + found;
  }

  @Test
  void each_says_what_failed_and_of_which_mail() throws Exception {
    List<String> lines;
    try (Stream<Path> files = Files.list(BOUNCES)) {
      lines =
          files
              .sorted()
              .map(
                  file -> {
                    try {
                      return file.getFileName().toString().replace(".eml", " ") + said(file);
                    } catch (Exception e) {
                      throw new AssertionError(file.toString(), e);
                    }
                  })
              .toList();
    }
    assertThat(lines)
        .containsExactly(
            "b01-postfix-511 MACHINE: ADDRESS by its id",
            "b02-m365-fr-5110 MACHINE: ADDRESS by its id",
            "b04-too-big-534 MACHINE: CONTENT by its id",
            "b04b-too-big-552 MACHINE: CONTENT by its id",
            "b05-spam-571 MACHINE: STANDING by its id",
            "b05b-dmarc-5726 MACHINE: STANDING by its id",
            "b05c-blocklist-5761 MACHINE: STANDING by its id",
            "b05f-virus MACHINE: CONTENT by its id",
            "b06-delayed MACHINE: DELAYED by its id",
            "b07-exim MACHINE: ADDRESS by its id",
            "b08-qmail MACHINE: ADDRESS by its id",
            "b11-base64-headers MACHINE: ADDRESS by its id",
            "b11b-base64-dsn MACHINE: ADDRESS by its id",
            "b11c-qp-dsn MACHINE: ADDRESS by its id",
            "b12-only-in-reply-to MACHINE: ADDRESS by its id",
            "b13-no-id-at-all MACHINE: ADDRESS by the address",
            "b14-alias MACHINE: ADDRESS by its id",
            "b15-expired-447 MACHINE: ROUTE by its id",
            "b16-relayed MACHINE: RELAYED by its id",
            "b18-status-comment MACHINE: ADDRESS by its id",
            "b19-folded MACHINE: ADDRESS by its id",
            "b20-global MACHINE: ADDRESS by its id",
            "b21-zimbra-fr-text MACHINE: ADDRESS by its id",
            "b24-challenge a challenge");
  }
}
