package fr.comop.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.comop.archive.Sha256;
import fr.comop.campaign.Mailed;
import fr.comop.campaign.Sent;
import fr.comop.convention.Contact;
import fr.comop.convention.Extension;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Pending;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.Submission;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A story in, what happens out. */
class SimulationTest {
  @Test
  void of_nothing_tells_every_mail_of_the_campaign() {
    assertThat(Play.alone().played("2020-09-01", "2020-12-31"))
        .containsExactly(
            "2020-10-01T08:00 altec: ouverture to contact about bilan 2020 and programme 2020",
            "2020-11-13T08:00 altec: J-30 to contact about bilan 2020 and programme 2020",
            "2020-11-30T08:00 altec: J-15 to contact about bilan 2020 and programme 2020",
            "2020-12-08T08:00 altec: J-7 to contact, copy to director about bilan 2020 and programme"
                + " 2020",
            "2020-12-11T08:00 altec: J-3 to contact, copy to director about bilan 2020 and programme"
                + " 2020",
            "2020-12-14T08:00 altec: J-1 to contact, copy to director and legal-representative about"
                + " bilan 2020 and programme 2020",
            "2020-12-15T08:00 altec: J to contact, copy to director and legal-representative about"
                + " bilan 2020 and programme 2020",
            "2020-12-16T08:00 altec: J+1 to contact, copy to director and legal-representative about"
                + " bilan 2020 and programme 2020");
  }

  @Test
  void begins_on_its_first_day_with_what_would_leave_then_and_ends_with_its_last() {
    assertThat(Play.alone().played("2020-12-01", "2020-12-08"))
        .containsExactly(
            "2020-12-01T08:00 altec: J-15 to contact about bilan 2020 and programme 2020",
            "2020-12-08T08:00 altec: J-7 to contact, copy to director about bilan 2020 and programme"
                + " 2020");
    assertThat(Play.alone().played("2020-12-12", "2020-12-14"))
        .as("J-3 is late, and J-1 near")
        .containsExactly(
            "2020-12-14T08:00 altec: J-1 to contact, copy to director and legal-representative about"
                + " bilan 2020 and programme 2020");
    assertThat(Play.alone().played("2020-12-30", "2020-12-31")).as("lapsed").isEmpty();
  }

