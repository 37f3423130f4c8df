package fr.comop.meeting.ics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.meeting.Announced;
import fr.comop.meeting.CalendarAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What calendars answer. */
class AnswerIcsTest {
  private static final String OUTLOOK =
      """
      BEGIN:VCALENDAR
      METHOD:REPLY
      PRODID:Microsoft Exchange Server 2010
      VERSION:2.0
      BEGIN:VTIMEZONE
      TZID:Romance Standard Time
      BEGIN:STANDARD
      DTSTART:16010101T030000
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:16010101T020000
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
      END:DAYLIGHT
      END:VTIMEZONE
      BEGIN:VEVENT
      ATTENDEE;PARTSTAT=ACCEPTED;CN=Odile Saint-Gérand:mailto:Odile@Planetarium.example
      COMMENT;LANGUAGE=fr-FR:\\n
      UID:comite-1@region.example
      SUMMARY;LANGUAGE=fr-FR:Accepté : Comité d’orientation stratégique CSTI
      DTSTART;TZID=Romance Standard Time:20210112T140000
      DTEND;TZID=Romance Standard Time:20210112T153000
      CLASS:PUBLIC
      PRIORITY:5
      DTSTAMP:20201215T081233Z
      TRANSP:OPAQUE
      STATUS:CONFIRMED
      SEQUENCE:0
      LOCATION;LANGUAGE=fr-FR:Hôtel de Région
      X-MICROSOFT-CDO-APPT-SEQUENCE:0
      END:VEVENT
      END:VCALENDAR
      """;

  private static Optional<CalendarAnswer> read(String text) {
    return new MeetingIcs().answer(text.replace("\n", "\r\n"));
  }

  @Test
  void outlook_s_is_read() {
    assertThat(read(OUTLOOK))
        .contains(
            new CalendarAnswer(
                "comite-1@region.example",
                Announced.Kind.ACCEPTED,
                List.of("odile@planetarium.example"),
                0,
                Instant.parse("2020-12-15T08:12:33Z"),
                ""));
  }

  @Test
  void gmail_s_is_read_with_what_was_written_beside_it() {
    assertThat(
            read(
                """
                BEGIN:VCALENDAR
                PRODID:-//Google Inc//Google Calendar 70.9054//EN
                VERSION:2.0
                CALSCALE:GREGORIAN
                METHOD:REPLY
                BEGIN:VEVENT
                DTSTART:20210112T130000Z
                DTEND:20210112T143000Z
                DTSTAMP:20201215T081233Z
                ORGANIZER;CN=Région:mailto:comop@region.example
                UID:comite-1@region.example
                ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;CN=odile@
                 planetarium.example;X-NUM-GUESTS=0;X-RESPONSE-COMMENT="Mme Durand viendra
                  à ma place":mailto:odile@planetarium.example
                CREATED:20201214T170000Z
                DESCRIPTION:Ordre du jour
                LAST-MODIFIED:20201215T081232Z
                SEQUENCE:1
                STATUS:CONFIRMED
                SUMMARY:Comité d’orientation stratégique CSTI
                TRANSP:OPAQUE
                END:VEVENT
                END:VCALENDAR
                """))
        .contains(
            new CalendarAnswer(
                "comite-1@region.example",
                Announced.Kind.DECLINED,
                List.of("odile@planetarium.example"),
                1,
                Instant.parse("2020-12-15T08:12:33Z"),
                "Mme Durand viendra à ma place"));
  }

  @ParameterizedTest
  @CsvSource({"TENTATIVE, TENTATIVE", "accepted, ACCEPTED", "DELEGATED, DECLINED"})
  void of_each_kind_is_understood(String said, Announced.Kind kind) {
    assertThat(read(OUTLOOK.replace("PARTSTAT=ACCEPTED", "PARTSTAT=" + said)))
        .map(CalendarAnswer::kind)
        .contains(kind);
  }

  @Test
  void that_proposes_another_hour_is_told_apart() {
    assertThat(read(OUTLOOK.replace("METHOD:REPLY", "METHOD:COUNTER")))
        .map(CalendarAnswer::kind)
        .contains(Announced.Kind.COUNTERED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "METHOD:REQUEST",
        "METHOD:CANCEL",
        "X-METHOD:REPLY",
      })
  void that_is_something_else_is_none(String method) {
    assertThat(read(OUTLOOK.replace("METHOD:REPLY", method))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0000\u0001",
        "BEGIN:VCALENDAR",
        "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nEND:VCALENDAR",
        "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b\nEND:VEVENT",
        "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:x\nATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:a@b\nEND:VEVENT",
        "PK\u0003\u0004"
      })
  void that_says_nothing_is_none(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void is_bounded_whatever_is_in_it() {
    String crowd =
        IntStream.range(0, 300)
            .mapToObj(at -> "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a" + at + "@b.example\n")
            .collect(Collectors.joining());
    CalendarAnswer answer =
        read(OUTLOOK
                .replace("CLASS:PUBLIC\n", crowd)
                .replace("COMMENT;LANGUAGE=fr-FR:\\n", "COMMENT:" + "x".repeat(9_000))
                .replace("DTSTAMP:20201215T081233Z\n", "DTSTAMP:jamais\n")
                .replace("SEQUENCE:0\n", "SEQUENCE:99999999999999\n"))
            .orElseThrow();
    assertThat(answer.attendees()).hasSize(20);
    assertThat(answer.comment()).hasSize(2_000);
    assertThat(answer.stamped()).isNull();
    assertThat(read(OUTLOOK.replace("UID:comite", "UID:" + "x".repeat(300)))).isEmpty();
    assertThat(read(OUTLOOK.replace("CLASS:PUBLIC\n", crowd.repeat(10)))).isEmpty();
  }
}
