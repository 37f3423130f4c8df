package fr.comop.intake.folder;

import fr.comop.intake.arrival.DroppedFile;
import fr.comop.intake.arrival.DroppedFiles;
import fr.comop.intake.arrival.Hindrances;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for a day at files that were moved: what is written into them later is new. */
final class LateWriting {
  private static final Duration WATCHED = Duration.ofDays(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  private final DroppedFiles files;
  private final Moving moving;
  private final Hindrances hindrances;
  private final List<DroppedFile> stuck = new ArrayList<>();
  private Instant last = Instant.EPOCH;

  LateWriting(DroppedFiles files, Moving moving, Hindrances hindrances) {
    this.files = files;
    this.moving = moving;
    this.hindrances = hindrances;
  }

  /** Looks, if the last look was long enough ago; at what refused then, in each round. */
  void look(Instant now) {
    boolean due = now.isBefore(last) || !now.isBefore(last.plus(BETWEEN_LOOKS));
    List<DroppedFile> watched = due ? files.movedAfter(now.minus(WATCHED)) : List.copyOf(stuck);
    if (due) {
      last = now;
      moving.forgetAllBut(places(watched));
    }
    stuck.clear();
    for (DroppedFile file : watched) {
      if (!looked(file, now)) {
        stuck.add(file);
      }
    }
  }

  private static Set<String> places(List<DroppedFile> watched) {
    return watched.stream().map(file -> String.valueOf(file.liesAt())).collect(Collectors.toSet());
  }

  private boolean looked(DroppedFile file, Instant now) {
    String place = String.valueOf(file.liesAt());
    if (!hindrances.due(place)) {
      return false;
    }
    try {
      moving.look(file, now);
      return true;
    } catch (IOException e) {
      hindrances.failed(
          place,
          "ce fichier a peut-être changé depuis qu’il a été lu, et ne peut être relu ("
              + Reason.french(e)
              + ")",
          "cannot be looked at again, nor taken back to its folder: " + e);
      return false;
    }
  }
}