  @Test
  void does_not_know_whom_the_conventions_do_not() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Play.alone()
                    .sends("2020-12-10T10:00", "nobody", "bilan", 2020, 0)
                    .played("2020-12-01", "2020-12-31"))
        .withMessage("no beneficiary nobody");
  }

  @Nested
  class A_workbook {
    @Test
    void that_is_complete_is_asked_for_no_more() {
      assertThat(
              Play.alone()
                  .sends("2020-11-20T10:00", "altec", "bilan", 2020, 0)
                  .played("2020-11-14", "2020-11-30"))
          .containsExactly(
              "2020-11-16T08:00 altec: J-30 to contact about bilan 2020 and programme 2020",
              "2020-11-20T10:00 altec: sent bilan annuel 2020, version 1, complet",
              "2020-11-30T08:00 altec: J-15 to contact about programme 2020");
    }

    @Test
    void that_is_incomplete_is_asked_for_in_its_next_version() {
      assertThat(
              Play.alone()
                  .sends("2020-11-20T10:00", "altec", "bilan", 2020, 3)
                  .sends("2020-11-21T10:00", "altec", "bilan", 2020, 1)
                  .played("2020-11-17", "2020-11-30"))
          .endsWith(
              "2020-11-20T10:00 altec: sent bilan annuel 2020, version 1, à compléter",
              "2020-11-21T10:00 altec: sent bilan annuel 2020, version 2, à compléter",
              "2020-11-30T08:00 altec: J-15 to contact about bilan 2020 (version 2) and programme"
                  + " 2020");
    }

    @Test
    void that_comes_at_the_hour_of_a_step_counts_before_the_step_goes() {
      assertThat(
              Play.alone()
                  .sends("2020-11-30T08:00", "altec", "bilan", 2020, 0)
                  .sends("2020-11-30T08:00", "altec", "programme", 2020, 0)
                  .played("2020-11-30", "2020-12-31"))
          .containsExactly(
              "2020-11-30T08:00 altec: sent bilan annuel 2020, version 1, complet",
              "2020-11-30T08:00 altec: sent programme d’actions 2021, version 1, complet");
    }

    @Test
    void that_was_put_aside_keeps_mails_back_until_staff_accept_it() {
      assertThat(
              Play.alone()
                  .aside("2020-12-07T09:00", "altec", "bilan", 2020, "2020-12-09T14:00")
                  .played("2020-12-01", "2020-12-11"))
          .endsWith(
              "2020-12-07T09:00 altec: sent bilan annuel 2020, which was put aside",
              "2020-12-08T08:00 altec: J-7 waits: « bilan annuel 2020 » est en quarantaine.",
              "2020-12-09T14:00 altec: sent bilan annuel 2020, version 1, complet",
              "2020-12-11T08:00 altec: J-3 to contact, copy to director about programme 2020");
    }

    @Test
    void that_is_never_accepted_keeps_every_mail_back_each_told_once() {
      assertThat(
              Play.alone()
                  .aside("2020-12-07T09:00", "altec", "bilan", 2020, "")
                  .sends("2020-12-12T09:00", "altec", "programme", 2020, 2)
                  .played("2020-12-07", "2020-12-14"))
          .containsExactly(
              "2020-12-07T09:00 altec: sent bilan annuel 2020, which was put aside",
              "2020-12-08T08:00 altec: J-7 waits: « bilan annuel 2020 » est en quarantaine.",
              "2020-12-11T08:00 altec: J-3 waits: « bilan annuel 2020 » est en quarantaine.",
              "2020-12-12T09:00 altec: sent programme d’actions 2021, version 1, à compléter",
              "2020-12-14T08:00 altec: J-1 waits: « bilan annuel 2020 » est en quarantaine.");
    }

    @Test
    void that_staff_accept_before_it_comes_in_is_accepted_at_once() {
      assertThat(
              Play.alone()
                  .aside("2020-12-07T09:00", "altec", "bilan", 2020, "2020-12-01T09:00")
                  .played("2020-12-07", "2020-12-07"))
          .endsWith(
              "2020-12-07T09:00 altec: sent bilan annuel 2020, which was put aside",
              "2020-12-07T09:00 altec: sent bilan annuel 2020, version 1, complet");
    }
  }

  @Nested
  class A_mail_that_comes_back {
    @Test
    void goes_to_the_next_person() {
      assertThat(
              Play.alone()
                  .bounces("2020-11-13T09:00", "altec", Contact.Role.CONTACT)
                  .played("2020-11-13", "2020-11-13"))
          .containsExactly(
              "2020-11-13T08:00 altec: J-30 to contact about bilan 2020 and programme 2020",
              "2020-11-13T09:00 altec: a mail to contact came back",
              "2020-11-13T09:00 altec: J-30 to director about bilan 2020 and programme 2020");
    }

    @Test
    void from_who_had_a_copy_goes_to_nobody_else() {
      assertThat(
              Play.alone()
                  .bounces("2020-12-08T09:00", "altec", Contact.Role.DIRECTOR)
                  .played("2020-12-08", "2020-12-11"))
          .endsWith(
              "2020-12-08T09:00 altec: a mail to director came back",
              "2020-12-11T08:00 altec: J-3 to contact about bilan 2020 and programme 2020");
    }

    @Test
    void from_everybody_is_told_once_a_step() {
      assertThat(
              Play.alone()
                  .bounces("2020-11-13T09:00", "altec", Contact.Role.CONTACT)
                  .bounces("2020-11-13T09:01", "altec", Contact.Role.DIRECTOR)
                  .bounces("2020-11-13T09:02", "altec", Contact.Role.LEGAL_REPRESENTATIVE)
                  .sends("2020-11-14T09:00", "altec", "bilan", 2020, 1)
                  .played("2020-11-13", "2020-11-30"))
          .filteredOn(one -> one.contains("reaches nobody"))
          .containsExactly(
              "2020-11-13T09:02 altec: J-30 reaches nobody",
              "2020-11-30T08:00 altec: J-15 reaches nobody");
    }

    @Test
    void takes_those_before_it_with_it_for_they_reached_nobody_either() {
      // Once the report is in, what is due is the programme's mail of 30 November again.
      assertThat(
              Play.alone()
                  .extended("2020-11-20T10:00", "altec", "bilan", 2020, "2020-12-09")
                  .sends("2020-12-02T12:00", "altec", "bilan", 2020, 0)
                  .bounces("2020-12-03T12:00", "altec", Contact.Role.CONTACT)
                  .played("2020-11-30", "2020-12-03"))
          .endsWith(
              "2020-12-02T08:00 altec: J-7 to contact, copy to director about bilan 2020 and"
                  + " programme 2020",
              "2020-12-02T12:00 altec: sent bilan annuel 2020, version 1, complet",
              "2020-12-03T12:00 altec: a mail to contact came back",
              "2020-12-03T12:00 altec: J-15 to director about programme 2020");
    }
  }

  @Nested
  class An_extension {
    @Test
    void begins_the_days_of_its_document_anew() {
      assertThat(
              Play.alone()
                  .extended("2020-12-09T10:00", "altec", "bilan", 2020, "2020-12-22")
                  .sends("2020-12-09T11:00", "altec", "programme", 2020, 0)
                  .played("2020-12-09", "2020-12-31"))
          .filteredOn(one -> !one.contains(" to contact, copy to director"))
          .containsExactly(
              "2020-12-09T10:00 altec: bilan annuel 2020 is due on 2020-12-22",
              "2020-12-09T11:00 altec: sent programme d’actions 2021, version 1, complet",
              "2020-12-09T11:00 altec: ouverture to contact about bilan 2020");
      assertThat(
              Play.alone()
                  .extended("2020-12-09T10:00", "altec", "bilan", 2020, "2020-12-22")
                  .sends("2020-12-09T11:00", "altec", "programme", 2020, 0)
                  .played("2020-12-09", "2020-12-31"))
          .filteredOn(one -> one.contains(" about "))
          .extracting(one -> one.substring(0, one.indexOf(" to ")))
          .containsExactly(
              "2020-12-09T11:00 altec: ouverture",
              "2020-12-15T08:00 altec: J-7",
              "2020-12-21T08:00 altec: J-1",
              "2020-12-23T08:00 altec: J+1");
    }

    @Test
    void is_entered_by_staff_though_the_service_stands_still() {
      assertThat(
              Play.alone()
                  .outage("2020-12-09T00:00", "2020-12-14T10:00")
                  .extended("2020-12-09T10:00", "altec", "bilan", 2020, "2021-01-15")
                  .played("2020-12-09", "2020-12-10"))
          .contains("2020-12-09T10:00 altec: bilan annuel 2020 is due on 2021-01-15");
    }

    @Test
    void is_not_granted_to_what_is_complete() {
      assertThat(
              Play.alone()
                  .sends("2020-12-09T10:00", "altec", "bilan", 2020, 0)
                  .extended("2020-12-10T10:00", "altec", "bilan", 2020, "2021-01-15")
                  .played("2020-12-10", "2021-01-31"))
          .contains("2020-12-10T10:00 altec: bilan annuel 2020 needs no more time")
          .noneMatch(one -> one.startsWith("2021"));
    }

    @Test
    void leads_as_far_as_it_leads_whenever_the_play_begins() {
      // A report of 2020, due in 2022.
      assertThat(
              Play.alone()
                  .extended("2020-12-10T10:00", "altec", "bilan", 2020, "2022-06-30")
                  .sends("2020-12-10T11:00", "altec", "programme", 2020, 0)
                  .sends("2021-12-10T11:00", "altec", "bilan", 2021, 0)
                  .sends("2021-12-10T11:00", "altec", "programme", 2021, 0)
                  .played("2022-06-20", "2022-07-31"))
          .containsExactly(
              "2022-06-23T08:00 altec: J-7 to contact, copy to director about bilan 2020",
              "2022-06-29T08:00 altec: J-1 to contact, copy to director and legal-representative"
                  + " about bilan 2020",
              "2022-07-01T08:00 altec: J+1 to contact, copy to director and legal-representative"
                  + " about bilan 2020");
    }
  }

  @Nested
  class An_outage {
    @Test
    void over_several_steps_leaves_the_latest_alone() {
      assertThat(
              Play.alone()
                  .outage("2020-12-07T12:00", "2020-12-14T10:00")
                  .played("2020-12-07", "2020-12-14"))
          .containsExactly(
              "2020-12-07T12:00 the service stops",
              "2020-12-14T10:00 the service runs again",
              "2020-12-14T10:00 altec: J-1 to contact, copy to director and legal-representative"
                  + " about bilan 2020 and programme 2020");
    }

    @Test
    void lets_all_that_came_meanwhile_be_read_before_anything_leaves() {
      assertThat(
              Play.alone()
                  .outage("2020-12-07T12:00", "2020-12-14T10:00")
                  .sends("2020-12-09T10:00", "altec", "bilan", 2020, 2)
                  .sends("2020-12-10T10:00", "altec", "bilan", 2020, 0)
                  .sends("2020-12-11T10:00", "altec", "programme", 2020, 0)
                  .played("2020-12-08", "2020-12-31"))
          .containsExactly(
              "2020-12-14T10:00 the service runs again",
              "2020-12-14T10:00 altec: sent bilan annuel 2020, version 1, à compléter",
              "2020-12-14T10:00 altec: sent bilan annuel 2020, version 2, complet",
              "2020-12-14T10:00 altec: sent programme d’actions 2021, version 1, complet");
    }

    @Test
    void that_meets_another_is_one_with_it() {
      assertThat(
              Play.alone()
                  .outage("2020-12-12T12:00", "2020-12-15T09:00")
                  .outage("2020-12-08T00:00", "2020-12-14T10:00")
                  .sends("2020-12-08T10:00", "altec", "bilan", 2020, 0)
                  .played("2020-12-08", "2020-12-15"))
          .containsExactly(
              "2020-12-08T00:00 the service stops",
              "2020-12-15T09:00 the service runs again",
              "2020-12-15T09:00 altec: sent bilan annuel 2020, version 1, complet",
              "2020-12-15T09:00 altec: J to contact, copy to director and legal-representative about"
                  + " programme 2020");
    }
  }

  @Nested
  class Two_conventions {
    @Test
    void remind_each_in_its_own_way_and_who_is_party_to_both_once_a_day() {
      assertThat(Play.twoConventions("11-30", "09-15").played("2020-09-01", "2020-12-08"))
          .containsExactly(
              "2020-09-15T08:00 altec: départ to contact about compte-rendu 2020",
              "2020-09-15T08:00 ronde: départ to contact about compte-rendu 2020",
              "2020-10-01T08:00 altec: ouverture to contact about compte-rendu 2020 and bilan 2020"
                  + " and programme 2020",
              "2020-11-13T08:00 altec: J-30 to contact about compte-rendu 2020 and bilan 2020 and"
                  + " programme 2020",
              "2020-11-20T08:00 altec: T-10 to contact about compte-rendu 2020 and bilan 2020 and"
                  + " programme 2020",
              "2020-11-20T08:00 ronde: T-10 to contact about compte-rendu 2020",
              "2020-11-30T08:00 altec: T to contact about compte-rendu 2020 and bilan 2020 and"
                  + " programme 2020",
              "2020-11-30T08:00 ronde: T to contact about compte-rendu 2020",
              "2020-12-08T08:00 altec: J-7 to contact, copy to director about compte-rendu 2020 and"
                  + " bilan 2020 and programme 2020");
    }

    @Test
    void are_done_with_one_by_one() {
      assertThat(
              Play.twoConventions("11-30", "09-15")
                  .sends("2020-11-25T10:00", "altec", "compte-rendu", 2020, 0)
                  .played("2020-11-25", "2020-11-30"))
          .filteredOn(one -> one.contains("altec"))
          .containsExactly(
              "2020-11-25T08:00 altec: T-10 to contact about compte-rendu 2020 and bilan 2020 and"
                  + " programme 2020",
              "2020-11-25T10:00 altec: sent compte rendu de tournée 2020, version 1, complet",
              "2020-11-30T08:00 altec: J-15 to contact about bilan 2020 and programme 2020");
    }

    @Test
    void of_two_years_each_tell_of_a_mail_that_waits_on_one_day() {
      // The report of 2020 is extended to the day after that on which the tour of 2021 is due.
      assertThat(
              Play.twoConventions("01-15", "01-04")
                  .extended("2020-12-10T10:00", "altec", "bilan", 2020, "2021-01-16")
                  .aside("2021-01-14T09:00", "altec", "programme", 2020, "")
                  .played("2021-01-14", "2021-01-15"))
          .filteredOn(one -> one.startsWith("2021-01-15") && one.contains("altec"))
          .containsExactly(
              "2021-01-15T08:00 altec: J-1 waits: « programme d’actions 2021 » est en quarantaine.",
              "2021-01-15T08:00 altec: T waits: « programme d’actions 2021 » est en quarantaine.");
    }
  }

  @Nested
  class From_a_copy_of_the_store {
    private Start start(Mailed mailed, Set<String> dead, List<Start.Held> held) {
      return new Start(
          List.of(
              new Submission(
                  7,
                  "BILAN-2020-ALTEC-V1",
                  "altec",
                  "bilan",
                  1,
                  2020,
                  1,
                  Outcome.INCOMPLETE,
                  Play.paris("2020-11-20T10:00"),
                  4,
                  0)),
          List.of(
              new Extension(
                  "altec",
                  "bilan",
                  2020,
                  LocalDate.parse("2021-01-15"),
                  "courrier",
                  Play.paris("2020-12-09T10:00"))),
          Map.of(new Start.Owner("altec", 2020), mailed),
          held,
          dead);
    }

    private static Mailed mailed(String day, String... to) {
      return Mailed.NOTHING.and(
          new Sent(LocalDate.parse(day), LocalDate.parse("2020-12-15"), LocalDate.parse(day)),
          List.of(to));
    }

    @Test
    void what_came_before_the_first_day_is_told_apart() {
      Play play = Play.alone();
      Start start = start(Mailed.NOTHING, Set.of(), List.of());
      assertThat(play.before("2020-12-12", start))
          .containsExactly(
              "2020-11-20T10:00 altec: sent bilan annuel 2020, version 1, à compléter",
              "2020-12-09T10:00 altec: bilan annuel 2020 is due on 2021-01-15");
      assertThat(play.played("2020-12-14", "2020-12-14", start))
          .containsExactly(
              "2020-12-14T08:00 altec: J-1 to contact, copy to director and legal-representative"
                  + " about bilan 2020 (version 1) and programme 2020");
    }

    @Test
    void what_is_later_than_that_happens_on_its_day() {
      assertThat(
              Play.alone()
                  .played("2020-11-19", "2020-12-09", start(Mailed.NOTHING, Set.of(), List.of())))
          .contains(
              "2020-11-20T10:00 altec: sent bilan annuel 2020, version 1, à compléter",
              "2020-12-09T10:00 altec: bilan annuel 2020 is due on 2021-01-15");
    }

    @Test
    void a_mail_that_left_leaves_not_again() {
      assertThat(
              Play.alone()
                  .played(
                      "2020-12-12",
                      "2020-12-13",
                      start(mailed("2020-12-11", "contact@altec.example"), Set.of(), List.of())))
          .isEmpty();
    }

    @Test
    void a_mail_that_left_and_comes_back_goes_to_the_next_person() {
      assertThat(
              Play.alone()
                  .bounces("2020-12-14T09:00", "altec", Contact.Role.CONTACT)
                  .played(
                      "2020-12-14",
                      "2020-12-14",
                      start(mailed("2020-12-14", "Contact@altec.example"), Set.of(), List.of())))
          .containsExactly(
              "2020-12-14T09:00 altec: a mail to contact came back",
              "2020-12-14T09:00 altec: J-1 to director, copy to legal-representative about bilan"
                  + " 2020 (version 1) and programme 2020");
    }

    @Test
    void an_address_that_was_dead_is_dead() {
      assertThat(
              Play.alone()
                  .played(
                      "2020-12-14",
                      "2020-12-14",
                      start(Mailed.NOTHING, Set.of("contact@altec.example"), List.of())))
          .containsExactly(
              "2020-12-14T08:00 altec: J-1 to director, copy to legal-representative about bilan"
                  + " 2020 (version 1) and programme 2020");
    }

    @Test
    void what_lies_in_quarantine_keeps_back_whose_it_may_be_from_its_day_on() {
      Arrival arrival =
          new Arrival(
              12,
              Channel.MAILBOX,
              "INBOX;1;12",
              Sha256.of(new byte[0]),
              Play.paris("2020-12-12T12:00"),
              null,
              null,
              ArrivalState.QUARANTINED,
              1,
              null,
              "qui@ailleurs.example",
              "Facture",
              "Expéditeur inconnu.");
      Start.Held held =
          new Start.Held(new Pending(arrival, Set.of()), Map.of("altec", "AR-000012 attend."));
      assertThat(
              Play.twoConventions("11-30", "09-15")
                  .played(
                      "2020-12-12", "2020-12-14", start(Mailed.NOTHING, Set.of(), List.of(held))))
          .containsExactly(
              "2020-12-12T12:00 AR-000012 lies in quarantine",
              "2020-12-14T08:00 altec: J-1 waits: AR-000012 attend.",
              "2020-12-14T08:00 ronde: T to contact about compte-rendu 2020");
    }
  }
}
