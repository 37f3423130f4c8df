package fr.comop.workbook;

import fr.comop.workbook.UnreadableWorkbook.Why;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads on a thread of its own, which is given up when it takes too long or runs out of memory: the
 * other readings go on. One that was given up is interrupted; our readers stop at that.
 */
public final class WatchedReading {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  // One that was given up serves no more; the others keep what the XML reader keeps by thread.
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(WatchedReading::thread);

  private WatchedReading() {}

  private static Thread thread(Runnable readings) {
    Thread thread = new Thread(readings, "reading-" + NUMBER.incrementAndGet());
    thread.setDaemon(true);
    return thread;
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
   * @throws IOException as the reading does; also when this thread is interrupted
   */
  public static <T> T within(Duration limit, Reading<T> reading)
      throws IOException, UnreadableWorkbook {
    Future<T> task = THREADS.submit(reading::read);
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
