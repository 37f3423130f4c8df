package fr.comop.campaign.ical;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Deliverable;
import fr.comop.form.Questions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class DeadlineIcsTest {
  private static final List<Deliverable> OWED =
      Questions.SHIPPED.conventions().deliverables(2020).subList(0, 1);

  private static String written() {
    byte[] bytes =
        DeadlineIcs.of(OWED, any -> 2, any -> "Région", Instant.parse("2020-10-01T06:00:00Z"));
    return new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "").replace("\r\n", "\n");
  }

  @Test
  void the_deadline_is_a_whole_day_with_three_alarms() {
    assertThat(written())
        .isEqualTo(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//comop//FR
            BEGIN:VEVENT
            UID:echeance-planetarium-bilan-2020@comop
            DTSTAMP:20201001T060000Z
            SUMMARY:Échéance : bilan annuel 2020 – Planétarium de Vaulx-en-Velin
            DTSTART;VALUE=DATE:20201215
            DTEND;VALUE=DATE:20201216
            TRANSP:TRANSPARENT
            SEQUENCE:2
            DESCRIPTION:À remettre au plus tard ce jour\\, jusqu’à minuit (heure de Paris) : bilan annuel 2020. Destinataire : Région.
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;RELATED=START:-P15D
            DESCRIPTION:À remettre : bilan annuel 2020
            END:VALARM
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;RELATED=START:-P7D
            DESCRIPTION:À remettre : bilan annuel 2020
            END:VALARM
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;RELATED=START:-P1D
            DESCRIPTION:À remettre : bilan annuel 2020
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """);
  }

  @Test
  void no_line_is_longer_than_75_octets_nor_cut_inside_a_character() {
    String region = "é€𝒳".repeat(60);
    byte[] bytes =
        DeadlineIcs.of(OWED, any -> 0, any -> region, Instant.parse("2020-10-01T06:00:00Z"));
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text.lines())
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
        .anyMatch(line -> line.getBytes(StandardCharsets.UTF_8).length == 75)
        .noneMatch(line -> line.contains("\ufffd"));
    assertThat(text.replace("\r\n ", "")).contains("Destinataire : " + region + ".\r\n");
  }

  @Test
  void the_day_is_the_same_whatever_the_zone_of_the_server() {
    String here = written();
    TimeZone own = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(written()).isEqualTo(here);
    } finally {
      TimeZone.setDefault(own);
    }
  }
}
