package fr.comop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Outbox;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.service.Service;
import fr.comop.stage.Approved;
import fr.comop.stage.Stage;
import fr.comop.stage.WrittenMails;
import fr.comop.wiring.House;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All of {@code sample-inbox/}, played once through the real routes with a real mail server and H2
 * file, as the demo does; then everything it left is looked at.
 */
class SampleInboxNarrativeTest {
  private static final Path SAMPLES = Path.of("sample-inbox");

  @TempDir static Path directory;
  private static DemoMail mail;
  private static DemoGround ground;
  private static House house;
  private static List<Arrival> arrivals;

  @BeforeAll
  static void play() throws Exception {
    Configuration project = Stage.project();
    SampleInbox samples = SampleInbox.in(SAMPLES);
    ground = DemoGround.prepared(directory.resolve("demo"));
    samples.copyFolder(ground.folder());
    mail = DemoMail.started(samples);
    house =
        new House(
            project.with(mail.settings(project.settings(), ground)),
            samples.clock(Clock.systemUTC()));
    Demo.importProgrammes(house, samples);
    try (Service service = new Service(house, 0)) {
      service.start();
      assertThat(service.drain(Duration.ofMinutes(5))).isTrue();
      assertThat(service.troubled()).isFalse();
    }
    arrivals = house.store.ledger.inTransaction(house.store.arrivals::all);
    mail.saveSent(Files.createDirectories(ground.mails()));
  }

  @AfterAll
  static void close() {
    house.close();
    mail.close();
  }

  private static List<String> outcomes(Channel channel) {
    return arrivals.stream()
        .filter(arrival -> arrival.channel() == channel)
        .map(arrival -> origin(arrival) + " => " + arrival.reason())
        .sorted()
        .toList();
  }

  private static String origin(Arrival arrival) {
    return arrival.channel() == Channel.FOLDER
        ? arrival.folder() + "/" + arrival.name()
        : arrival.receivedAt().atZone(Deliverable.ZONE).toLocalDateTime() + " " + arrival.sender();
  }

  private static String answerTo(String sender, String subjectPart) {
    Arrival asked =
        arrivals.stream()
            .filter(one -> sender.equals(one.sender()))
            .filter(one -> String.valueOf(one.subject()).contains(subjectPart))
            .findFirst()
            .orElseThrow();
    List<Outbox.Queued> answers =
        house.store.ledger.inTransaction(() -> house.store.outbox.answersTo(asked.id()));
    assertThat(answers).hasSize(1);
    return answers.get(0).mail().text();
  }

