package fr.comop.workbook;

import fr.comop.workbook.UnreadableWorkbook.Why;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads on a thread of its own, which is given up when it takes too long or runs out of memory: the
 * other readings go on. One that was given up is interrupted; our readers stop at that.
 */
public final class WatchedReading {
  private WatchedReading() {}

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
   * @throws IOException as the reading does; also when this thread is interrupted
   */
  public static <T> T within(Duration limit, Reading<T> reading)
      throws IOException, UnreadableWorkbook {
    FutureTask<T> task = new FutureTask<>(reading::read);
    Thread thread = new Thread(task, "reading");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new UnreadableWorkbook(Why.TOO_SLOW, "given up after " + limit);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a workbook was read");
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    }
  }

  private static IOException thrown(@Nullable Throwable cause)
      throws UnreadableWorkbook, IOException {
    if (cause instanceof UnreadableWorkbook why) {
      throw why;
    }
    if (cause instanceof OutOfMemoryError || cause instanceof StackOverflowError) {
      throw new UnreadableWorkbook(Why.TOO_LARGE, String.valueOf(cause));
    }
    if (cause instanceof IOException disk) {
      throw disk;
    }
    throw new IllegalStateException("a workbook broke its reader", cause);
  }
}
