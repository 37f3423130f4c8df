package fr.comop.notice.channel.mailroom;

import static fr.comop.notice.channel.LetterStage.HANDED_OVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.notice.channel.CrashingDispatches;
import fr.comop.notice.channel.Dispatch;
import fr.comop.notice.channel.Dispatches;
import fr.comop.notice.channel.Dispatching;
import fr.comop.notice.channel.Following;
import fr.comop.notice.channel.LetterStage;
import fr.comop.notice.channel.Reported;
import fr.comop.notice.channel.Way;
import fr.comop.notice.tracking.Report;
import fr.comop.notice.tracking.Report.Kind;
import fr.comop.paper.Paper;
import fr.comop.paper.scanned.Onlooker;
import fr.comop.stage.PrintedPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters that are laid out for the mail room, in a folder on disk. */
class MailRoomTest {
  @TempDir Path directory;
  private LetterStage stage;
  private Path root;

  @BeforeEach
  void a_letter_is_handed_over() throws Exception {
    stage = new LetterStage(directory);
    root = Files.createDirectory(directory.resolve("courrier"));
    stage.handOver(1, Way.MAIL_ROOM);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private Dispatching dispatching(Dispatches dispatches) {
    return new Dispatching(
        stage.desk,
        dispatches,
        stage.reports,
        List.of(
            new MailRoom(
                new Premises(root),
                stage.archive,
                stage.desk,
                dispatches,
                stage.reports,
                new DispatchSheet(new Paper(), ""))));
  }

  private void round() {
    dispatching(stage.dispatches).carryOut();
  }

  private Path out(String name) {
    return root.resolve("depart").resolve(name);
  }

  /** What people see. */
  private List<String> laidOut() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("depart"))) {
      return files
          .map(one -> one.getFileName().toString())
          .filter(one -> !one.startsWith("."))
          .sorted()
          .toList();
    }
  }

  @Test
  void the_letter_lies_there_as_it_was_approved_with_its_sheet_and_the_table() throws Exception {
    round();
    assertThat(laidOut()).containsExactly("LR-0001 - bordereau.pdf", "LR-0001.pdf", "envois.csv");
    assertThat(out("LR-0001.pdf")).hasBinaryContent(LetterStage.pdf("lettre 1"));
    assertThat(out("envois.csv"))
        .hasContent(
            """
            \ufeffréférence;événement;date;numéro;motif;fichier;destinataire;remise le;lettre
            LR-0001;déposée;;;;;Commune de Vaulx-en-Velin, Monsieur le Maire, Hôtel de ville, Place de la Nation, 69120 VAULX-EN-VELIN;01/03/2021;LR-0001.pdf
            """);
    assertThat(stage.dispatch(1).state()).isEqualTo(Dispatch.State.DONE);
    assertThat(stage.audited())
        .containsExactly(
            "NOTICE_CARRIED LR-0001 comop Déposée pour le service courrier : LR-0001.pdf.");
  }

  @Test
  void one_that_is_said_to_be_lost_before_it_was_carried_is_carried_no_more() {
    stage.desk.decide(
        () ->
            stage.reports.add(
                new Reported(
                    0,
                    1,
                    new Report(Report.Kind.LOST, LocalDate.of(2021, 3, 1), "", "perdue", null),
                    "",
                    "Camille",
                    stage.clock.instant(),
                    null)));
    round();
    assertThat(root.resolve("depart").resolve("LR-0001.pdf")).doesNotExist();
    assertThat(stage.dispatch(1).trouble())
        .isEqualTo(
            "La lettre est dite perdue ou revenue : elle n’est plus portée, une autre la remplace.");
  }

  @Test
  void the_sheet_can_be_read_by_people_archived_read_aloud_and_found_by_its_code()
      throws Exception {
    round();
    PrintedPdf sheet = new PrintedPdf(Files.readAllBytes(out("LR-0001 - bordereau.pdf")));
    assertThat(sheet.faults()).isEmpty();
    assertThat(sheet.text().replace('\u00a0', ' '))
        .contains("Bordereau d’envoi LR-0001", "Hôtel de ville", "le lundi 1er mars 2021");
    Path pdf = out("LR-0001 - bordereau.pdf");
    assertThat(
            new Onlooker(Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofMinutes(1))
                .look(List.of(pdf), DispatchSheet.CODE)
                .get(pdf))
        .containsExactly("LR-0001");
  }

  @Test
  void another_round_lays_nothing_out_again_and_the_table_forgets_what_was_posted()
      throws Exception {
    round();
    Files.delete(out("LR-0001.pdf")); // people took it
    round();
    assertThat(laidOut()).containsExactly("LR-0001 - bordereau.pdf", "envois.csv");
    stage.handOver(2, Way.MAIL_ROOM);
    stage.enter(1, Kind.DEPOSITED, HANDED_OVER, "1A20345678901");
    round();
    assertThat(Files.readString(out("envois.csv"))).contains("LR-0002").doesNotContain("LR-0001");
  }

  /** The store is as it was when the letter was handed over; the folder is as it is. */
  private void restored() throws Exception {
    stage.close();
    Path older = Files.createDirectory(directory.resolve("older"));
    stage = new LetterStage(older);
    stage.handOver(1, Way.MAIL_ROOM);
    round();
  }

  private static final String BEFORE =
      "Elle a déjà été déposée une fois pour le service courrier (une sauvegarde plus ancienne a été"
          + " restaurée ?) : comop ne la dépose pas de nouveau. Consignez ce qu’elle est devenue ;"
          + " si elle n’est jamais partie, consignez-la perdue, avec ce motif, puis préparez-en une"
          + " autre.";

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_older_store_out_of_a_backup_lays_no_letter_out_again_and_a_person_is_told(boolean taken)
      throws Exception {
    round();
    if (taken) {
      Files.delete(out("LR-0001.pdf"));
    }
    restored();
    assertThat(Files.exists(out("LR-0001.pdf"))).isNotEqualTo(taken);
    assertThat(stage.dispatch(1).state()).isEqualTo(Dispatch.State.DONE);
    LocalDate today = HANDED_OVER.plusDays(1);
    assertThat(stage.following().tasks(today))
        .extracting(Following.Task::french)
        .containsExactly("LR-0001 : " + BEFORE);
    stage.on(today).enter(1, Kind.DEPOSITED, HANDED_OVER, "1A20345678901");
    assertThat(stage.following().tasks(today)).isEmpty();
  }

  @Test
  void a_share_that_is_not_mounted_any_more_swallows_no_letter() throws Exception {
    round();
    Path mounted = Files.move(root, directory.resolve("monté"));
    Files.createDirectory(root);
    stage.handOver(2, Way.MAIL_ROOM);
    round();
    assertThat(root).isEmptyDirectory();
    assertThat(stage.dispatch(2).trouble())
        .isEqualTo(
            "Le dossier "
                + root
                + " n’est pas celui où des lettres ont déjà été déposées (partage non monté ?) : rien"
                + " n’est déposé. Si c’est un nouveau dossier, créez-y « depart/.pret ».");
    Files.delete(root);
    Files.move(mounted, root);
    round();
    assertThat(laidOut()).contains("LR-0002.pdf");
    assertThat(stage.dispatch(2).trouble()).isNull();
  }

  @Test
  void a_number_that_an_older_store_gives_to_another_letter_is_not_laid_out_twice()
      throws Exception {
    round();
    Files.delete(out("LR-0001.pdf"));
    Path marked = out(".pret").resolve(stage.dispatch(1).mark() + ".marque");
    stage.close();
    stage = new LetterStage(Files.createDirectory(directory.resolve("older")));
    Dispatch other =
        Dispatch.of(
            1,
            8,
            Way.MAIL_ROOM,
            stage.archive.keep(LetterStage.pdf("une autre")),
            LetterStage.ADDRESS,
            stage.clock.instant());
    stage.desk.decide(() -> stage.dispatches.add(other));
    round();
    assertThat(Files.exists(out("LR-0001.pdf"))).isFalse();
    assertThat(stage.dispatch(1).trouble())
        .isEqualTo(
            "Une autre lettre a déjà été préparée ici sous la référence LR-0001 (une sauvegarde plus"
                + " ancienne a été restaurée ?) : rien n’est déposé, car rien ne distinguerait leurs"
                + " volets. Consignez celle-ci perdue, avec ce motif, puis préparez-en une autre. Si"
                + " l’autre n’était qu’un essai, ôtez "
                + marked
                + ".");
    Files.delete(marked);
    round();
    assertThat(out("LR-0001.pdf")).hasBinaryContent(LetterStage.pdf("une autre"));
  }

  @Test
  void a_letter_of_the_same_name_that_lies_there_is_not_replaced() throws Exception {
    Files.createDirectories(root.resolve("depart"));
    Files.writeString(out("LR-0001.pdf"), "d’un essai");
    round();
    assertThat(out("LR-0001.pdf")).hasContent("d’un essai");
    assertThat(stage.dispatch(1).trouble())
        .isEqualTo(
            "Une autre lettre du même nom est dans "
                + root.resolve("depart")
                + " (LR-0001.pdf) : rien n’est déposé. Ôtez-la de là.");
    Files.delete(out("LR-0001.pdf"));
    round();
    assertThat(out("LR-0001.pdf")).hasBinaryContent(LetterStage.pdf("lettre 1"));
    assertThat(stage.dispatch(1).trouble()).isNull();
  }

  @Test
  void a_table_that_people_are_filling_in_is_left_to_them_until_they_take_it() throws Exception {
    round();
    Files.writeString(out("envois.csv"), "rempli");
    stage.handOver(2, Way.MAIL_ROOM);
    round();
    assertThat(out("envois.csv")).hasContent("rempli");
    Files.delete(out("envois.csv"));
    round();
    assertThat(Files.readString(out("envois.csv"))).contains("LR-0001", "LR-0002");
  }

  /** Wherever the process ends, and whoever was quick to take the letter away. */
  @ParameterizedTest
  @CsvSource({
    "1, false, false",
    "1, true, false",
    "2, false, false",
    "2, true, false",
    "3, false, false",
    "3, false, true",
    "3, true, true"
  })
  void a_crash_leaves_one_letter_and_loses_none(int mark, boolean committed, boolean taken)
      throws Exception {
    Dispatching crashing = dispatching(new CrashingDispatches(stage, mark, committed));
    assertThatThrownBy(crashing::carryOut).isInstanceOf(CrashingDispatches.Crash.class);
    int times = 0;
    if (taken) {
      Files.delete(out("LR-0001.pdf"));
      times++;
    }
    stage.restart();
    round();
    round();
    times += Files.exists(out("LR-0001.pdf")) ? 1 : 0;
    assertThat(times).isEqualTo(1);
    assertThat(laidOut()).contains("LR-0001 - bordereau.pdf", "envois.csv");
    assertThat(stage.dispatch(1).state()).isEqualTo(Dispatch.State.DONE);
    assertThat(stage.audited()).hasSize(1);
  }

  @Test
  void what_can_t_be_moved_waits_and_is_told() throws Exception {
    Path inTheWay = Files.createDirectories(out("LR-0001.pdf/somebody's"));
    round();
    assertThat(stage.dispatch(1).state()).isEqualTo(Dispatch.State.PREPARED);
    assertThat(stage.dispatch(1).trouble()).contains(root.toString());
    Files.delete(inTheWay);
    Files.delete(out("LR-0001.pdf"));
    round();
    assertThat(out("LR-0001.pdf")).hasBinaryContent(LetterStage.pdf("lettre 1"));
    assertThat(stage.dispatch(1).trouble()).isNull();
  }

  @Test
  void a_folder_that_is_missing_or_another_one_takes_nothing() throws Exception {
    Dispatching crashing = dispatching(new CrashingDispatches(stage, 1, true));
    assertThatThrownBy(crashing::carryOut).isInstanceOf(CrashingDispatches.Crash.class);
    stage.restart();
    Path mounted = directory.resolve("monté");
    Files.move(root, mounted);
    round();
    assertThat(stage.dispatch(1).trouble())
        .isEqualTo(
            "Le dossier du service courrier est introuvable : "
                + root
                + " (letters.mail-room.folder).");
    Files.createDirectory(root);
    round();
    assertThat(laidOut()).containsExactly("envois.csv");
    assertThat(stage.dispatch(1).trouble())
        .isEqualTo(
            "Le dossier "
                + root.resolve("depart")
                + " n’est pas celui où la lettre a été préparée (partage non monté ?) : rien n’est"
                + " déposé.");
  }

  @Test
  void a_letter_whose_bytes_are_lost_is_told() throws Exception {
    Files.delete(stage.archive.path(stage.dispatch(1).pdf()));
    round();
    assertThat(stage.dispatch(1).trouble())
        .isEqualTo(
            "La lettre approuvée n’est pas lisible aux archives : "
                + stage.dispatch(1).pdf()
                + ".");
  }

  @Test
  void two_copies_of_the_service_lay_it_out_once() throws Exception {
    Dispatch seen = stage.dispatch(1);
    MailRoom slow =
        new MailRoom(
            new Premises(root),
            stage.archive,
            stage.desk,
            stage.dispatches,
            stage.reports,
            new DispatchSheet(new Paper(), ""));
    round();
    Files.delete(out("LR-0001.pdf"));
    assertThatThrownBy(() -> slow.carry(seen))
        .hasMessage("LR-0001 is carried by another copy of the service");
    assertThat(laidOut()).doesNotContain("LR-0001.pdf");
  }
}
