package fr.comop.benchmark;

import fr.comop.config.Configuration;
import fr.comop.convention.Conventions;
import fr.comop.simulation.Crowd;
import fr.comop.simulation.Simulation;
import fr.comop.simulation.Start;
import fr.comop.simulation.Story;
import fr.comop.wiring.ReminderRoom;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The timeline of three years for 10,000 beneficiaries, who never send anything. */
final class SimulateBenchmark {
  private static final int BENEFICIARIES = 10_000;

  private SimulateBenchmark() {}

  static void run() {
    Configuration configuration = Configuration.read(Path.of("config"), Map.of());
    Conventions conventions = configuration.conventions();
    AtomicInteger moments = new AtomicInteger();
    long start = System.nanoTime();
    new Simulation(
            new Crowd(conventions, BENEFICIARIES).of(conventions),
            ReminderRoom.calendar(configuration),
            Story.NOTHING,
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2023, 3, 31),
            before -> {},
            moment -> moments.incrementAndGet())
        .play(Start.EMPTY);
    System.out.printf(
        "%d beneficiaries, three years, %d mails: %.1f s%n",
        BENEFICIARIES,
        moments.get(),
        Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
  }
}
