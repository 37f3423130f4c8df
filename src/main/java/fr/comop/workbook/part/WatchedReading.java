package fr.comop.workbook.part;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Reads on the caller's thread, which is interrupted when it takes too long; our readers stop at
 * that. To hand each reading to another thread would take a tenth of its time.
 */
public final class WatchedReading {
  private static final ScheduledExecutorService ALARMS = alarms();

  private final Thread reader = Thread.currentThread();
  private boolean over;
  private boolean givenUp;

  private WatchedReading() {}

  private static ScheduledExecutorService alarms() {
    ScheduledThreadPoolExecutor alarms =
        new ScheduledThreadPoolExecutor(
            1,
            ringing -> {
              Thread thread = new Thread(ringing, "reading-alarms");
              thread.setDaemon(true);
              return thread;
            });
    alarms.setRemoveOnCancelPolicy(true);
    return alarms;
  }

  /** Something to be read. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads it. */
    T read() throws IOException, UnreadableWorkbook;
  }

  /**
   * What the reading says, within the limit.
   *
   * @throws UnreadableWorkbook as the reading does; also {@link Why#TOO_SLOW} when it takes longer
   *     and {@link Why#TOO_LARGE} when it wants more memory than there is
   * @throws IOException as the reading does; also when this thread is interrupted by others
   */
  public static <T> T within(Duration limit, Reading<T> reading)
      throws IOException, UnreadableWorkbook {
    WatchedReading watched = new WatchedReading();
    Future<?> alarm = ALARMS.schedule(watched::giveUp, limit.toMillis(), TimeUnit.MILLISECONDS);
    try {
      T said = reading.read();
      watched.end(limit);
      return said;
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw new UnreadableWorkbook(Why.TOO_LARGE, String.valueOf(e));
    } catch (IOException | RuntimeException | UnreadableWorkbook e) {
      watched.end(limit);
      if (watched.reader.isInterrupted()) {
        throw new InterruptedIOException("interrupted while a workbook was read");
      }
      throw e;
    } finally {
      alarm.cancel(false);
      watched.over();
    }
  }

  private synchronized void giveUp() {
    if (!over) {
      givenUp = true;
      reader.interrupt();
    }
  }

  /** From here on the thread is not interrupted; what the alarm had set off is forgotten. */
  private synchronized boolean over() {
    boolean late = givenUp && !over;
    over = true;
    if (late) {
      Thread.interrupted();
    }
    return late;
  }

  private void end(Duration limit) throws UnreadableWorkbook {
    if (over()) {
      throw new UnreadableWorkbook(Why.TOO_SLOW, "given up after " + limit);
    }
  }
}
