package fr.comop.cli.text;

import static fr.comop.cli.MadeByHand.CONTACT;
import static fr.comop.cli.MadeByHand.REPORT;
import static fr.comop.cli.MadeByHand.state;
import static fr.comop.cli.MadeByHand.version;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Moments;
import fr.comop.edition.Occasion;
import fr.comop.intake.assessment.Outcome;
import fr.comop.simulation.Moment;
import fr.comop.summary.Audience;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What "simulate" tells people. */
class SimulationTextTest {
  /** One moment in a line. */
  @Nested
  class A_moment {
    private static void told(Moment moment, String line) {
      assertThat(MomentText.of(moment)).isEqualTo(line);
    }

    @Test
    void a_mail_leaves_with_all_that_is_owed() {
      told(
          Moments.LEAVES,
          "Planétarium – J-1 → maelle@planetarium.example, copie à"
              + " bastien@planetarium.example\u00a0: bilan annuel 2020 (reçu le 10/12/2020 09:12,"
              + " version 1, à compléter, 2 erreurs)\u00a0; programme d’actions 2021 (jamais reçu)");
    }

    @Test
    void a_mail_leaves_to_one_alone() {
      told(
          Moments.leaves(
              List.of(CONTACT),
              List.of(),
              List.of(state(REPORT, version(2, Outcome.INCOMPLETE, "2020-12-10T09:12", 1)))),
          "Planétarium – J-1 → maelle@planetarium.example\u00a0: bilan annuel 2020 (reçu le"
              + " 10/12/2020 09:12, version 2, à compléter, une erreur)");
    }

    @Test
    void a_mail_waits_or_finds_nobody() {
      told(Moments.WAITS, "Planétarium – J-1 attend\u00a0: Un envoi. Un fichier.");
      told(
          Moments.UNREACHABLE,
          "Planétarium – J-1 n’atteint personne\u00a0: plus aucune adresse ne répond, téléphonez");
    }

    @Test
    void a_workbook_comes_in_or_is_put_aside() {
      told(
          Moments.RECEIVED,
          "Planétarium – reçu\u00a0: bilan annuel 2020, version 1, à compléter, 2 erreurs");
      told(Moments.PUT_ASIDE, "Planétarium – mis en quarantaine\u00a0: bilan annuel 2020");
    }

    @Test
    void what_nobody_knows_the_owner_of_is_put_aside_without_a_name() {
      told(Moments.HELD, "Mis en quarantaine\u00a0: l’envoi AR-000012");
    }

    @Test
    void a_mail_comes_back() {
      told(
          Moments.CAME_BACK,
          "Planétarium – courriel revenu\u00a0: maelle@planetarium.example ne répond plus");
    }

    @Test
    void more_time_is_granted_or_refused() {
      told(
          Moments.EXTENDED,
          "Planétarium – délai accordé\u00a0: bilan annuel 2020, jusqu’au 15/01/2021");
      told(
          Moments.NOT_EXTENDED,
          "Planétarium – délai refusé\u00a0: bilan annuel 2020 est déjà complet");
    }

    @Test
    void a_summary_leaves_or_would_if_a_setting_said_so() {
      told(
          Moments.PUBLISHED,
          "Synthèse 2020 pour la Région, à csti@region.example : chiffres provisoires, tous les"
              + " bilans ne sont pas complets (si summaries.enabled est true)");
      told(
          new Moment.Published(
              Moments.EIGHT,
              2020,
              Audience.COMMITTEE,
              Occasion.COMPLETE,
              List.of("a@x.example", "b@x.example"),
              true),
          "Synthèse 2020 pour le comité d’orientation stratégique, à a@x.example,"
              + " b@x.example : tous les bilans sont complets");
    }

    @Test
    void the_service_stops_and_goes_on() {
      told(Moments.STOPS, "Le service s’arrête.");
      told(Moments.RESUMES, "Le service reprend.");
    }
  }

  /** Moments one after the other. */
  @Nested
  class A_timeline {
    private final StringWriter said = new StringWriter();

    private String played(Moment... moments) {
      PrintWriter out = new PrintWriter(said);
      SimulationText timeline = new SimulationText(out);
      List.of(moments).forEach(timeline);
      timeline.sumUp();
      out.flush();
      return said.toString();
    }

    @Test
    void tells_each_day_once() {
      assertThat(played(Moments.STOPS, Moments.HELD, Moments.RESUMES))
          .isEqualTo(
              """
              lundi 14 décembre 2020
                08:00  Le service s’arrête.
                08:00  Mis en quarantaine\u00a0: l’envoi AR-000012

              mardi 15 décembre 2020
                09:30  Le service reprend.

              Aucun courriel ne partirait.""");
    }

    @Test
    void of_nothing_says_that_nothing_would_leave() {
      assertThat(played()).isEqualTo("Aucun courriel ne partirait.");
    }

    @Test
    void counts_the_mails_that_would_leave() {
      assertThat(played(Moments.LEAVES)).endsWith("\n\nUn courriel partirait.");
      assertThat(played(Moments.LEAVES, Moments.LEAVES)).endsWith("\n\n2 courriels partiraient.");
      assertThat(played(Moments.PUBLISHED)).endsWith("\n\nAucun courriel ne partirait.");
    }

    @Test
    void counts_those_that_would_need_a_person() {
      assertThat(played(Moments.WAITS)).endsWith(" partirait. 1 autre aurait besoin de vous.");
      assertThat(played(Moments.LEAVES, Moments.WAITS, Moments.UNREACHABLE))
          .endsWith("Un courriel partirait. 2 autres auraient besoin de vous.");
    }
  }
}
