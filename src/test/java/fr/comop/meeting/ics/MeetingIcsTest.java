package fr.comop.meeting.ics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import fr.comop.desk.TakenBack;
import fr.comop.meeting.Announced;
import fr.comop.meeting.Guest;
import fr.comop.meeting.Invitee;
import fr.comop.meeting.Meeting;
import fr.comop.meeting.MeetingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingIcsTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant NOW = Instant.parse("2020-12-14T17:00:00Z");
  private static final MeetingCalendar.Inviter REGION =
      new MeetingCalendar.Inviter("comop@region.example", "Région Auvergne-Rhône-Alpes");

  private static Meeting meeting(String begins, int revision, @Nullable TakenBack cancelled) {
    return new Meeting(
        7,
        "comite-1@region.example",
        new Meeting.Terms(
            List.of("comop-2020-2022"),
            LocalDateTime.parse(begins).atZone(PARIS).toInstant(),
            Duration.ofMinutes(90),
            "Hôtel de Région, salle 12",
            "https://visio.example/cos",
            "1. Bilans 2020\n2. Questions; divers"),
        revision,
        revision,
        "compte ctest",
        NOW,
        cancelled);
  }

  private static Guest guest(String name, @Nullable Announced announced) {
    return new Guest(
        new Invitee("odile@planetarium.example", name, "planetarium"), 0, NOW, announced);
  }

  private static String unfolded(Meeting meeting, Guest guest) {
    return new String(new MeetingIcs().file(meeting, List.of(guest), REGION, NOW), UTF_8)
        .replace("\r\n ", "")
        .replace("\r\n", "\n");
  }

  @Test
  void an_invitation_asks_for_an_answer_and_brings_the_time_of_france() {
    assertThat(unfolded(meeting("2021-01-12T14:00", 0, null), guest("Odile Saint-Gérand", null)))
        .isEqualTo(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//comop//FR
            METHOD:REQUEST
            BEGIN:VTIMEZONE
            TZID:Europe/Paris
            BEGIN:DAYLIGHT
            DTSTART:19700329T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            TZNAME:CEST
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19701025T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            TZNAME:CET
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:comite-1@region.example
            DTSTAMP:20201214T170000Z
            SEQUENCE:0
            SUMMARY:Comité d’orientation stratégique CSTI
            DTSTART;TZID=Europe/Paris:20210112T140000
            DTEND;TZID=Europe/Paris:20210112T153000
            LOCATION:Hôtel de Région\\, salle 12 \\; https://visio.example/cos
            DESCRIPTION:Ordre du jour :\\n1. Bilans 2020\\n2. Questions\\; divers\\n\\nhttps://visio.example/cos
            STATUS:CONFIRMED
            TRANSP:OPAQUE
            ORGANIZER;CN=Région Auvergne-Rhône-Alpes:mailto:comop@region.example
            ATTENDEE;CUTYPE=INDIVIDUAL;RSVP=TRUE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN=Odile Saint-Gérand:mailto:odile@planetarium.example
            END:VEVENT
            END:VCALENDAR
            """);
  }

  @Test
  void the_end_of_a_meeting_has_its_uid_and_a_higher_sequence() {
    TakenBack why = new TakenBack("Grève", "compte ctest", NOW);
    assertThat(unfolded(meeting("2021-01-12T14:00", 2, why), guest("", null)))
        .contains(
            "METHOD:CANCEL\n",
            "UID:comite-1@region.example\n",
            "SEQUENCE:2\n",
            "STATUS:CANCELLED\n",
            "ATTENDEE;CUTYPE=INDIVIDUAL");
  }

  @Test
  void what_was_answered_stays_answered() {
    Announced yes = new Announced(Announced.Kind.ACCEPTED, "", NOW, NOW, 1);
    assertThat(unfolded(meeting("2021-01-12T14:00", 1, null), guest("O", yes)))
        .contains("PARTSTAT=ACCEPTED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-03-27T14:00",
        "2021-03-28T01:59",
        "2021-03-28T03:00",
        "2021-07-01T09:00",
        "2021-10-31T00:29",
        "2021-10-31T04:00",
        "2022-03-27T10:00",
        "2022-10-30T10:00"
      })
  void the_hour_is_that_of_france_on_the_days_when_clocks_change_too(String begins) {
    TimeZone own = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      Meeting meeting = meeting(begins, 0, null);
      String text = unfolded(meeting, guest("O", null));
      // a foreign name leaves whoever reads it with the rules in the file
      ICalendar read =
          Biweekly.parse(text.replace("Europe/Paris", "Heure de la Région").replace("\n", "\r\n"))
              .first();
      VEvent event = read.getEvents().get(0);
      assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(meeting.terms().begins());
      assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(meeting.terms().ends());
      assertThat(text)
          .contains("DTSTART;TZID=Europe/Paris:" + begins.replaceAll("[-:]", "") + "00\n");
    } finally {
      TimeZone.setDefault(own);
    }
  }
}
