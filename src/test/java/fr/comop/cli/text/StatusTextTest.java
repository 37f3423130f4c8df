package fr.comop.cli.text;

import static fr.comop.cli.MadeByHand.PROGRAMME;
import static fr.comop.cli.MadeByHand.REPORT;
import static fr.comop.cli.MadeByHand.REPORT_LATER;
import static fr.comop.cli.MadeByHand.at;
import static fr.comop.cli.MadeByHand.plain;
import static fr.comop.cli.MadeByHand.state;
import static fr.comop.cli.MadeByHand.version;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Room;
import fr.comop.form.Questions;
import fr.comop.intake.arrival.Hindrance;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Outcome;
import fr.comop.reminder.Overview;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What "status" tells people. */
class StatusTextTest {
  private static final String ONE = "\n\n0 document complet sur 1.";

  private static Overview.View documents(Set<Integer> years, DeliverableState... states) {
    return view(years, List.of(states), List.of(0, 0, 0, 0, 0), List.of());
  }

  /** In this order: quarantined, given up, dead addresses, perhaps sent, withheld. */
  private static Overview.View waiting(Integer... counts) {
    return view(Set.of(2020), List.of(state(REPORT)), List.of(counts), List.of());
  }

  private static Overview.View view(
      Set<Integer> years,
      List<DeliverableState> states,
      List<Integer> counts,
      List<Hindrance> hindrances) {
    return new Overview.View(
        new TreeSet<>(years),
        at("2020-12-16T09:00"),
        states,
        counts.get(0),
        counts.get(1),
        counts.get(2),
        counts.get(3),
        counts.get(4),
        Optional.empty(),
        Optional.empty(),
        hindrances,
        List.of());
  }

  /** What stands below the table. */
  private static String below(Overview.View view) {
    String text = StatusText.of(view);
    return text.substring(text.indexOf("╝") + 1);
  }

  @Test
  void where_each_document_stands_and_how_many_are_complete() {
    assertThat(
            StatusText.of(
                documents(
                    Set.of(2020),
                    state(
                        REPORT_LATER,
                        version(1, Outcome.INCOMPLETE, "2020-12-10T09:12", 4),
                        version(2, Outcome.COMPLETE_WITH_REMARKS, "2021-01-12T10:00", 0)),
                    state(PROGRAMME))))
        .isEqualTo(
            """
            Campagne 2020

            ╔══════════════╤══════════════════════════╤════════════════════════════╤════════════════════════╤════╤══════════════════╤══════╤══════╤═════════════════╗
            ║ Bénéficiaire │ Document                 │ Échéance                   │ État                   │ V. │ Reçu             │ Err. │ Rem. │ Délai           ║
            ╠══════════════╪══════════════════════════╪════════════════════════════╪════════════════════════╪════╪══════════════════╪══════╪══════╪═════════════════╣
            ║ Planétarium  │ bilan annuel 2020        │ 15/01/2021 (délai accordé) │ complet avec remarques │ 2  │ 12/01/2021 10:00 │ 0    │ 3    │ dans les délais ║
            ╟──────────────┼──────────────────────────┼────────────────────────────┼────────────────────────┼────┼──────────────────┼──────┼──────┼─────────────────╢
            ║ Planétarium  │ programme d’actions 2021 │ 15/12/2020                 │ jamais reçu            │    │                  │      │      │ en retard       ║
            ╚══════════════╧══════════════════════════╧════════════════════════════╧════════════════════════╧════╧══════════════════╧══════╧══════╧═════════════════╝

            1 document complet sur 2.""");
  }

  @Test
  void late_is_what_nothing_came_of_in_time_and_that_is_not_complete() {
    DeliverableState inTime = state(REPORT, version(1, Outcome.INCOMPLETE, "2020-12-15T23:59", 4));
    DeliverableState afterwards =
        state(REPORT, version(1, Outcome.INCOMPLETE, "2020-12-16T00:00", 4));
    DeliverableState done = state(REPORT, version(1, Outcome.COMPLETE, "2020-12-17T09:12", 0));
    Overview.View late = documents(Set.of(2020), inTime, afterwards, done, state(PROGRAMME)).late();
    assertThat(late.states()).containsExactly(afterwards, state(PROGRAMME));
    assertThat(StatusText.ofLate(late)).endsWith("╝\n\n2 documents en retard.");
    assertThat(StatusText.ofLate(documents(Set.of(2020), inTime, done).late()))
        .isEqualTo("Campagne 2020\n\nAucun document n’est en retard.");
  }

  @Test
  void a_year_in_which_nothing_is_owed_says_which_years_are_known() {
    assertThat(StatusText.ofNothing(documents(Set.of(2025)), Questions.SHIPPED.conventions()))
        .isEqualTo(
            "Campagne 2025\n\nAucun document n’est dû cette année-là\u00a0: les conventions de"
                + " config/conventions demandent des documents pour les échéances de 2020 à"
                + " 2022.");
  }

  @Test
  void campaigns_that_run_side_by_side_are_named_together() {
    assertThat(StatusText.of(documents(Set.of(2022, 2021, 2023), state(REPORT))))
        .startsWith("Campagnes 2021, 2022 et 2023\n\n╔");
  }

