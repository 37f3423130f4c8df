package fr.comop.cli.text;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Says now and then how far something long is: "120 sur 400…". Not safe for several threads. */
public final class Progress {
  private static final Duration BETWEEN_NEWS = Duration.ofSeconds(2);

  private final Clock clock;
  private final PrintWriter out;
  private final int all;
  private int done;
  private Instant news;

  /**
   * Nothing is done yet.
   *
   * @param all how many things there are to do
   */
  public Progress(Clock clock, PrintWriter out, int all) {
    this.clock = clock;
    this.out = out;
    this.all = all;
    this.news = clock.instant();
  }

  /** One more is done; says so when nothing was said for two seconds. */
  public void one() {
    done++;
    Instant now = clock.instant();
    if (Duration.between(news, now).compareTo(BETWEEN_NEWS) > 0) {
      out.println(done + " sur " + all + "…");
      news = now;
    }
  }
}
