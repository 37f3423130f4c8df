package fr.comop.correspondence.returned;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Archive;
import fr.comop.correspondence.Mail;
import fr.comop.intake.arrival.Envelope;
import fr.comop.intake.arrival.Hand;
import fr.comop.intake.mail.MailReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    return new MailReader(archive::keep, 1 << 20, Set.of("comop@region.example"), "").read(file);
  }

  private static String raw(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
        .replace("<MESSAGE-ID-OF-OUR-MAIL@region.example>", ID);
  }

  private static byte[] bytes(String raw) {
    return raw.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What failed, and how the mail that it speaks of is found. */
  private String said(Path file) throws Exception {
    String raw = raw(file);
    Envelope envelope = opened(raw);
    if (envelope.hand().kind() == Hand.Kind.CHALLENGE) {
      return "demande d’authentification, pour une personne |";
    }
    assertThat(envelope.hand().kind()).isEqualTo(Hand.Kind.MACHINE);
    FailureNotice notice = new FailureNotice(raw, envelope.body());
    String found =
        notice.ids("region.example").contains(ID)
            ? "par son identifiant"
            : notice.named().contains(CONTACT) ? "par l’adresse et l’heure" : "introuvable";
    return notice.failures(OURS).stream()
            .map(one -> one.what().french() + (one.address().equals(CONTACT) ? "" : one.address()))
            .collect(Collectors.joining(", "))
        + " | "
        + found;
  }

  @Test
  void each_says_what_failed_and_of_which_mail_as_the_page_tells() throws Exception {
    List<String> rows = new ArrayList<>();
    for (Path file : files()) {
      rows.add(("| " + file.getFileName() + " | " + said(file)).strip() + " |");
    }
    List<String> told =
        Files.readAllLines(Path.of("docs/variants.md")).stream()
            .dropWhile(line -> !line.startsWith("## Courriels qui reviennent"))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> line.startsWith("|"))
            .skip(2)
            .toList();
    assertThat(told).containsExactlyElementsOf(rows);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(BOUNCES)) {
      return files.sorted().toList();
    }
  }
}
