package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.correspondence.Mail;
import fr.comop.stage.TwoOverAStore;
import fr.comop.wiring.ReminderRoom;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every date of a campaign, and what became of each mail, over a real store. */
class PlanningTest {
  private TwoOverAStore two;

  @BeforeEach
  void open(@TempDir Path directory) throws Exception {
    two = new TwoOverAStore(directory);
  }

  @AfterEach
  void close() {
    two.close();
  }

  private CampaignPlan plan(String beneficiary, int year) {
    return two.house
        .reminder
        .planning()
        .of(List.of(two.structure(beneficiary)), List.of(year))
        .get(0);
  }

  private static Stream<String> mails(CampaignPlan plan) {
    return plan.mails().stream()
        .map(one -> one.day() + " " + one.step() + " " + one.due() + " " + one.state().french());
  }

  @Test
  void tells_of_each_mail_whether_it_left_waits_is_due_is_foreseen_or_was_overtaken() {
    two.at("2020-09-15T08:00").swept("planetarium");
    two.left();
    two.at("2020-10-01T08:00").swept("planetarium");
    two.at("2020-11-30T12:00");
    assertThat(mails(plan("planetarium", 2020)))
        .containsExactly(
            "2020-09-15 ouverture 2020-11-30 parti",
            "2020-10-01 ouverture 2020-12-15 en attente d’envoi",
            "2020-11-13 J-15 2020-11-30 dépassé",
            "2020-11-30 J 2020-11-30 à envoyer",
            "2020-12-08 J-7 2020-12-15 prévu",
            "2020-12-11 J-3 2020-12-15 prévu",
            "2020-12-14 J-1 2020-12-15 prévu",
            "2020-12-15 J 2020-12-15 prévu",
            "2020-12-16 J+1 2020-12-15 prévu");
  }

  @Test
  void tells_to_whom_each_went_or_is_to_go() {
    two.at("2020-09-15T08:00").dead("maelle.trevignac@planetarium-vaulx.example");
    two.swept("planetarium");
    assertThat(plan("planetarium", 2020).mails())
        .filteredOn(one -> one.state() == CalendarMail.State.QUEUED)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.to()).containsExactly("bastien.corvaisier@planetarium-vaulx.example");
              assertThat(one.at()).isEqualTo(TwoOverAStore.paris("2020-09-15T08:00"));
              assertThat(one.cc()).isEmpty();
            });
    assertThat(plan("planetarium", 2020).mails())
        .filteredOn(one -> one.step().equals("J-7"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.to()).containsExactly("bastien.corvaisier@planetarium-vaulx.example");
              assertThat(one.cc()).isEmpty();
            });
  }

  @Test
  void leaves_who_signs_out_of_what_would_leave_once_something_was_presented() {
    two.at("2020-12-15T09:00");
    List<String> before = copied("ronde");
    two.filed("ronde", "bilan", 2020, 3).filed("ronde", "programme", 2020, 2);
    assertThat(before).contains("solange.montrondel@ronde-saint-etienne.example");
    assertThat(copied("ronde"))
        .containsExactly("adrien.chavassieu@ronde-saint-etienne.example")
        .as("as the sweep has it")
        .isEqualTo(sweptCopies());
  }

  private List<String> sweptCopies() {
    two.swept("ronde");
    List<Mail> mails = two.mails();
    return mails.get(mails.size() - 1).cc();
  }

  /** Who would get a copy of the mail that is due. */
  private List<String> copied(String beneficiary) {
    return plan(beneficiary, 2020).mails().stream()
        .filter(one -> one.state() == CalendarMail.State.DUE)
        .flatMap(one -> one.cc().stream())
        .toList();
  }

  @Test
  void calls_for_nothing_once_all_is_in_and_still_tells_what_left() {
    two.at("2020-09-15T08:00").swept("refuge");
    two.at("2020-10-20T08:00").filed("refuge", "compte-rendu", 2020, 0);
    CampaignPlan plan = plan("refuge", 2020);
    assertThat(plan.departures()).isEmpty();
    assertThat(mails(plan)).containsExactly("2020-09-15 ouverture 2020-11-30 en attente d’envoi");
    assertThat(plan.states()).allMatch(one -> one.complete());
  }

  @Test
  void is_the_same_without_a_store_as_over_an_empty_one() {
    List<CampaignPlan> bare =
        Planning.bare(
            two.house.configuration.conventions(),
            List.of(two.structure("planetarium"), two.structure("refuge")),
            List.of(2020, 2021),
            ReminderRoom.calendar(two.house.configuration),
            two.clock.instant());
    assertThat(bare)
        .isEqualTo(
            two.house
                .reminder
                .planning()
                .of(
                    List.of(two.structure("planetarium"), two.structure("refuge")),
                    List.of(2020, 2021)));
    assertThat(bare).hasSize(4);
    assertThat(bare.get(3).states())
        .extracting(one -> one.deliverable().title())
        .containsExactly("compte rendu de tournée 2021");
  }
}
