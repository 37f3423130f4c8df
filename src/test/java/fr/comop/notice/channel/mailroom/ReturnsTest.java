package fr.comop.notice.channel.mailroom;

import static fr.comop.notice.channel.LetterStage.HANDED_OVER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.french.French;
import fr.comop.notice.channel.LetterStage;
import fr.comop.notice.channel.Way;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the mail room drops of LR-0001 to LR-0003, which were handed over on 1 March 2021. */
class ReturnsTest {
  private static final String TITLES = "référence;événement;date;numéro;motif;fichier\n";
  private static final String DEPOSIT = "LR-0001;déposée;02/03/2021;1A 203 456 7890 1;;dépôt.pdf\n";

  @TempDir Path directory;
  private LetterStage stage;
  private Path root;
  private Returns returns;

  @BeforeEach
  void letters_left() throws Exception {
    stage = new LetterStage(directory);
    for (long notice = 1; notice <= 3; notice++) {
      stage.handOver(notice, Way.MAIL_ROOM);
    }
    stage.on(HANDED_OVER.plusDays(20));
    root = directory.resolve("courrier");
    Files.createDirectories(root.resolve("retour"));
    returns = new Returns(new Premises(root), stage.reporting());
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private Path back(String name) {
    return root.resolve("retour").resolve(name);
  }

  private void drop(String name, String content) throws IOException {
    Files.writeString(back(name), content);
  }

  private void scan(String name) throws IOException {
    Files.write(back(name), LetterStage.pdf(name));
  }

  private void read() {
    returns.read();
    returns.read();
  }

  private String report(String shelf, String name) throws IOException {
    return Files.readString(back(shelf).resolve(name + " - compte rendu.txt"))
        .replace("\ufeff", "")
        .replace("\r\n", "\n")
        .replace('\u00a0', ' ');
  }

  private List<String> lying(String where) throws IOException {
    try (Stream<Path> files = Files.list(back(where))) {
      return files
          .filter(Files::isRegularFile)
          .map(one -> one.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void each_line_is_entered_with_its_scan_and_all_is_put_away() throws Exception {
    scan("dépôt.pdf");
    scan("avis.pdf");
    drop("mars.csv", TITLES + DEPOSIT + "LR-0001;distribuée;05/03/2021;;;avis.pdf\n");
    read();
    assertThat(report("traites", "mars"))
        .isEqualTo(
            """
            Compte rendu de mars.csv

            Ligne 2, LR-0001 : consigné (EV-0001) : déposée à la poste, le 02/03/2021.
            Ligne 3, LR-0001 : consigné (EV-0002) : distribuée, le 05/03/2021.
            """);
    assertThat(lying("")).isEmpty();
    assertThat(lying("traites"))
        .containsExactlyInAnyOrder("avis.pdf", "dépôt.pdf", "mars - compte rendu.txt", "mars.csv");
    assertThat(stage.tracking(1).notified()).contains(LocalDate.of(2021, 3, 5));
    assertThat(stage.tracking(1).proved()).isTrue();
    assertThat(stage.archive.holds(Sha256.of(LetterStage.pdf("avis.pdf")))).isTrue();
    assertThat(stage.audited().get(0)).endsWith(" Lu dans : mars.csv.");
  }

  @Test
  void a_file_is_read_once_it_rests() throws Exception {
    drop("mars.csv", TITLES);
    returns.read();
    drop("mars.csv", TITLES + "LR-0001;présentée;03/03/2021;;;\n");
    returns.read();
    assertThat(lying("")).containsExactly("mars.csv");
    returns.read();
    assertThat(stage.tracking(1).presented()).contains(LocalDate.of(2021, 3, 3));
  }

  @Test
  void a_scan_that_is_still_being_copied_is_waited_for() throws Exception {
    drop("mars.csv", TITLES + "LR-0001;distribuée;05/03/2021;;;avis.pdf\n");
    returns.read();
    drop("avis.pdf", "%PDF-1.7 av");
    returns.read();
    scan("avis.pdf");
    returns.read();
    assertThat(lying("")).containsExactly("avis.pdf", "mars.csv");
    returns.read();
    assertThat(stage.tracking(1).papers().get(0).proof())
        .isEqualTo(Sha256.of(LetterStage.pdf("avis.pdf")));
    assertThat(lying("")).isEmpty();
  }

  @Test
  void a_scan_that_no_table_names_by_the_next_day_is_told_to_staff() throws Exception {
    for (int number = 1; number <= 7; number++) {
      scan("scan" + number + ".pdf");
    }
    drop("mars.csv", TITLES + "LR-0001;distribuée;05/03/2021;;;scan1.pdf\n");
    drop("~$mars.xlsx", "");
    read();
    UnclaimedScans unclaimed = new UnclaimedScans(new Premises(root));
    LocalDate dropped =
        LocalDate.ofInstant(
            Files.getLastModifiedTime(back("scan2.pdf")).toInstant(), ZoneId.of("Europe/Paris"));
    assertThat(unclaimed.lines(dropped)).isEmpty();
    assertThat(unclaimed.lines(dropped.plusDays(1)))
        .hasSize(6)
        .startsWith(
            "Service courrier : « scan2.pdf » attend dans « retour » depuis le "
                + French.day(dropped)
                + ", et aucun tableau juste ne le nomme : déposez le tableau qui dit ce qu’il"
                + " montre, ou retirez-le.")
        .endsWith("Service courrier : 1 autre fichier attend de même dans « retour ».");
    assertThat(new UnclaimedScans(new Premises(directory.resolve("nowhere"))).lines(dropped))
        .isEmpty();
  }

  @Test
  void a_table_that_can_t_be_put_away_holds_up_no_other() throws Exception {
    Files.createDirectories(back("traites").resolve("avril - compte rendu.txt").resolve("x"));
    drop("avril.csv", TITLES + "LR-0001;présentée;03/03/2021;;;\n");
    drop("mars.csv", TITLES + "LR-0002;présentée;04/03/2021;;;\n");
    read();
    assertThat(lying("")).containsExactly("avril.csv");
    assertThat(stage.tracking(2).presented()).contains(LocalDate.of(2021, 3, 4));
  }

  @Test
  void a_workbook_is_no_table_and_says_so() throws Exception {
    drop("envois.xlsx", "PK");
    drop("~$envois.xlsx", "somebody has it open");
    read();
    assertThat(report("a-corriger", "envois"))
        .isEqualTo(
            """
            Compte rendu de envois.xlsx

            Rien n’est consigné. Ce fichier n’est pas un CSV : seul un CSV est lu. La première ligne porte les titres, séparés par des points-virgules : référence;événement;date;numéro;motif;fichier ; enregistrez en « CSV UTF-8 (séparateur : point-virgule) ».
            """);
    assertThat(lying("")).containsExactly("~$envois.xlsx");
  }

  @Test
  void a_hostile_name_makes_no_line_of_its_own() throws Exception {
    drop("mars\nLigne 2, LR-0001 : consigné.csv", TITLES);
    read();
    assertThat(report("traites", "mars\nLigne 2, LR-0001 : consigné"))
        .startsWith("Compte rendu de mars Ligne 2, LR-0001 : consigné.csv\n\n");
  }

  @Test
  void the_slip_of_one_letter_proves_no_other() throws Exception {
    scan("dépôt.pdf");
    scan("avis.pdf");
    drop(
        "mars.csv",
        TITLES
            + DEPOSIT
            + "LR-0002;déposée;02/03/2021;1A 203 456 7890 1;;\n"
            + "LR-0002;déposée;02/03/2021;1A 203 456 7890 2;;dépôt.pdf\n"
            + "LR-0001;distribuée;05/03/2021;;;avis.pdf\n"
            + "LR-0002;distribuée;05/03/2021;;;avis.pdf\n");
    read();
    assertThat(report("a-corriger", "mars"))
        .contains(
            """
            Ligne 3, LR-0002 : refusé : Le numéro 1A20345678901 est celui de LR-0001 (EV-0001) : recopiez celui du volet de LR-0002, ou rayez ce qui est faux.
            Ligne 4, LR-0002 : consigné (EV-0002) : déposée à la poste, le 02/03/2021.
            Ligne 5, LR-0001 : consigné (EV-0003) : distribuée, le 05/03/2021.
            Ligne 6, LR-0002 : refusé : Ce volet est déjà la preuve de LR-0001 (EV-0003) : numérisez celui de LR-0002 à part, ou rayez ce qui est faux.
            """);
  }

  @Test
  void a_line_that_can_t_be_is_refused_alone_and_its_scan_stays_for_the_next_try()
      throws Exception {
    scan("dépôt.pdf");
    scan("avis.pdf");
    drop(
        "mars.csv",
        TITLES
            + "LR-0001;distribuée;31/03/2021;;;avis.pdf\n"
            + DEPOSIT
            + "LR-0009;distribuée;05/03/2021;;;\n"
            + "LR-0002;volée;05/03/2021;;;\n"
            + "LR-0002;distribuée;le 5;;;\n"
            + "LR-0002;distribuée;05/03/2021;;;absent.pdf\n"
            + "LR-0003;déposée;;;;\n");
    read();
    assertThat(report("a-corriger", "mars"))
        .isEqualTo(
            """
            Compte rendu de mars.csv

            Ligne 2, LR-0001 : refusé : Le 31/03/2021 n’est pas encore passé : recopiez la date du volet.
            Ligne 3, LR-0001 : consigné (EV-0001) : déposée à la poste, le 02/03/2021.
            Ligne 4, LR-0009 : refusé : LR-0009 n’a pas été remise pour envoi : il n’y a rien à en consigner.
            Ligne 5, LR-0002 : refusé : « volée » n’est pas un événement ; il y a : déposée, présentée, distribuée, non réclamée, refusée, inconnue, perdue.
            Ligne 6, LR-0002 : refusé : « le 5 » n’est pas une date ; exemple : 12/03/2021.
            Ligne 7, LR-0002 : refusé : le fichier « absent.pdf » n’est pas à côté du tableau.

            Corrigez les lignes refusées et déposez de nouveau le tableau dans « retour » : ce qui est déjà consigné ne l’est pas deux fois.
            """);
    assertThat(lying("")).containsExactly("avis.pdf");
    drop("mars.csv", TITLES + DEPOSIT + "LR-0001;distribuée;05/03/2021;;;avis.pdf\n");
    read();
    assertThat(report("traites", "mars"))
        .contains("Ligne 2, LR-0001 : déjà consigné (EV-0001)", "Ligne 3, LR-0001 : consigné (");
  }

  @Test
  void a_scan_that_was_put_away_proves_no_other_letter() throws Exception {
    scan("avis.pdf");
    drop("mars.csv", TITLES + "LR-0001;distribuée;05/03/2021;;;avis.pdf\n");
    read();
    drop("avril.csv", TITLES + "LR-0002;distribuée;05/03/2021;;;avis.pdf\n");
    read();
    assertThat(stage.reporting().of(2)).isEmpty();
    assertThat(report("a-corriger", "avril"))
        .contains("LR-0002 : refusé : le fichier « avis.pdf » n’est pas à côté du tableau.");
    Files.write(back("avis.pdf"), LetterStage.pdf("celui de LR-0002"));
    drop("avril.csv", TITLES + "LR-0002;distribuée;05/03/2021;;;avis.pdf\n");
    read();
    drop("mars.csv", TITLES + "LR-0001;distribuée;05/03/2021;;;avis.pdf\n");
    read();
    assertThat(stage.reporting().of(2)).hasSize(1);
    assertThat(stage.reporting().of(1)).hasSize(1);
    assertThat(report("traites", "mars (2)")).contains("LR-0001 : déjà consigné (EV-0001)");
  }

  @Test
  void what_names_another_place_is_refused() throws Exception {
    Files.write(directory.resolve("secret.pdf"), LetterStage.pdf("secret"));
    Files.createSymbolicLink(back("lien.pdf"), directory.resolve("secret.pdf"));
    Files.createDirectory(back("dossier.pdf"));
    List<String> names =
        List.of(
            "../../secret.pdf",
            "/etc/passwd",
            "..\\secret.pdf",
            ".cache",
            "lien.pdf",
            "dossier.pdf");
    StringBuilder lines = new StringBuilder(TITLES);
    names.forEach(one -> lines.append("LR-0001;distribuée;05/03/2021;;;").append(one).append('\n'));
    drop("mars.csv", lines.toString());
    read();
    assertThat(stage.reporting().of(1)).isEmpty();
    assertThat(report("a-corriger", "mars").lines().filter(one -> one.contains("refusé :")))
        .hasSize(names.size());
    assertThat(directory.resolve("secret.pdf")).exists();
  }

  @Test
  void what_is_no_such_table_says_so() throws Exception {
    drop("vide.csv", "");
    drop("autre.csv", "a;b\n1;2\n");
    drop("deux.csv", "date;référence;date;événement\n");
    drop("ouvert.csv", TITLES + "LR-0001;\"déposée\n");
    Files.write(back("seize.csv"), TITLES.getBytes(StandardCharsets.UTF_16LE));
    Files.write(back("grand.csv"), new byte[3_000_000]);
    drop("long.csv", TITLES + "LR-0001;;;;;\n".repeat(5_001));
    read();
    assertThat(report("a-corriger", "vide")).contains("Rien n’est consigné. Ce fichier est vide.");
    assertThat(report("a-corriger", "autre"))
        .contains(
            "Rien n’est consigné. Il manque les colonnes référence, événement et date. La première"
                + " ligne porte les titres, séparés par des points-virgules :"
                + " référence;événement;date;numéro;motif;fichier ; enregistrez en « CSV UTF-8"
                + " (séparateur : point-virgule) ».");
    assertThat(report("a-corriger", "deux"))
        .contains("La colonne « date » est deux fois dans le fichier.");
    assertThat(report("a-corriger", "ouvert")).contains("n’est pas un CSV que l’on puisse lire");
    assertThat(report("a-corriger", "seize")).contains("Rien n’est consigné.");
    assertThat(report("a-corriger", "grand")).contains("Ce fichier dépasse 2 Mo");
    assertThat(report("a-corriger", "long")).contains("plus de 5 000 lignes");
    assertThat(lying("")).isEmpty();
  }

  @Test
  void strange_texts_are_texts_and_windows_letters_are_letters() throws Exception {
    Files.write(
        back("mars.csv"),
        (TITLES.replace("référence", "RÉFÉRENCE")
                + "LR-0001;perdue;05/03/2021;;=HYPERLINK(\"\"x\"\");\n"
                + "=2+5;distribuée;05/03/2021;;;\n"
                + "x".repeat(3_000)
                + ";distribuée;05/03/2021;;;\n")
            .getBytes(Charset.forName("windows-1252")));
    read();
    assertThat(stage.reporting().of(1))
        .singleElement()
        .satisfies(one -> assertThat(one.report().reason()).startsWith("=HYPERLINK("));
    assertThat(report("a-corriger", "mars"))
        .contains("Ligne 3, =2+5 : refusé : « =2+5 » n’est pas une référence")
        .contains("Ligne 4, " + "x".repeat(40) + "… : refusé");
  }

  @Test
  void what_contradicts_itself_is_entered_and_told() throws Exception {
    drop("mars.csv", TITLES + "LR-0001;refusée;05/03/2021\nLR-0001;distribuée;05/03/2021\n");
    read();
    assertThat(report("a-corriger", "mars"))
        .contains("À vérifier : La lettre est dite distribuée et refusée.");
    assertThat(stage.reporting().of(1)).hasSize(2);
  }

  @Test
  void an_older_scan_is_found_after_a_crash_before_the_table_was_moved() throws Exception {
    scan("dépôt.pdf");
    drop("mars.csv", TITLES + DEPOSIT);
    read();
    Files.move(back("traites/mars.csv"), back("mars.csv")); // as if it had not been
    read();
    assertThat(report("traites", "mars")).contains("déjà consigné (EV-0001)");
    assertThat(stage.reporting().of(1)).hasSize(1);
  }

  @Test
  void whatever_the_order_and_the_repetition_of_lines_one_state_comes_out() throws Exception {
    List<String> lines =
        List.of(
            "LR-%d;déposée;02/03/2021;1A203456789%d;;",
            "LR-%d;présentée;03/03/2021;;;",
            "LR-%d;distribuée;01/03/2021;;;", // before its deposit
            "LR-%d;non réclamée;19/03/2021;;avisée;",
            "LR-%d;non réclamée;19/03/2021;;avisée;");
    Random random = new Random(7);
    for (int notice = 1; notice <= 3; notice++) {
      List<String> some = new ArrayList<>(lines);
      Collections.shuffle(some, random);
      StringBuilder table = new StringBuilder(TITLES);
      for (String one : some) {
        table.append(one.formatted(notice, notice)).append('\n');
      }
      drop("mars" + notice + ".csv", table.toString());
      read();
      assertThat(stage.reporting().of(notice)).hasSize(3);
      assertThat(stage.tracking(notice).notified()).contains(LocalDate.of(2021, 3, 3));
      assertThat(stage.tracking(notice).contradictions()).isEmpty();
    }
  }
}