  @Test
  void each_mail_has_its_outcome_and_its_date_of_receipt() {
    assertThat(outcomes(Channel.MAILBOX))
        .containsExactly(
            "2020-11-20T10:12:46 julien.crussolier@clevos-agglo.example => Aucun fichier.",
            "2020-11-24T16:48:09 lucie.eyrieuzet@arche-cheylard.example => Bilan 2020 Arche des metiers.docx : document de texte, à examiner",
            "2020-11-26T09:05:57 julien.crussolier@clevos-agglo.example => Bilan annuel Clevos.xlsx : classeur d’une autre année, non compté, à examiner",
            "2020-11-30T17:52:25 noemie.chandelard@altec-sciences.example => BILAN-2020-ALTEC-V1 : à compléter (8 erreurs, 2 remarques)",
            "2020-12-01T19:03:33 clothilde.armandon@hexagone-meylan.example => BILAN-2020-HEXAGONE-V1 : complet avec remarques (6 remarques)",
            "2020-12-02T10:05:33 maelle.trevignac@planetarium-vaulx.example => Essai, rien n’a été enregistré. Bilan 2020 Planétarium.xlsx : complet",
            "2020-12-03T11:40:18 maelle.trevignac@planetarium-vaulx.example => BILAN-2020-PLANETARIUM-V1 : complet ; PROGRAMME-2020-PLANETARIUM-V1 : complet",
            "2020-12-03T11:58:31 mailer-daemon@courrier.region.example => Courriel automatique, laissé sans réponse.",
            "2020-12-03T15:21:50 elodie.semnozat@turbine-annecy.example => Programme_2021_Turbine_protege.xlsx : illisible, protégé par un mot de passe, à examiner",
            "2020-12-04T08:30:12 hugo.margeriat@eureka-chambery.example => Courriel automatique, laissé sans réponse.",
            "2020-12-04T14:12:10 clothilde.armandon@hexagone-meylan.example => BILAN-2020-HEXAGONE-V2 : complet avec remarques (5 remarques)",
            "2020-12-07T16:31:01 soraya.belledent@casemate-grenoble.example => BILAN-2020-CASEMATE-V1 : complet",
            "2020-12-08T14:31:14 noemie.chandelard@altec-sciences.example => BILAN-2020-ALTEC-V2 : complet",
            "2020-12-08T17:02:42 contact@cabinet-lumen.example => L’expéditeur contact@cabinet-lumen.example n’est le contact d’aucun bénéficiaire.",
            "2020-12-09T08:55:08 yanis.bressuire@hexagone-meylan.example => Le classeur « programme 2021.xlsx » désigne La Casemate, mais il a été envoyé par Hexagone de Meylan.",
            "2020-12-09T10:15:39 camille.furanet@ronde-saint-etienne.example => BILAN-2020-RONDE-V1 : complet",
            "2020-12-10T09:40:57 manon.livronnet@clevos-agglo.example => Lien vers WeTransfer, non ouvert, à examiner",
            "2020-12-10T10:44:26 florian.boutieran@arche-cheylard.example => PROGRAMME-2020-ARCHE-DES-METIERS-V1 : complet",
            "2020-12-10T14:07:55 camille.furanet@ronde-saint-etienne.example => BILAN-2020-RONDE-V1 : déjà reçu",
            "2020-12-10T18:20:11 ines.chamalvy@astusciences-clermont.example => BILAN-2020-ASTUSCIENCES-V1 : complet",
            "2020-12-10T18:35:11 null => Le même courriel était déjà arrivé.",
            "2020-12-11T08:51:21 yanis.bressuire@hexagone-meylan.example => PROGRAMME-2020-HEXAGONE-V1 : complet",
            "2020-12-11T09:18:22 samir.gerlandais@science-societe-lyon.example => Bilan 2020 Science et Société signé.pdf : document PDF, à examiner",
            "2020-12-11T11:03:04 manon.livronnet@clevos-agglo.example => Bilan 2020 Clevos.xlsx : illisible, tronqué ou endommagé, à examiner",
            "2020-12-11T16:20:49 hugo.margeriat@eureka-chambery.example => PROGRAMME-2020-EUREKA-V1 : complet",
            "2020-12-11T17:45:36 quentin.thoneray@turbine-annecy.example => PROGRAMME-2020-TURBINE-V1 : complet",
            "2020-12-12T16:10:30 etienne.confluet@science-societe-lyon.example => PROGRAMME-2020-LYON-SCIENCE-SOCIETE-V1 : complet",
            "2020-12-14T09:31:43 etienne.confluet@science-societe-lyon.example => BILAN-2020-LYON-SCIENCE-SOCIETE-V1 : complet",
            "2020-12-14T11:11:17 soraya.belledent@casemate-grenoble.example => PROGRAMME-2020-CASEMATE-V1 : complet",
            "2020-12-14T17:20:15 adrien.chavassieu@ronde-saint-etienne.example => PROGRAMME-2020-RONDE-V1 : complet");
  }

  @Test
  void each_dropped_file_has_its_outcome() {
    assertThat(outcomes(Channel.FOLDER))
        .containsExactly(
            "clevos/Bilan 2020 Les Clévos.xlsx => BILAN-2020-CLEVOS-V1 : à compléter (6 erreurs, 2 remarques)",
            "eureka/Bilan 2020 Galerie Eurêka.xlsx => BILAN-2020-EUREKA-V1 : complet",
            "lyon-science-societe/a lire.txt => a lire.txt : autre fichier",
            "ronde/bilan 2020.ods => BILAN-2020-RONDE-V2 : complet",
            "turbine/Bilan 2020 La Turbine.doc => Bilan 2020 La Turbine.doc : autre fichier, à examiner");
  }

  @Test
  void the_three_year_programmes_were_imported_first() {
    assertThat(arrivals)
        .filteredOn(arrival -> arrival.channel() == Channel.IMPORT)
        .extracting(Arrival::reason)
        .containsExactly(
            "PROGRAMME-2019-HEXAGONE-V1 : programme triennal, enregistré",
            "PROGRAMME-2019-PLANETARIUM-V1 : programme triennal, enregistré");
  }

  @Test
  void a_planned_action_that_the_report_leaves_out_is_named() {
    assertThat(answerTo("clothilde.armandon@hexagone-meylan.example", "Bilan"))
        .contains("aucune ligne pour P2020-008 (École du spectateur curieux)");
  }

  @Test
  void mails_are_moved_to_the_folder_of_their_outcome() throws Exception {
    assertThat(mailsIn("INBOX")).isZero();
    assertThat(mailsIn("Traités")).isEqualTo(28);
    assertThat(mailsIn("Quarantaine")).isEqualTo(2);
  }

