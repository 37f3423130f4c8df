package fr.comop.stage;

import fr.comop.meeting.Attendance;
import fr.comop.meeting.Committee;
import fr.comop.meeting.Meeting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A year of the committee. */
public final class Committees {
  private static final Instant BEGINS = Instant.parse("2020-12-01T13:00:00Z");

  private Committees() {}

  /** It met once: of these the first was represented, the second absent, of others nobody knows. */
  public static Committee met(List<String> structures) {
    Meeting meeting =
        new Meeting(
            1,
            "a@b",
            new Meeting.Terms(
                List.of("comop-2020-2022"), BEGINS, Duration.ofHours(2), "Lyon", "", "Bilans"),
            0,
            0,
            "",
            BEGINS,
            null);
    return new Committee(
        List.of(
            new Committee.Held(
                meeting,
                Set.copyOf(structures),
                Map.of(
                    structures.get(0),
                    new Attendance(
                        1,
                        structures.get(0),
                        Attendance.Kind.REPRESENTED,
                        "Mme Durand",
                        "",
                        BEGINS),
                    structures.get(1),
                    new Attendance(
                        1, structures.get(1), Attendance.Kind.ABSENT, "", "", BEGINS)))));
  }
}
