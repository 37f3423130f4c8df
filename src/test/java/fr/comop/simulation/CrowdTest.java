package fr.comop.simulation;

import static fr.comop.convention.MadeUp.party;
import static fr.comop.convention.MadeUp.reports;
import static fr.comop.convention.MadeUp.sideBySide;
import static fr.comop.convention.MadeUp.structure;
import static fr.comop.convention.MadeUp.tours;
import static fr.comop.simulation.Play.paris;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.convention.Party;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many beneficiaries made of a few. */
class CrowdTest {
  private static final Conventions TWO =
      sideBySide(
          party(reports("culture", "2020-06-23", "2022-12-31", "12-15"), structure("altec")),
          party(
              party(
                  tours("mountain", "2020-03-02", "2021-12-31", "11-30"),
                  structure("altec"),
                  "2020-09-01",
                  "2020-12-31"),
              structure("ronde")));

  private static Conventions crowd(int size) {
    return new Crowd(TWO, size).of(TWO);
  }

  @Test
  void of_as_many_as_there_are_is_those_themselves() {
    assertThat(crowd(2).beneficiaries()).isEqualTo(TWO.beneficiaries());
    assertThat(crowd(2).all()).isEqualTo(TWO.all());
  }

  @Test
  void of_more_goes_round_until_there_are_enough() {
    assertThat(crowd(5).beneficiaries())
        .extracting(Beneficiary::id)
        .containsExactly("altec", "ronde", "altec-2", "ronde-2", "altec-3");
    assertThat(crowd(5).beneficiaries())
        .extracting(Beneficiary::name)
        .contains("Structure altec", "Structure altec 2", "Structure altec 3");
  }

  @Test
  void has_nobody_twice() {
    List<Beneficiary> all = crowd(7).beneficiaries();
    assertThat(all).extracting(Beneficiary::id).doesNotHaveDuplicates();
    assertThat(all).extracting(Beneficiary::folder).doesNotHaveDuplicates();
    assertThat(all)
        .flatExtracting(Beneficiary::contacts)
        .extracting(Contact::email)
        .doesNotHaveDuplicates();
  }

  @Test
  void owes_each_what_its_original_owes_by_the_same_conventions_for_the_same_time() {
    assertThat(crowd(4).deliverables(2020).stream().map(CrowdTest::told))
        .containsExactlyInAnyOrder(
            "altec by culture: bilan",
            "altec by culture: programme",
            "altec by mountain: compte-rendu",
            "ronde by mountain: compte-rendu",
            "altec-2 by culture: bilan",
            "altec-2 by culture: programme",
            "altec-2 by mountain: compte-rendu",
            "ronde-2 by mountain: compte-rendu");
    assertThat(crowd(4).deliverables(2021).stream().map(CrowdTest::told))
        .as("altec's second convention has ended")
        .doesNotContain("altec-2 by mountain: compte-rendu")
        .contains("ronde-2 by mountain: compte-rendu");
    Party copy = crowd(4).all().get(0).party("altec-2").orElseThrow();
    assertThat(copy.term()).isEqualTo(TWO.all().get(0).party("altec").orElseThrow().term());
    assertThat(copy.grants()).isEqualTo(TWO.all().get(0).party("altec").orElseThrow().grants());
  }

  private static String told(Deliverable one) {
    return one.beneficiary().id() + " by " + one.convention() + ": " + one.form();
  }

  @Test
  void does_what_its_originals_do_when_they_do_it() {
    Story story =
        Play.alone()
            .sends("2020-12-01T10:00", "altec", "bilan", 2020, 2)
            .aside("2020-12-02T10:00", "ronde", "compte-rendu", 2020, "2020-12-03T10:00")
            .bounces("2020-12-04T10:00", "altec", Contact.Role.DIRECTOR)
            .extended("2020-12-05T10:00", "ronde", "compte-rendu", 2020, "2021-01-15")
            .outage("2020-12-06T10:00", "2020-12-07T10:00")
            .story();
    Story crowded = new Crowd(TWO, 3).of(story);
    assertThat(crowded.outages()).isEqualTo(story.outages());
    assertThat(crowded.events())
        .containsExactly(
            new Event.Sends(paris("2020-12-01T10:00"), "altec", "bilan", 2020, 2),
            new Event.Sends(paris("2020-12-01T10:00"), "altec-2", "bilan", 2020, 2),
            new Event.Quarantined(
                paris("2020-12-02T10:00"),
                "ronde",
                "compte-rendu",
                2020,
                0,
                paris("2020-12-03T10:00")),
            new Event.Bounces(paris("2020-12-04T10:00"), "altec", Contact.Role.DIRECTOR),
            new Event.Bounces(paris("2020-12-04T10:00"), "altec-2", Contact.Role.DIRECTOR),
            new Event.Extends(
                new Extension(
                    "ronde",
                    "compte-rendu",
                    2020,
                    LocalDate.parse("2021-01-15"),
                    "courrier",
                    paris("2020-12-05T10:00"))));
  }

  @Test
  void copies_every_kind_of_event_for_another_with_all_that_it_says() {
    Story story =
        Play.alone()
            .aside("2020-12-02T10:00", "altec", "bilan", 2020, "")
            .extended("2020-12-05T10:00", "altec", "bilan", 2020, "2021-01-15")
            .story();
    assertThat(new Crowd(TWO, 3).of(story).events())
        .filteredOn(one -> one.beneficiary().equals("altec-2"))
        .containsExactly(
            new Event.Quarantined(paris("2020-12-02T10:00"), "altec-2", "bilan", 2020, 0, null),
            new Event.Extends(
                new Extension(
                    "altec-2",
                    "bilan",
                    2020,
                    LocalDate.parse("2021-01-15"),
                    "courrier",
                    paris("2020-12-05T10:00"))));
  }
}
