package fr.comop.cli.meeting;

import fr.comop.convention.Deliverable;
import fr.comop.meeting.Meeting;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What changes of a meeting; what is not given stays. */
final class Change {
  @Option(names = "--day", paramLabel = "AAAA-MM-JJ", description = "Le nouveau jour.")
  @Nullable LocalDate day;

  @Option(names = "--at", paramLabel = "HH:MM", description = "La nouvelle heure, en France.")
  @Nullable LocalTime at;

  @Option(names = "--minutes", paramLabel = "N", description = "La nouvelle durée.")
  @Nullable Integer minutes;

  Meeting.Terms of(Meeting.Terms before, Where where, @Nullable Agenda agenda) {
    LocalTime hour = before.begins().atZone(Deliverable.ZONE).toLocalTime();
    return new Meeting.Terms(
        before.conventions(),
        day == null && at == null
            ? before.begins()
            : Meeting.Terms.at(day == null ? before.day() : day, at == null ? hour : at),
        minutes == null ? before.length() : Duration.ofMinutes(minutes),
        where.place == null ? before.place() : where.place.strip(),
        where.link == null ? before.link() : where.link.strip(),
        agenda == null ? before.agenda() : agenda.words());
  }
}
