package fr.comop.cli.summary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import fr.comop.correspondence.Outbox;
import fr.comop.reminder.Reply;
import fr.comop.reminder.ReplyLabel;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.PlayedSamples;
import fr.comop.stage.PrintedPdf;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.summary.Comment;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.wiring.House;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of the samples' structures, sent to them and commented; today is 14 December 2020. */
class SummaryPageCommandTest extends AtTheTerminal {
  private static final Instant LATER = Instant.parse("2020-12-18T09:00:00Z");

  @BeforeEach
  void copyTheSamples() throws Exception {
    Path data = directory.resolve("copy");
    Path samples = PlayedSamples.ground().data();
    try (Stream<Path> all = Files.walk(samples)) {
      for (Path one : all.toList()) {
        Path to = data.resolve(samples.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(to);
        } else {
          Files.copy(one, to);
        }
      }
    }
    variables.put("COMOP_DATA_DIR", data.toString());
  }

  private Terminal.Ended page(String more) {
    return comop(("summary page --year 2020 " + more).split(" "));
  }

  private House house() throws IOException {
    return new House(
        Stage.project()
            .with(
                Stage.project()
                    .settings()
                    .with(
                        Map.of(Setting.DATA_DIR, String.valueOf(variables.get("COMOP_DATA_DIR"))))),
        Clock.fixed(LATER, ZoneOffset.UTC));
  }

  @Test
  void a_page_shows_what_is_the_structures_own_whole_and_nothing_of_others() throws Exception {
    comop(
        "opinion",
        "give",
        "--beneficiary",
        "altec",
        "--year",
        "2020",
        "--kind",
        "favorable",
        "--text",
        "Avis-secret");
    Terminal.Ended written = page("--beneficiary altec --out " + directory);
    assertThat(written.err()).isEmpty();
    Path file = directory.resolve("Page 2020 - ALTEC Sciences.pdf");
    assertThat(written.out()).isEqualTo(file + "\n");
    PrintedPdf pdf = new PrintedPdf(Files.readAllBytes(file));
    assertThat(pdf.faults()).isEmpty();
    assertThat(pdf.readAloud())
        .contains("Votre année 2020", "ALTEC Sciences", "BILAN-2020-ALTEC-", "Image reçue, ALTEC")
        .doesNotContain("Avis du service", "Avis-secret", "Ensemble");
    try (House house = house()) {
      house.summary.summaries().of(2020, LATER, Set.of("comop-2020-2022")).structures().stream()
          .map(one -> one.beneficiary().name())
          .filter(name -> !name.startsWith("ALTEC"))
          .forEach(name -> assertThat(read(pdf)).doesNotContain(name));
    }
  }

  private static String read(PrintedPdf pdf) {
    try {
      return pdf.readAloud();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void it_is_sent_only_when_a_person_says_so_and_once_a_day() throws Exception {
    assertThat(page("--beneficiary ronde").err().replace('\u00a0', ' '))
        .isEqualTo("Donnez --out DOSSIER pour écrire la page, ou --send pour l’envoyer.\n");
    assertThat(page("--beneficiary ronde --send --until 2020-12-01").err().replace('\u00a0', ' '))
        .isEqualTo("Le dernier jour pour répondre est passé : 01/12/2020.\n");
    assertThat(waiting()).isEmpty();
    String to = Stage.project().conventions().beneficiary("ronde").orElseThrow().contact().email();
    assertThat(page("--beneficiary ronde --send --until 2021-01-08").out())
        .isEqualTo("Page de La Ronde adressée à " + to + ".\n");
    assertThat(page("--beneficiary ronde --send").err())
        .isEqualTo("La page 2020 de « La Ronde » lui a déjà été adressée aujourd’hui.\n");
    assertThat(waiting())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.queued().mail().subject().replace('\u00a0', ' '))
                  .isEqualTo("Votre page de la synthèse 2020 – La Ronde");
              assertThat(one.queued().mail().text().replace('\u00a0', ' '))
                  .contains(
                      "il suffit de répondre à ce courriel, au plus tard le vendredi 8 janvier"
                          + " 2021.");
              assertThat(one.queued().mail().files()).hasSize(1);
              try (House house = house();
                  InputStream pdf =
                      house.store.archive.open(one.queued().mail().files().get(0).sha256())) {
                assertThat(new PrintedPdf(pdf.readAllBytes()).readAloud()).contains("La Ronde");
              }
            });
    assertThat(comop("audit", "list", "--kind", "PAGE_SENT").out()).contains("ronde 2020");
  }

  private List<Outbox.Letter> waiting() throws IOException {
    try (House house = house()) {
      return house.store.ledger.inTransaction(
          () ->
              house.store.outbox.due(LATER, 1_000).stream()
                  .flatMap(id -> house.store.outbox.letter(id).stream())
                  .filter(one -> one.queued().kind().equals("page-structure"))
                  .toList());
    }
  }

  @Test
  void the_answer_to_it_stands_beside_the_opinion_and_another_message_once_it_is_linked()
      throws Exception {
    page("--beneficiary ronde --send");
    String messageId = waiting().get(0).queued().mail().messageId();
    try (House house = house()) {
      house.store.ledger.durably(
          () -> {
            house.store.replies.add(reply(1, "ronde", messageId, "Nos ateliers manquent."));
            house.store.replies.add(reply(2, "altec", null, "Merci, rien à redire."));
          });
    }
    assertThat(comments("ronde"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.quote()).isEqualTo("Nos ateliers manquent.");
              assertThat(one.year()).isEqualTo(2020);
            });
    assertThat(comments("altec")).isEmpty();
    String other = reference("altec");
    assertThat(comop("replies", "comment", other, "--year", "2020").out())
        .isEqualTo(other + " figure sur la page 2020 de la structure.\n");
    assertThat(comments("altec")).extracting(Comment::reference).containsExactly(other);
    assertThat(comop("audit", "list", "--json").out())
        .contains("\"AR-000002 : observations sur la page 2020\"");
    assertThat(comop("replies", "comment", "R-9999", "--year", "2020").err())
        .isEqualTo("Aucune réponse ne porte la référence R-9999.\n");
  }

  private static Reply reply(long arrival, String whose, @Nullable String messageId, String quote) {
    return new Reply(
        0, arrival, messageId, whose, 2020, List.of(), ReplyLabel.OTHER, quote, LATER, null, null);
  }

  private String reference(String whose) throws IOException {
    try (House house = house()) {
      return house.store.ledger.inTransaction(
          () ->
              house.store.replies.all().stream()
                  .filter(one -> one.beneficiary().equals(whose) && one.receivedAt().equals(LATER))
                  .findFirst()
                  .orElseThrow()
                  .reference());
    }
  }

  private List<Comment> comments(String whose) throws IOException {
    try (House house = house()) {
      Summary summary = house.summary.summaries().of(2020, LATER, Set.of("comop-2020-2022"));
      return summary.structures().stream()
          .filter(one -> one.beneficiary().id().equals(whose))
          .findFirst()
          .map(Structure::beside)
          .orElseThrow()
          .comments();
    }
  }
}