  @Test
  void several_complete_documents_are_told_in_the_plural() {
    DeliverableState complete = state(REPORT, version(1, Outcome.COMPLETE, "2020-12-10T09:12", 0));
    assertThat(below(documents(Set.of(2020), complete, complete)))
        .isEqualTo("\n\n2 documents complets sur 2.");
  }

  @Test
  void while_nothing_waits_nothing_is_said_of_it() {
    assertThat(below(waiting(0, 0, 0, 0, 0))).isEqualTo(ONE);
  }

  @Test
  void each_thing_that_waits_is_a_line_with_the_command_that_shows_it() {
    assertThat(plain(below(waiting(1, 1, 1, 1, 1))))
        .isEqualTo(
            ONE
                + """

                1 arrivée attend en quarantaine : « comop quarantine list ».
                1 courriel n’a pas pu partir : « comop mails list ».
                1 adresse ne répond plus : « comop mails list ».
                1 courriel est peut-être parti : « comop mails list ».
                1 envoi d’expéditeur inconnu est resté sans reçu depuis un jour : le plafond de ces reçus est atteint.""");
  }

  @Test
  void several_of_them_are_told_in_the_plural() {
    assertThat(plain(below(waiting(2, 3, 4, 5, 6))))
        .isEqualTo(
            ONE
                + """

                2 arrivées attendent en quarantaine : « comop quarantine list ».
                3 courriels n’ont pas pu partir : « comop mails list ».
                4 adresses ne répondent plus : « comop mails list ».
                5 courriels sont peut-être partis : « comop mails list ».
                6 envois d’expéditeurs inconnus sont restés sans reçu depuis un jour : le plafond de ces reçus est atteint.""");
  }

  @Test
  void no_line_ends_before_a_sign_or_within_quotation_marks() {
    assertThat(below(waiting(1, 0, 0, 0, 0)))
        .endsWith("1 arrivée attend en quarantaine\u00a0: «\u00a0comop quarantine list\u00a0».");
  }

  @Test
  void a_machine_without_room_and_with_a_clock_that_was_set_back_is_told_last() {
    Overview.View calm = waiting(0, 0, 0, 0, 0);
    Overview.View troubled =
        new Overview.View(
            calm.years(),
            calm.at(),
            calm.states(),
            0,
            0,
            0,
            0,
            0,
            Optional.of(new Room.Shortage(Path.of("/srv/comop"), 300L << 20, 512L << 20)),
            Optional.of(new Overview.ClockStep(at("2020-12-14T10:00"), at("2020-12-14T08:30"))),
            List.of(),
            List.of("1 dossier de manquement est ouvert : « comop case list »."));
    assertThat(below(troubled))
        .isEqualTo(
            ONE
                + "\n1 dossier de manquement est ouvert\u00a0: «\u00a0comop case list\u00a0»."
                + "\nL’horloge de la machine a reculé, du 14/12/2020 10:00 au 14/12/2020 08:30\u00a0;"
                + " ce qui attendait a été repris aussitôt.\nLe disque est presque plein\u00a0:"
                + " 300\u00a0Mo libres dans /srv/comop, il en faut 512.\ncomop ne relève et ne lit"
                + " plus rien, et reprendra de lui-même\u00a0: prévenez la personne qui l’exploite.");
  }

  @Test
  void what_stands_in_the_way_is_told_with_its_place_and_day() {
    List<Hindrance> two =
        List.of(
            new Hindrance("mailbox", "Traités", "refus", at("2020-12-14T10:00")),
            new Hindrance("folder", "clevos/bilan.xlsx", "illisible", at("2020-12-15T10:00")));
    assertThat(below(view(Set.of(2020), List.of(state(REPORT)), List.of(0, 0, 0, 0, 0), two)))
        .isEqualTo(
            ONE
                + "\n\nÀ regarder\u00a0:\n- boîte, Traités\u00a0: refus (depuis le 14/12/2020 10:00).\n-"
                + " dossier partagé, clevos/bilan.xlsx\u00a0: illisible (depuis le 15/12/2020 10:00).");
  }

  @Test
  void of_many_that_stand_in_the_way_the_first_twenty_are_told() {
    List<Hindrance> many =
        IntStream.rangeClosed(1, 23)
            .mapToObj(one -> new Hindrance("folder", "f" + one, "x", at("2020-12-14T10:00")))
            .toList();
    assertThat(HindranceText.of(many).lines().toList())
        .hasSize(24)
        .contains("- dossier partagé, f20\u00a0: x (depuis le 14/12/2020 10:00).")
        .last()
        .isEqualTo("- et 3 de plus («\u00a0comop status --json\u00a0»).");
    assertThat(HindranceText.of(many.subList(0, 20))).doesNotContain("de plus");
  }

  @Test
  void the_name_of_a_file_that_stands_in_the_way_does_not_steer_the_terminal() {
    assertThat(
            HindranceText.of(
                List.of(new Hindrance("folder", "a\u001b[2J", "x", at("2020-12-14T10:00")))))
        .contains("- dossier partagé, a[2J\u00a0: x");
  }
}
