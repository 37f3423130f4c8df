package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.campaign.Sent;
import fr.comop.campaign.Standing;
import fr.comop.convention.Deliverable;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.stage.TwoOverAStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a structure stands, read from a real store. */
class StandingsTest {
  private static final String CONTACT = "maelle.trevignac@planetarium-vaulx.example";
  private static final String DIRECTOR = "bastien.corvaisier@planetarium-vaulx.example";

  private TwoOverAStore two;
  private Standings standings;

  @BeforeEach
  void open(@TempDir Path directory) throws Exception {
    two = new TwoOverAStore(directory);
    standings = two.house.reminder.standings;
  }

  @AfterEach
  void close() {
    two.close();
  }

  private Standing standing(int year) {
    return two.look(() -> standings.of(two.structure("planetarium"), year));
  }

  private FullStanding full() {
    return two.look(() -> standings.situation(two.structure("planetarium"), 2020));
  }

  @Test
  void owes_by_either_convention_what_is_neither_complete_nor_on_paper() {
    assertThat(standing(2020).owed())
        .extracting(Deliverable::form)
        .containsExactly("compte-rendu", "bilan", "programme");
    two.filed("planetarium", "compte-rendu", 2020, 2).filed("planetarium", "bilan", 2020, 0);
    assertThat(standing(2020).owed())
        .extracting(Deliverable::form)
        .containsExactly("compte-rendu", "programme");
    assertThat(standing(2021).owed())
        .extracting(Deliverable::title)
        .containsExactly(
            "compte rendu de tournée 2021", "bilan annuel 2021", "programme d’actions 2022");
    assertThat(two.look(() -> standings.owed(two.structure("planetarium"), 2020)))
        .extracting(state -> state.counting().isPresent())
        .containsExactly(true, false);
  }

  @Test
  void counts_a_mail_until_all_it_was_addressed_to_are_dead_and_its_next_round_then() {
    two.at("2020-09-15T08:00").swept("planetarium");
    assertThat(standing(2020).sent())
        .extracting(Sent::day)
        .containsExactly(LocalDate.parse("2020-09-15"));
    assertThat(standing(2021).sent()).isEmpty();
    two.dead(CONTACT);
    assertThat(standing(2020).sent()).isEmpty();
    two.swept("planetarium");
    assertThat(two.mails()).extracting(one -> one.to().get(0)).containsExactly(CONTACT, DIRECTOR);
    assertThat(standing(2020).sent())
        .extracting(Sent::day)
        .containsExactly(LocalDate.parse("2020-09-15"));
    assertThat(standing(2020).dead()).containsExactly(CONTACT);
    assertThat(two.look(() -> standings.mailed(two.structure("planetarium"), 2020)).rounds())
        .hasEntrySatisfying(
            LocalDate.parse("2020-09-15"),
            round -> assertThat(round.to()).containsExactly(DIRECTOR));
  }

  @Test
  void is_kept_back_by_what_lies_unread() {
    two.at("2020-10-05T09:30").received("accueil@planetarium-vaulx.example");
    assertThat(standing(2020).blocks())
        .containsExactly(
            "L’envoi AR-000001, reçu le lundi 5 octobre 2020 à 9\u00a0h\u00a030, n’est pas encore"
                + " lu.");
  }

  @Test
  void knows_of_each_document_when_its_due_day_was_moved_and_whether_that_was_told() {
    two.at("2020-10-01T08:00").swept("planetarium");
    two.at("2020-11-20T10:00").extended("planetarium", "bilan", 2020, "2021-01-15");
    two.at("2020-11-21T10:00").extended("planetarium", "bilan", 2020, "2021-01-29");
    FullStanding moved = full();
    List<DeliverableState> owed = moved.owed();
    assertThat(owed)
        .extracting(one -> moved.timesMoved(one.deliverable()))
        .containsExactly(0, 2, 0);
    assertThat(moved.movedSinceTold(owed)).isTrue();
    assertThat(moved.movedSinceTold(List.of(owed.get(0), owed.get(2)))).isFalse();
    two.at("2020-11-30T08:00").swept("planetarium");
    assertThat(full().movedSinceTold(full().owed())).as("the mail of that day told it").isFalse();
    two.dead(CONTACT);
    assertThat(full().movedSinceTold(full().owed())).as("to nobody who reads it").isFalse();
    two.swept("planetarium");
    assertThat(two.mails().get(two.mails().size() - 1).files())
        .extracting(one -> one.name())
        .contains("echeances-2020.ics");
  }

  @Test
  void is_as_before_a_mail_that_is_recalled() {
    two.at("2020-09-15T08:00").swept("planetarium");
    two.at("2020-10-01T08:00").swept("planetarium");
    FullStanding now = full();
    Reminded last = now.before().get(1);
    FullStanding before = two.look(() -> standings.without(last, two.structure("planetarium")));
    assertThat(before.standing().sent())
        .extracting(Sent::day)
        .containsExactly(LocalDate.parse("2020-09-15"));
    assertThat(before.before()).containsExactly(now.before().get(0));
    assertThat(before.owed()).isEqualTo(now.owed());
  }
}
