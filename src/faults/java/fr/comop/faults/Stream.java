package fr.comop.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Feeds the service mail upon mail, as fast as it answers, in one life of it, and tells whether it
 * stays as it is. It runs as shipped, but for the caps on mails that leave, and looks into its
 * mailbox each second.
 */
final class Stream {
  private static final Duration OFTEN = Duration.ofMillis(200);
  private static final String NO_CAP = "999999";

  /** What the service may take when all is answered and it has drawn breath, in MB. */
  private static final double MOST_RESIDENT = 220;

  /** Two looks of the watchman: what a burst took is given back by then. */
  private static final Duration BREATH = Duration.ofSeconds(45);

  /** How often a command is timed; the quickest counts. */
  private static final int TIMES = 3;

  private final StreamOrder order;
  private final Path distribution;

  Stream(StreamOrder order, Path distribution) {
    this.order = order;
    this.distribution = distribution;
  }

  /** Whether all was answered, and all stayed flat. */
  boolean run() throws Exception {
    try (Ground ground = Ground.laid(distribution, Mischief.none())) {
      System.out.printf(
          "%,d mails, at most %d unanswered; mail servers: %s%n",
          order.mails(), order.waiting(), ground.servers());
      ground.installed.prepare();
      HeapLog heap = new HeapLog(ground.directory.resolve("heap.log"));
      try (Service service =
          ground.service(
              "COMOP_OUTBOX_MOST",
              NO_CAP,
              "COMOP_OUTBOX_MOST_EACH",
              NO_CAP,
              "COMOP_MAILBOX_EVERY",
              "PT1S",
              "JAVA_OPTS",
              options(heap))) {
        return well(service, ground, fed(service, ground, heap));
      }
    }
  }

  private static String options(HeapLog heap) {
    return System.getenv().getOrDefault("JAVA_OPTS", "") + " " + heap.option();
  }

  private List<Sample> fed(Service service, Ground ground, HeapLog heap) throws Exception {
    Parcels parcels = new Parcels(ground.installed.config());
    List<Sample> samples = new ArrayList<>();
    Sample.head(System.out);
    long start = System.nanoTime();
    long end = start + order.patience().toNanos();
    int put = 0;
    while (samples.size() * order.every() < order.mails()) {
      int next = Math.min(order.mails(), (samples.size() + 1) * order.every());
      int answered = ground.smtp.taken().size();
      while (put < Math.min(next, answered + order.waiting())) {
        ground.mailbox.put(parcels.parcel(put++).mail());
      }
      if (answered >= next && ground.mailbox.in("INBOX") == 0) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Sample sample = sample(next, took, service, ground, heap);
        sample.print(System.out);
        samples.add(sample);
      } else if (service.hasEnded() || System.nanoTime() > end) {
        break;
      } else {
        service.lives(OFTEN);
      }
    }
    return samples;
  }

  private static Sample sample(
      int mails, Duration took, Service service, Ground ground, HeapLog heap) throws Exception {
    long pid = service.pid();
    // first, so that what a command costs the service is in the figures
    Took status = status(ground);
    return new Sample(
        mails,
        took,
        Memory.of(pid),
        heap.inUse(),
        ProcessFiles.threads(pid),
        ProcessFiles.descriptors(pid),
        Store.size(ground.data()),
        status);
  }

  private static Took status(Ground ground) throws Exception {
    List<Took> turns = new ArrayList<>();
    for (int turn = 0; turn < TIMES; turn++) {
      turns.add(ground.installed.took(Settings.of(ground), List.of("status")));
    }
    return new Took(
        turns.stream().map(Took::clock).min(Comparator.naturalOrder()).orElseThrow(),
        turns.stream().map(Took::processor).min(Comparator.naturalOrder()).orElseThrow());
  }

  private boolean well(Service service, Ground ground, List<Sample> samples) throws Exception {
    if (service.hasEnded()) {
      System.out.println("the service ended by itself: " + service.exitCode());
      return false;
    }
    service.lives(BREATH);
    double resident = Memory.of(service.pid()).megabytes();
    Duration stop = service.stop();
    int answered = new Answers(ground.smtp.taken()).tellingOf().size();
    int traces = ServiceLog.read(ground.log).traces();
    System.out.printf(
        "answered %,d of %,d; stopped within %d ms; stack traces %d%n",
        answered, order.mails(), stop.toMillis(), traces);
    boolean well = answered == order.mails() && traces == 0;
    for (Flatness one : Flatness.EXPECTED) {
      well &= one.told(samples, System.out);
    }
    System.out.printf(
        "resident %d s after the last answer %.0f MB, at most %.0f%n",
        BREATH.toSeconds(), resident, MOST_RESIDENT);
    return well && resident <= MOST_RESIDENT;
  }
}
