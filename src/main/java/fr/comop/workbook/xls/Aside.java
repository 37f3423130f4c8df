package fr.comop.workbook.xls;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.part.WatchedReading;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets POI work on a thread of its own. POI does not notice that it is interrupted: when the caller
 * is, that thread is left behind and the caller goes on.
 */
final class Aside {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final ExecutorService THREADS = Executors.newCachedThreadPool(Aside::thread);

  private Aside() {}

  private static Thread thread(Runnable readings) {
    Thread thread = new Thread(readings, "xls-" + NUMBER.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /**
   * What the reading says.
   *
   * @throws UnreadableWorkbook as the reading does, as its other exceptions and errors
   * @throws IOException as the reading does; also when this thread is interrupted
   */
  static <T> T read(WatchedReading.Reading<T> reading) throws IOException, UnreadableWorkbook {
    Future<T> task = THREADS.submit(reading::read);
    try {
      return task.get();
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while POI read a workbook");
    } catch (ExecutionException e) {
      throw thrown(e);
    }
  }

  private static RuntimeException thrown(ExecutionException e)
      throws IOException, UnreadableWorkbook {
    Throwable cause = e.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof UnreadableWorkbook why) {
      throw why;
    }
    if (cause instanceof IOException disk) {
      throw disk;
    }
    return cause instanceof RuntimeException broken ? broken : new IllegalStateException(e);
  }
}
