package fr.comop.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Kills the service at random moments while mails and files come in and the mail server that it
 * sends through misbehaves; then lets it deal with all, and looks whether each workbook is there
 * once.
 */
final class Kills {
  /** After so many lives in a row that ended by themselves it is of no use to go on. */
  private static final int HOPELESS = 5;

  private static final int TO_PERCENT = 100;
  private static final int SLOW_PERCENT = 30;
  private static final int PAUSING_PERCENT = 5;

  private final KillsOrder order;
  private final Path distribution;
  private final Random random;
  private final List<Parcel> mailed = new ArrayList<>();
  private final List<Parcel> dropped = new ArrayList<>();
  private final Map<DropFolder.Copy, Integer> copies = new EnumMap<>(DropFolder.Copy.class);
  private int killed;
  private int endedByThemselves;
  private int inARow;

  Kills(KillsOrder order, Path distribution) {
    this.order = order;
    this.distribution = distribution;
    this.random = new Random(order.seed());
  }

  /** Whether all came out as it should. */
  boolean run() throws Exception {
    System.out.println("seed " + order.seed() + " (-Dfaults.seed)");
    long start = System.nanoTime();
    try (Ground ground = Ground.laid(distribution, Mischief.of(order.seed()))) {
      DropFolder folder = new DropFolder(ground.shared());
      System.out.println("mail servers: " + ground.servers());
      List<Coming> coming = coming(new Parcels(ground.installed.config()));
      for (int life = 0; life < order.kills() && inARow < HOPELESS; life++) {
        lives(ground, folder, coming.subList(share(coming, life), share(coming, life + 1)), life);
      }
      ground.smtp.mischief().ends();
      Drain drain = new Drain(ground, folder, mailed.size() + dropped.size());
      boolean drained = inARow < HOPELESS && drain.within(order.patience());
      int shown = drained ? new Staff(ground).decide() : 0;
      drained = drained && drain.within(order.patience());
      Counts counts = new Counts();
      counts
          .told("mails sent, a workbook each", mailed.size())
          .told("files dropped (" + copies + ")", dropped.size())
          .told("kills", killed)
          .exactly(
              "services that ended by themselves", endedByThemselves + drain.endedByItself(), 0)
          .told("minutes", Duration.ofNanos(System.nanoTime() - start).toMinutes());
      counts
          .exactly("not all dealt with in time", drained ? 0 : 1, 0)
          .atMost("mails left to a person to decide", shown, order.mails() / 20);
      new Verdict(ground, folder, mailed, dropped).added(counts);
      counts.told("stops in good order", drain.stops().size());
      counts.within("the longest of them", longest(drain.stops()), Duration.ofSeconds(10));
      counts.print(System.out);
      ServiceLog.read(ground.log)
          .complaints()
          .forEach((said, times) -> System.out.println(times + " × " + said));
      return counts.areWell();
    }
  }

  private static Duration longest(List<Duration> stops) {
    return stops.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  /** What comes in, by mail or as a file. */
  private record Coming(Parcel parcel, boolean asFile) {}

  private List<Coming> coming(Parcels parcels) throws IOException {
    List<Coming> coming = new ArrayList<>();
    for (int number = 0; number < order.mails() + order.files(); number++) {
      coming.add(new Coming(parcels.parcel(number), number >= order.mails()));
    }
    Collections.shuffle(coming, random);
    return coming;
  }

  private int share(List<Coming> all, int life) {
    return (int) ((long) all.size() * life / order.kills());
  }

  private void lives(Ground ground, DropFolder folder, List<Coming> coming, int number)
      throws Exception {
    List<Duration> moments = new ArrayList<>();
    for (int index = 0; index <= coming.size(); index++) {
      moments.add(order.within().multipliedBy(random.nextInt(1_000)).dividedBy(1_000));
    }
    Collections.sort(moments);
    long born = System.nanoTime();
    try (Service service = ground.service()) {
      for (int index = 0; index < coming.size(); index++) {
        service.lives(moments.get(index).minusNanos(System.nanoTime() - born));
        comes(ground, folder, coming.get(index));
      }
      service.lives(moments.get(coming.size()).minusNanos(System.nanoTime() - born));
      if (service.hasEnded()) {
        endedByThemselves++;
        inARow++;
        System.out.printf("life %d ended by itself: exit %d%n", number, service.exitCode());
      } else {
        service.kill();
        killed++;
        inARow = 0;
      }
    }
  }

  private void comes(Ground ground, DropFolder folder, Coming coming) throws Exception {
    if (coming.asFile()) {
      int drawn = random.nextInt(TO_PERCENT);
      DropFolder.Copy how =
          drawn < PAUSING_PERCENT
              ? DropFolder.Copy.PAUSING
              : drawn < SLOW_PERCENT ? DropFolder.Copy.SLOW : DropFolder.Copy.AT_ONCE;
      folder.drop(coming.parcel(), how);
      copies.merge(how, 1, Integer::sum);
      dropped.add(coming.parcel());
    } else {
      ground.mailbox.put(coming.parcel().mail());
      mailed.add(coming.parcel());
    }
  }
}
