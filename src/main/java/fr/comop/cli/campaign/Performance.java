package fr.comop.cli.campaign;

import fr.comop.config.Setting;
import fr.comop.convention.Conventions;
import fr.comop.desk.Declined;
import fr.comop.desk.OwnDirectory;
import fr.comop.rehearsal.Playground;
import fr.comop.rehearsal.Rehearsal;
import fr.comop.simulation.Crowd;
import fr.comop.simulation.Moment;
import fr.comop.simulation.Publications;
import fr.comop.simulation.Simulation;
import fr.comop.simulation.Story;
import fr.comop.wiring.House;
import fr.comop.wiring.ReminderRoom;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A campaign that is about to be played.
 *
 * @param from first day
 * @param to last day
 */
record Performance(
    Playground ground, Conventions conventions, Story story, LocalDate from, LocalDate to) {
  private static final OwnDirectory OWN =
      new OwnDirectory(".comop-simulation", "ne vient pas d’une simulation");

  /**
   * One with a crowd.
   *
   * @param size of the crowd; null for the beneficiaries as they are
   * @throws Declined when it is too small to hold them
   */
  static Performance of(
      Playground ground, Story told, @Nullable Integer size, LocalDate from, LocalDate to) {
    Conventions shipped = ground.house().configuration.conventions();
    int least = shipped.beneficiaries().size();
    if (size != null && size < least) {
      throw new Declined(
          "La convention a "
              + least
              + " bénéficiaires : --beneficiaries ne peut pas en demander moins.");
    }
    Crowd crowd = new Crowd(shipped, size == null ? least : size);
    return new Performance(ground, crowd.of(shipped), crowd.of(told), from, to);
  }

  /** Plays it before an audience. */
  void play(Consumer<Moment> audience) {
    play(earlier -> {}, audience);
  }

  /**
   * Plays it, and writes its mails.
   *
   * @param directory to which they are written
   * @param err where people are told so
   */
  void rehearse(Consumer<Moment> audience, Path directory, PrintWriter err) throws IOException {
    if (OWN.prepare(directory)) {
      err.println("Les courriels d’une simulation précédente sont effacés\u00a0: " + directory);
    }
    try (Rehearsal rehearsal = new Rehearsal(ground, conventions, from, to, directory)) {
      play(rehearsal::before, audience.andThen(rehearsal));
      err.println("Courriels écrits dans " + directory + "\u00a0: " + told(rehearsal.finish()));
    }
  }

  private void play(Consumer<Moment> before, Consumer<Moment> audience) {
    House house = ground.house();
    Publications publications =
        new Publications(
            house.edition.timetable(conventions),
            house.edition.whom(),
            house.edition::left,
            house.configuration.settings().on(Setting.SUMMARIES_ENABLED),
            from,
            to,
            audience);
    new Simulation(
            conventions,
            ReminderRoom.calendar(house.configuration),
            story,
            from,
            to,
            before.andThen(publications::before),
            publications)
        .play(ground.start());
    publications.finish();
  }

  private static String told(Map<String, Integer> counts) {
    return counts.isEmpty()
        ? "aucun"
        : counts.entrySet().stream()
            .map(one -> one.getKey() + ", " + one.getValue())
            .collect(Collectors.joining("\u00a0; "));
  }
}
