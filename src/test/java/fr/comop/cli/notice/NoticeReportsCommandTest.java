package fr.comop.cli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.cli.Exit;
import fr.comop.config.Configuration;
import fr.comop.convention.Deliverable;
import fr.comop.notice.channel.Dispatch;
import fr.comop.notice.channel.LetterStage;
import fr.comop.notice.channel.Way;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.JsonReader;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of LR-0001, which was handed over on 4 December 2020; today is the 14th. */
class NoticeReportsCommandTest extends AtTheTerminal {
  private static final String DEPOSIT = "sent LR-0001 --number 1A203456789012 --day 2020-12-05";

  private Path scan = Path.of("");

  @BeforeEach
  void a_letter_left() throws Exception {
    Configuration configuration = Configuration.read(Path.of("config"), variables);
    Clock then = Clock.fixed(Stage.NOW.minus(Duration.ofDays(10)), Deliverable.ZONE);
    try (House house = new House(configuration, then)) {
      Sha256 pdf = house.store.archive.keep(LetterStage.pdf("lettre"));
      house.store.desk.decide(
          () ->
              house.dispatch.dispatches.add(
                  Dispatch.of(1, 1, Way.MAIL_ROOM, pdf, LetterStage.ADDRESS, then.instant())));
    }
    scan = Files.write(directory.resolve("avis.pdf"), LetterStage.pdf("avis"));
  }

  private Terminal.Ended notice(String line, String... more) {
    List<String> words = new ArrayList<>(List.of("notice"));
    words.addAll(List.of(line.split(" ")));
    words.addAll(List.of(more));
    return comop(words.toArray(String[]::new));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  @Test
  void a_letters_way_is_entered_from_its_slips() {
    assertThat(plain(notice(DEPOSIT).out()))
        .isEqualTo(
            "Consigné (EV-0001) : LR-0001, déposée à la poste le 05/12/2020, n° 1A203456789012,"
                + " sans preuve.\n");
    String receipt = "receipt LR-0001 --event distribuée --day 2020-12-08 --file " + scan;
    assertThat(plain(notice(receipt + " --dry-run").out()))
        .isEqualTo(
            "Serait consigné : LR-0001, distribuée le 08/12/2020, preuve « avis.pdf ».\nRien n’est"
                + " consigné.\n");
    assertThat(plain(notice(receipt).out()))
        .isEqualTo(
            "Consigné (EV-0002) : LR-0001, distribuée le 08/12/2020, preuve « avis.pdf ».\n");
    assertThat(JsonReader.object(notice(receipt + " --json").out()))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("letter", "LR-0001"),
                Map.entry("fresh", false),
                Map.entry("reference", "EV-0002"),
                Map.entry("who", "compte ctest"),
                Map.entry("entered", "2020-12-14T17:00:00Z"),
                Map.entry("event", "distribuée"),
                Map.entry("day", "2020-12-08"),
                Map.entry("number", ""),
                Map.entry("reason", ""),
                Map.entry("proof", Sha256.of(LetterStage.pdf("avis")).hex()),
                Map.entry("proofName", "avis.pdf"),
                Map.entry("contradictions", List.of())));
  }

  @Test
  void what_contradicts_itself_is_told_until_it_is_struck_out() {
    notice("receipt LR-0001 --event refusée --day 2020-12-08");
    assertThat(plain(notice("receipt LR-0001 --event distribuée --day 2020-12-08").out()))
        .isEqualTo(
            "Consigné (EV-0002) : LR-0001, distribuée le 08/12/2020, sans preuve.\n"
                + "À vérifier : La lettre est dite distribuée et refusée. Rayez ce qui est faux :"
                + " comop notice strike.\n");
    assertThat(plain(notice("strike EV-0001 --dry-run --reason", "Mal lu").out()))
        .isEqualTo(
            "Serait rayé (EV-0001) : LR-0001, refusée le 08/12/2020, sans preuve.\nRien n’est"
                + " rayé.\n");
    assertThat(plain(notice("strike EV-0001 --reason", "Mal lu").out()))
        .isEqualTo("Rayé (EV-0001) : LR-0001, refusée le 08/12/2020, sans preuve.\n");
    assertThat(
            JsonReader.object(
                notice("receipt LR-0001 --event distribuée --day 2020-12-08 --json").out()))
        .containsEntry("fresh", false)
        .containsEntry("contradictions", List.of());
  }

  @Test
  void what_can_t_be_is_refused() {
    Map.of(
            "receipt LR-0001 --event volée --day 2020-12-08",
            "« volée » n’est pas un événement ; il y a : présentée, distribuée, non réclamée,"
                + " refusée, inconnue, perdue.",
            "receipt LR-0001 --event déposée --day 2020-12-08",
            "Le dépôt se consigne par « comop notice sent », avec son numéro.",
            "receipt LR-0009 --event distribuée --day 2020-12-08",
            "LR-0009 n’a pas été remise pour envoi : il n’y a rien à en consigner.",
            DEPOSIT + " --file absent.pdf",
            "Fichier introuvable : absent.pdf")
        .forEach(
            (line, why) -> {
              Terminal.Ended ended = notice(line);
              assertThat(plain(ended.err())).isEqualTo(why + "\n");
              assertThat(ended.code()).isEqualTo(Exit.WRONG_USE);
            });
  }
}
