package fr.comop.campaign;

import static fr.comop.campaign.Year2020.CALENDAR;
import static fr.comop.campaign.Year2020.moved;
import static fr.comop.campaign.Year2020.owing;
import static fr.comop.campaign.Year2020.paris;
import static fr.comop.campaign.Year2020.programme;
import static fr.comop.campaign.Year2020.report;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Altered;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.Deliverable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SweepTest {
  private static final String CONTACT = "maelle.trevignac@planetarium-vaulx.example";
  private static final String DIRECTOR = "bastien.corvaisier@planetarium-vaulx.example";
  private static final String SIGNER = "odile.saint-gerand@planetarium-vaulx.example";

  private final Sweep sweep = new Sweep(CALENDAR);

  static Standing sent(Standing standing, Departure departure) {
    return sent(standing, departure, departure.day());
  }

  private static Standing sent(Standing standing, Departure departure, LocalDate left) {
    Set<Sent> sent = new HashSet<>(standing.sent());
    sent.add(departure.sent(left));
    return new Standing(
        standing.beneficiary(),
        standing.year(),
        standing.owed(),
        standing.presented(),
        standing.asksForTime(),
        sent,
        standing.blocks(),
        standing.dead());
  }

  private static Standing blocked(String... why) {
    return new Standing(
        Year2020.PLANETARIUM,
        2020,
        List.of(report("2020-12-15")),
        Set.of(),
        false,
        Set.of(),
        List.of(why),
        Set.of());
  }

  private static Standing dead(String... addresses) {
    return new Standing(
        Year2020.PLANETARIUM,
        2020,
        List.of(report("2020-12-15")),
        Set.of(),
        false,
        Set.of(),
        List.of(),
        Set.of(addresses));
  }

  /** "J-7 to … cc …", or "nothing". */
  private String decided(Standing standing, String local) {
    return sweep.decide(standing, paris(local)).map(SweepTest::told).orElse("nothing");
  }

  private static String told(Decision decision) {
    String step = decision.departure().step().id();
    if (decision instanceof Decision.Send send) {
      return step + " to " + addresses(send.to()) + " cc " + addresses(send.cc());
    }
    return decision instanceof Decision.Blocked blocked
        ? step + " blocked: " + String.join(" ", blocked.reasons())
        : step + " reaches nobody";
  }

  private static String addresses(List<Contact> contacts) {
    return String.join(" ", contacts.stream().map(Contact::email).toList());
  }

  /** What leaves when the service looks at these instants, one after the other. */
  private List<String> sentBy(Standing standing, String... instants) {
    List<String> left = new ArrayList<>();
    Standing now = standing;
    for (String instant : instants) {
      var decision = sweep.decide(now, paris(instant));
      if (decision.isPresent()) {
        left.add(decision.get().departure().step().id());
        now = sent(now, decision.get().departure(), LocalDate.parse(instant.substring(0, 10)));
      }
    }
    return left;
  }

  @Nested
  class A_mail {
    @Test
    void goes_to_the_contact_alone_at_first() {
      Standing standing = owing(report("2020-12-15"));
      assertThat(decided(standing, "2020-11-13T08:00")).isEqualTo("J-30 to " + CONTACT + " cc ");
    }

    @Test
    void goes_in_copy_to_the_director_from_the_seventh_day_before() {
      Standing standing = owing(report("2020-12-15"));
      assertThat(decided(standing, "2020-12-08T08:00"))
          .isEqualTo("J-7 to " + CONTACT + " cc " + DIRECTOR);
    }

    @Test
    void goes_in_copy_to_who_signs_from_the_day_before() {
      Standing standing = owing(report("2020-12-15"));
      assertThat(decided(standing, "2020-12-14T08:00"))
          .isEqualTo("J-1 to " + CONTACT + " cc " + DIRECTOR + " " + SIGNER);
      assertThat(decided(standing, "2020-12-16T08:00"))
          .isEqualTo("J+1 to " + CONTACT + " cc " + DIRECTOR + " " + SIGNER);
    }

    @Test
    void is_one_for_both_documents() {
      assertThat(
              sentBy(
                  owing(report("2020-12-15"), programme("2020-12-15")),
                  "2020-12-14T08:00",
                  "2020-12-14T08:01",
                  "2020-12-14T23:59"))
          .containsExactly("J-1");
    }

    @Test
    void goes_once_to_a_person_who_holds_two_roles() {
      Beneficiary one = Year2020.PLANETARIUM;
      List<Contact> contacts = new ArrayList<>(one.contacts());
      contacts.set(1, new Contact(Contact.Role.DIRECTOR, "Maëlle", CONTACT, ""));
      Beneficiary both = Altered.contacts(one, contacts);
      assertThat(decided(owing(both, report("2020-12-15")), "2020-12-14T08:00"))
          .isEqualTo("J-1 to " + CONTACT + " cc " + SIGNER);
    }

    @Test
    void goes_to_nobody_who_owes_nothing() {
      assertThat(decided(owing(), "2020-12-14T08:00")).isEqualTo("nothing");
    }

    @Test
    void waits_while_a_file_is_unread_or_in_quarantine() {
      assertThat(decided(blocked("AR-000003 est en quarantaine."), "2020-12-14T08:00"))
          .isEqualTo("J-1 blocked: AR-000003 est en quarantaine.");
    }
  }

  @Nested
  class After_an_outage {
    @Test
    void over_several_steps_the_latest_alone_leaves() {
      assertThat(
              sentBy(
                  owing(report("2020-12-15")),
                  "2020-11-13T08:00",
                  "2020-12-01T09:00",
                  "2020-12-01T10:00",
                  "2020-12-08T08:00"))
          .containsExactly("J-30", "J-15", "J-7");
    }

    @Test
    void that_ends_on_the_morning_of_a_step_only_this_step_leaves() {
      assertThat(
              sentBy(
                  owing(report("2020-12-15")),
                  "2020-12-14T06:00",
                  "2020-12-14T08:00",
                  "2020-12-14T09:00"))
          .containsExactly("J-1");
    }

    @Test
    void no_earlier_step_leaves_after_a_later_one_though_one_document_has_come_meanwhile() {
      // On the 14th the mail spoke of both; that the report is complete since calls for none again.
      Standing both =
          owing(
              report("2020-12-15"),
              moved(programme("2020-12-15"), "2020-12-22", "2020-11-20T10:00"));
      Departure left = sweep.decide(both, paris("2020-12-14T09:00")).orElseThrow().departure();
      Standing programmeAlone =
          sent(owing(moved(programme("2020-12-15"), "2020-12-22", "2020-11-20T10:00")), left);
      assertThat(decided(programmeAlone, "2020-12-14T10:00")).isEqualTo("nothing");
      assertThat(decided(programmeAlone, "2020-12-15T08:00")).isEqualTo("nothing");
      assertThat(decided(programmeAlone, "2020-12-21T08:00")).startsWith("J-1 ");
    }

    @Test
    void of_a_month_nothing_leaves_any_more() {
      assertThat(decided(owing(report("2020-12-15")), "2021-01-20T08:00")).isEqualTo("nothing");
    }
  }

  @Nested
  class An_extension {
    @Test
    void sends_no_opening_again_and_no_reminder_at_once() {
      Standing opened = owing(report("2020-12-15"));
      Departure opening = sweep.decide(opened, paris("2020-10-01T08:00")).orElseThrow().departure();
      Standing extended =
          sent(owing(moved(report("2020-12-15"), "2021-01-15", "2020-12-10T10:00")), opening);
      assertThat(decided(extended, "2020-12-10T10:01")).isEqualTo("nothing");
      assertThat(decided(extended, "2020-12-15T08:00")).isEqualTo("nothing");
      assertThat(decided(extended, "2020-12-16T08:00")).isEqualTo("nothing");
      assertThat(decided(extended, "2021-01-08T08:00")).startsWith("J-7 ");
    }

    @Test
    void sends_nothing_within_five_days_of_a_mail_about_another_due_day() {
      Departure left =
          sweep
              .decide(owing(report("2020-12-15")), paris("2020-12-14T08:00"))
              .orElseThrow()
              .departure();
      Standing extended =
          sent(owing(moved(report("2020-12-15"), "2020-12-22", "2020-12-14T10:00")), left);
      assertThat(decided(extended, "2020-12-15T08:00")).as("J-7 of the 22nd").isEqualTo("nothing");
      assertThat(decided(extended, "2020-12-18T08:00")).as("J-1 is near").isEqualTo("nothing");
      assertThat(decided(extended, "2020-12-21T08:00")).startsWith("J-1 ");
    }
  }

  @Nested
  class Who_asked_for_more_time {
    @Test
    void is_written_to_alone_until_somebody_answers() {
      Standing one = owing(report("2020-12-15"));
      Standing asking =
          new Standing(
              one.beneficiary(),
              one.year(),
              one.owed(),
              Set.of(),
              true,
              Set.of(),
              List.of(),
              Set.of());
      assertThat(decided(asking, "2020-12-14T08:00")).isEqualTo("J-1 to " + CONTACT + " cc ");
      assertThat(decided(asking, "2020-12-16T08:00")).isEqualTo("J+1 to " + CONTACT + " cc ");
    }
  }

  @Nested
  class Who_signs {
    private String decided(String local, Deliverable... presented) {
      Standing standing =
          new Standing(
              Year2020.PLANETARIUM,
              2020,
              List.of(report("2020-12-15"), programme("2020-12-15")),
              Set.of(presented),
              false,
              Set.of(),
              List.of(),
              Set.of());
      return SweepTest.this.decided(standing, local);
    }

    @Test
    void is_not_troubled_about_what_was_presented() {
      assertThat(decided("2020-12-16T08:00", report("2020-12-15"), programme("2020-12-15")))
          .isEqualTo("J+1 to " + CONTACT + " cc " + DIRECTOR);
      assertThat(decided("2020-12-14T08:00", report("2020-12-15"), programme("2020-12-15")))
          .isEqualTo("J-1 to " + CONTACT + " cc " + DIRECTOR);
    }

    @Test
    void has_a_copy_as_soon_as_one_document_was_not() {
      assertThat(decided("2020-12-16T08:00", report("2020-12-15")))
          .isEqualTo("J+1 to " + CONTACT + " cc " + DIRECTOR + " " + SIGNER);
    }
  }

  @Nested
  class An_address_that_is_dead {
    @Test
    void is_left_out_of_the_copies() {
      assertThat(decided(dead(DIRECTOR), "2020-12-14T08:00"))
          .isEqualTo("J-1 to " + CONTACT + " cc " + SIGNER);
    }

    @Test
    void makes_the_mail_go_to_the_next_person() {
      assertThat(decided(dead(CONTACT), "2020-11-13T08:00"))
          .isEqualTo("J-30 to " + DIRECTOR + " cc ");
      assertThat(decided(dead(CONTACT, DIRECTOR), "2020-11-13T08:00"))
          .isEqualTo("J-30 to " + SIGNER + " cc ");
    }

    @Test
    void takes_no_copy_from_the_others() {
      assertThat(decided(dead(CONTACT), "2020-12-14T08:00"))
          .isEqualTo("J-1 to " + DIRECTOR + " cc " + SIGNER);
    }

    @Test
    void makes_staff_ring_when_all_of_them_are() {
      assertThat(decided(dead(CONTACT, DIRECTOR, SIGNER), "2020-12-14T08:00"))
          .isEqualTo("J-1 reaches nobody");
    }
  }
}