  private static int mailsIn(String name) throws Exception {
    Settings settings = house.configuration.settings();
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect(
          settings.text(Setting.MAILBOX_HOST),
          settings.count(Setting.MAILBOX_PORT),
          settings.text(Setting.MAILBOX_USER),
          settings.text(Setting.MAILBOX_PASSWORD));
      return store.getFolder(name).getMessageCount();
    }
  }

  @Test
  void files_are_moved_with_the_answer_beside_them_and_what_is_not_for_us_is_left() {
    assertThat(filesIn("eureka"))
        .satisfiesExactly(
            answer ->
                assertThat(answer)
                    .matches("eureka/reponses/AR-0000\\d\\d accuse-de-reception\\.html"),
            toSign ->
                assertThat(toSign)
                    .matches("eureka/reponses/AR-0000\\d\\d bilan-2020-eureka-v1-a-signer\\.pdf"),
            file -> assertThat(file).isEqualTo("eureka/traites/Bilan 2020 Galerie Eurêka.xlsx"));
    assertThat(filesIn("clevos")).contains("clevos/Thumbs.db");
    assertThat(filesIn("turbine")).contains("turbine/~$Programme 2021 La Turbine.xlsx");
  }

  private static List<String> filesIn(String folder) {
    try (Stream<Path> all = Files.walk(ground.folder().resolve(folder))) {
      return all.filter(Files::isRegularFile)
          .map(file -> ground.folder().relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_sample_inbox_itself_is_left_as_it_was() throws Exception {
    try (Stream<Path> all = Files.walk(SAMPLES)) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .doesNotContain("traites", "quarantaine", "reponses");
    }
  }

  @Test
  void what_is_complete_is_known() {
    List<String> complete =
        house.store.ledger.inTransaction(
            () ->
                house.assessment.owing.states(2020).stream()
                    .filter(DeliverableState::complete)
                    .map(state -> state.deliverable())
                    .map(owed -> owed.beneficiary().id() + " " + owed.form())
                    .toList());
    assertThat(complete)
        .containsExactly(
            "planetarium bilan",
            "planetarium programme",
            "hexagone bilan",
            "hexagone programme",
            "altec bilan",
            "casemate bilan",
            "casemate programme",
            "turbine programme",
            "eureka bilan",
            "eureka programme",
            "astusciences bilan",
            "ronde bilan",
            "ronde programme",
            "arche-des-metiers programme",
            "lyon-science-societe bilan",
            "lyon-science-societe programme");
  }

  @Test
  void every_answer_left_once_and_to_whom_it_concerns() throws Exception {
    List<String> sent;
    try (Stream<Path> mails = Files.list(ground.mails())) {
      sent = mails.map(path -> path.getFileName().toString().substring(3)).sorted().toList();
    }
    List<String> expected =
        house.store.ledger.inTransaction(
            () ->
                arrivals.stream()
                    .flatMap(one -> house.store.outbox.answersTo(one.id()).stream())
                    .flatMap(answer -> answer.mail().to().stream())
                    .map(to -> to + ".eml")
                    .sorted()
                    .toList());
    assertThat(sent).isEqualTo(expected).hasSize(32);
  }

  @Test
  void a_report_with_errors_is_answered_to_the_letter() throws Exception {
    assertThat(answerTo("noemie.chandelard@altec-sciences.example", "Bilan 2020 ALTEC"))
        .isEqualTo(
            Files.readString(Path.of("src/test/resources/narrative/altec-bilan-avec-erreurs.txt"))
                .strip());
  }

  @Test
  void its_corrected_version_is_complete_and_says_what_is_still_owed() {
    assertThat(answerTo("noemie.chandelard@altec-sciences.example", "RE: "))
        .contains("Bilan annuel 2020 – complet\n")
        .contains("version 2 (BILAN-2020-ALTEC-V2)")
        .contains("Nos contrôles automatiques n’ont rien relevé")
        .doesNotContain(" - bilan annuel 2020")
        .contains(" - programme d’actions 2021, au plus tard le mardi 15 décembre 2020");
  }

  @Test
  void who_sent_both_forms_owes_nothing_more() {
    assertThat(answerTo("maelle.trevignac@planetarium-vaulx.example", "bilan 2020 et programme"))
        .contains("À ce jour, tous les documents de cette campagne nous sont parvenus. Merci")
        .contains("PROGRAMME-2020-PLANETARIUM-V1");
  }

  @Test
  void answers_are_kept_with_where_they_stood() {
    house.store.ledger.inTransaction(
        () -> {
          assertThat(
                  house
                      .store
                      .ledger
                      .handle()
                      .createQuery(
                          "select count(*) from answer a join submission s on s.id = a.submission_id"
                              + " where s.reference = 'BILAN-2020-PLANETARIUM-V1' and a.cell <> ''")
                      .mapTo(Integer.class)
                      .one())
              .isGreaterThan(150);
          assertThat(house.store.audit.oldestFirst(100))
              .filteredOn(one -> !one.what().equals("TO_SIGN"))
              .hasSameSizeAs(arrivals);
        });
  }

  @Test
  void the_mails_that_leave_are_those_that_people_have_read() throws Exception {
    Approved.check("docs/courriels/demonstration.txt", WrittenMails.byArrival(house));
  }
}
