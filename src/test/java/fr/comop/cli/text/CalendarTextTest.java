package fr.comop.cli.text;

import static fr.comop.cli.MadeByHand.CLEVOS;
import static fr.comop.cli.MadeByHand.PLANETARIUM;
import static fr.comop.cli.MadeByHand.REPORT;
import static fr.comop.cli.MadeByHand.REPORT_LATER;
import static fr.comop.cli.MadeByHand.at;
import static fr.comop.cli.MadeByHand.departure;
import static fr.comop.cli.MadeByHand.state;
import static fr.comop.cli.MadeByHand.version;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.intake.assessment.Outcome;
import fr.comop.reminder.CalendarMail;
import fr.comop.reminder.CampaignPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What "calendar" tells people. */
class CalendarTextTest {
  private static final CalendarMail SENT =
      new CalendarMail(
          LocalDate.parse("2020-10-01"),
          at("2020-10-01T08:03"),
          "ouverture",
          LocalDate.parse("2020-12-15"),
          List.of("maelle@planetarium.example", "accueil@planetarium.example"),
          List.of("bastien@planetarium.example"),
          CalendarMail.State.SENT);

  private static String text(CampaignPlan... plans) {
    return CalendarText.of(new TreeSet<>(Set.of(2020)), List.of(plans));
  }

  @Test
  void the_documents_of_each_structure_come_before_its_mails() {
    assertThat(
            text(
                new CampaignPlan(
                    PLANETARIUM,
                    List.of(state(REPORT)),
                    List.of(departure("J", "2020-12-15")),
                    List.of(SENT))))
        .isEqualTo(
            """
            Calendrier de la campagne 2020

            Planétarium
              bilan annuel 2020\u00a0: mardi 15 décembre 2020
            ╔══════════════════╤═══════════╤════════════╤═════════════════════════════╤═════════════════════════════╤═══════╗
            ║ Départ           │ Étape     │ Échéance   │ À                           │ Copie à                     │ État  ║
            ╠══════════════════╪═══════════╪════════════╪═════════════════════════════╪═════════════════════════════╪═══════╣
            ║ 01/10/2020 08:03 │ ouverture │ 15/12/2020 │ maelle@planetarium.example  │ bastien@planetarium.example │ parti ║
            ║                  │           │            │ accueil@planetarium.example │                             │       ║
            ╚══════════════════╧═══════════╧════════════╧═════════════════════════════╧═════════════════════════════╧═══════╝""");
  }

  @Test
  void a_due_day_that_was_moved_stands_with_the_one_before_and_the_agreement() {
    assertThat(
            text(new CampaignPlan(PLANETARIUM, List.of(state(REPORT_LATER)), List.of(), List.of())))
        .contains(
            "\n  bilan annuel 2020\u00a0: vendredi 15 janvier 2021 (au lieu du 15/12/2020, courrier du 8"
                + " décembre)\n");
  }

  @Test
  void what_came_is_told_behind_the_due_day() {
    assertThat(
            text(
                new CampaignPlan(
                    PLANETARIUM,
                    List.of(state(REPORT, version(1, Outcome.INCOMPLETE, "2020-12-10T09:12", 2))),
                    List.of(),
                    List.of())))
        .contains("\u00a0: mardi 15 décembre 2020, à compléter\n");
  }

  @Test
  void where_all_is_complete_before_the_first_mail_none_is_announced() {
    assertThat(text(new CampaignPlan(PLANETARIUM, List.of(state(REPORT)), List.of(), List.of())))
        .endsWith("\n  Tout est complet\u00a0: aucun courriel ne partira.");
  }

  @Test
  void where_all_is_complete_after_some_mails_no_more_leave() {
    assertThat(
            text(new CampaignPlan(PLANETARIUM, List.of(state(REPORT)), List.of(), List.of(SENT))))
        .endsWith("╝\n  Tout est complet\u00a0: plus rien ne partira.");
  }

  @Test
  void whoever_owes_nothing_and_was_written_nothing_is_left_out() {
    assertThat(
            text(
                new CampaignPlan(CLEVOS, List.of(), List.of(), List.of()),
                new CampaignPlan(PLANETARIUM, List.of(state(REPORT)), List.of(), List.of())))
        .startsWith("Calendrier de la campagne 2020\n\nPlanétarium\n")
        .doesNotContain("Clévos");
  }

  /** As when a convention is terminated in the middle of a campaign. */
  @Test
  void mails_about_what_is_owed_no_more_are_still_told() {
    assertThat(text(new CampaignPlan(PLANETARIUM, List.of(), List.of(), List.of(SENT))))
        .startsWith(
            "Calendrier de la campagne 2020\n\nPlanétarium\n  Plus aucun document n’est dû.\n╔")
        .contains("│ ouverture │")
        .endsWith("╝\n  Plus rien ne partira.");
  }

  @Test
  void when_nobody_owes_anything_that_is_all() {
    assertThat(text(new CampaignPlan(CLEVOS, List.of(), List.of(), List.of())))
        .isEqualTo("Calendrier de la campagne 2020\n\nAucun document n’est dû cette année-là.");
    assertThat(CalendarText.of(new TreeSet<>(Set.of(2021, 2020)), List.of()))
        .startsWith("Calendrier des campagnes 2020 et 2021\n");
  }
}
