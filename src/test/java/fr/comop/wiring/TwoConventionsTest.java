package fr.comop.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Mail;
import fr.comop.desk.Actor;
import fr.comop.form.Form;
import fr.comop.form.Years;
import fr.comop.stage.Camille;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.stage.TwoConventions;
import fr.comop.workbook.Filled;
import fr.comop.workbook.Guide;
import fr.comop.workbook.Orders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two conventions that run at once, through the whole line. */
class TwoConventionsTest {
  private static final String REFUGE = "aubin.glandasse@refuge.example";

  @TempDir Path directory;
  private Path config;
  private Stage stage;

  @BeforeEach
  void putASecondConventionBesideTheFirst() throws Exception {
    config = TwoConventions.in(directory.resolve("config"));
    stage = new Stage(directory).configured(config);
  }

  @AfterEach
  void lowerTheCurtain() {
    stage.close();
  }

  private TwoConventionsTest at(String local) {
    stage.clock =
        Clock.fixed(
            LocalDateTime.parse(local).atZone(Deliverable.ZONE).toInstant(), Deliverable.ZONE);
    return this;
  }

  private Terminal.Ended comop(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--config");
    all.add(config.toString());
    return new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
        .comop(all.toArray(String[]::new));
  }

  /** Sweeps, and tells the mails of the campaign that left then, by the beneficiary. */
  private List<Mail> swept(String beneficiary) throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      house.reminder.reminders().sweep(Actor.COMOP);
      LocalDate today = LocalDate.ofInstant(stage.clock.instant(), Deliverable.ZONE);
      return house.store.ledger.inTransaction(
          () ->
              house.store.sentReminders.of(beneficiary, 2020).stream()
                  .filter(one -> one.leavesOn().equals(today))
                  .map(one -> house.store.outbox.find(one.messageId()).orElseThrow())
                  .toList());
    }
  }

  private byte[] account(String beneficiary, Object refuges) throws Exception {
    Configuration configuration = stage.configuration();
    Form form = configuration.forms().latest("compte-rendu").orElseThrow();
    Beneficiary whose = configuration.conventions().beneficiary(beneficiary).orElseThrow();
    return Files.readAllBytes(
        Filled.of(directory, Orders.bare(form, Years.of(2020), whose))
            .answer("refuges", refuges)
            .answer("cost", 4_200)
            .save());
  }

  private static List<String> names(Mail mail) {
    return mail.files().stream().map(Mail.File::name).toList();
  }

  @Nested
  class A_reminder {
    @Test
    void opens_each_campaign_on_its_own_day_with_its_own_documents_and_words() throws Exception {
      assertThat(at("2020-09-15T08:00").swept("planetarium"))
          .singleElement()
          .satisfies(
              mail -> {
                assertThat(mail.subject())
                    .isEqualTo("Science en montagne 2020 – Planétarium de Vaulx-en-Velin");
                assertThat(mail.text())
                    .contains("Service Montagne et ruralité, 04 65 71 99 00")
                    .doesNotContain("bilan");
                assertThat(names(mail))
                    .containsExactly(
                        "compte-rendu-de-tournee-2020-planetarium.xlsx", "echeances-2020.ics");
              });
      assertThat(at("2020-10-01T08:00").swept("planetarium"))
          .singleElement()
          .satisfies(
              mail -> {
                assertThat(mail.subject())
                    .isEqualTo(
                        "Compte rendu de tournée 2020 à remettre le 30 novembre – Planétarium de Vaulx-en-Velin");
                assertThat(mail.text())
                    .contains(
                        "Bilan annuel 2020",
                        "Programme d’actions 2021",
                        "Compte rendu de tournée 2020",
                        "Service Culture scientifique, technique et industrielle");
                assertThat(names(mail)).contains("echeances-2020.ics");
              });
    }

    @Test
    void is_one_mail_where_steps_of_both_meet_with_the_documents_of_both() throws Exception {
      at("2020-10-01T08:00").swept("planetarium");
      assertThat(at("2020-11-30T08:00").swept("planetarium"))
          .singleElement()
          .satisfies(
              mail -> {
                assertThat(mail.subject())
                    .isEqualTo(
                        "À remettre aujourd’hui, 30 novembre\u00a0: compte rendu de tournée 2020 –"
                            + " Planétarium de Vaulx-en-Velin");
                assertThat(mail.text())
                    .contains(
                        "ompte rendu de tournée 2020", "ilan annuel 2020", "15 décembre 2020");
              });
    }

    @Test
    void goes_to_who_is_party_to_one_alone_by_that_one() throws Exception {
      assertThat(at("2020-09-15T08:00").swept("refuge"))
          .singleElement()
          .satisfies(mail -> assertThat(mail.to()).containsExactly(REFUGE));
      assertThat(at("2020-10-01T08:00").swept("refuge")).isEmpty();
      assertThat(at("2020-10-01T08:00").swept("ronde"))
          .singleElement()
          .satisfies(mail -> assertThat(mail.text()).doesNotContain("tournée"));
    }
  }

  @Nested
  class A_workbook {
    @Test
    void of_the_second_convention_is_filed_and_answered_by_its_service() throws Exception {
      stage
          .mailed(
              Letters.with(REFUGE, "Compte rendu", "compte-rendu.xlsx", account("refuge", "12")))
          .played();
      assertThat(stage.answer())
          .contains(
              "Compte rendu de tournée 2020",
              "COMPTE-RENDU-2020-REFUGE-V1",
              "Service Montagne et ruralité")
          .doesNotContain("bilan");
      assertThat(comop("status", "--year", "2020").out())
          .containsPattern("Refuge des sciences .* compte rendu de tournée 2020 .* complet ");
    }

    @Test
    void of_one_convention_says_nothing_of_the_other() throws Exception {
      stage
          .mailed(
              Letters.with(
                  Letters.PLANETARIUM,
                  "Compte rendu",
                  "compte-rendu.xlsx",
                  account("planetarium", "beaucoup")))
          .played();
      assertThat(stage.answer())
          .contains("COMPTE-RENDU-2020-PLANETARIUM-V1", "Refuges visités", "bilan annuel 2020");
      assertThat(comop("status", "--json").out())
          .contains("\"convention\" : \"montagne\"", "\"convention\" : \"comop-2020-2022\"");
    }
  }

  @Nested
  class Staff {
    @Test
    void see_both_in_status_calendar_and_simulation() throws Exception {
      assertThat(comop("status").out())
          .startsWith("Campagne 2020\n")
          .contains("Refuge des sciences", "sur 24.");
      assertThat(comop("calendar", "--beneficiary", "planetarium").out())
          .contains(
              "compte rendu de tournée 2020\u00a0: lundi 30 novembre 2020",
              "bilan annuel 2020\u00a0: mardi 15 décembre 2020");
      assertThat(comop("simulate", "--from", "2020-09-01", "--to", "2020-12-31", "--json").out())
          .contains("refuge", "compte-rendu");
    }

    @Test
    void make_blank_workbooks_record_paper_and_grant_more_time_for_either() throws Exception {
      Path blank = directory.resolve("blank.xlsx");
      assertThat(
              comop(
                      "template",
                      "--beneficiary",
                      "refuge",
                      "--form",
                      "compte-rendu",
                      "--year",
                      "2020",
                      "--out",
                      blank.toString())
                  .out())
          .isEqualTo("Classeur écrit\u00a0: " + blank + "\n");
      assertThat(Guide.of(Files.readAllBytes(blank)))
          .containsEntry("À rendre", "Au plus tard le lundi 30 novembre 2020")
          .containsEntry("À qui", "À la Région : Service Montagne et ruralité");
      assertThat(
              comop(
                      "extend",
                      "--beneficiary",
                      "planetarium",
                      "--form",
                      "compte-rendu",
                      "--year",
                      "2020",
                      "--until",
                      "2021-01-15",
                      "--agreement",
                      "courrier")
                  .out())
          .contains(
              "compte rendu de tournée 2020 de Planétarium de Vaulx-en-Velin",
              "vendredi 15 janvier 2021");
      assertThat(
              comop(
                      "template",
                      "--beneficiary",
                      "ronde",
                      "--form",
                      "compte-rendu",
                      "--year",
                      "2020",
                      "--out",
                      blank.toString())
                  .err())
          .contains(
              "Ce document n’est pas dû : compte rendu de tournée 2020 de la Ronde (échéance de"
                  + " 2020).");
    }
  }

  @Nested
  class A_form_that_changes_in_mid_campaign {
    private byte[] report(int version) throws Exception {
      Configuration configuration = stage.configuration();
      return Files.readAllBytes(
          Filled.of(
                  directory,
                  Orders.bare(
                      configuration.forms().find("bilan", version).orElseThrow(),
                      Years.of(2020),
                      configuration.conventions().beneficiary("planetarium").orElseThrow()))
              .answer("date", LocalDate.parse("2020-12-10"))
              .save());
    }

    @Test
    void is_read_by_the_version_that_is_printed_in_a_workbook() throws Exception {
      TwoConventions.changeReport(config);
      stage.mailed(Letters.with(Letters.PLANETARIUM, "Bilan", "bilan.xlsx", report(1))).played();
      assertThat(stage.answer()).doesNotContain("Logo de la Région", "formulaire");
      stage
          .mailed(Letters.with(Letters.PLANETARIUM, "Bilan 2", "bilan-2.xlsx", report(2)))
          .played();
      assertThat(Stage.text(stage.sent().get(1))).contains("Logo de la Région");
    }

    @Test
    void asks_nothing_more_of_what_was_filed_before_it() throws Exception {
      stage.mailed(Letters.with(Letters.PLANETARIUM, "Bilan", "bilan.xlsx", report(1))).played();
      TwoConventions.changeReport(config);
      assertThat(comop("recheck", "--dry-run").out()).doesNotContain("Logo");
      assertThat(comop("recheck", "--json").out()).contains("\"changed\" : [ ]");
    }

    @Test
    void goes_out_in_the_version_that_is_asked_for() throws Exception {
      TwoConventions.changeReport(config);
      Path blank = directory.resolve("blank.xlsx");
      assertThat(
              comop(
                      "template",
                      "--beneficiary",
                      "planetarium",
                      "--form",
                      "bilan",
                      "--year",
                      "2020",
                      "--map",
                      "--out",
                      blank.toString())
                  .out())
          .contains("logo");
    }
  }
}
