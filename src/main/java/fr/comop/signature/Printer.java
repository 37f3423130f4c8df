package fr.comop.signature;

import java.io.Serial;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints within a time: what takes longer is left behind, for nobody can stop it. */
public final class Printer {
  private static final Logger LOG = LoggerFactory.getLogger(Printer.class);

  private final Printing printing;
  private final Duration patience;

  /** A printer with so much patience for each document, with pictures and without. */
  public Printer(ToSignPdf pdf, Duration patience) {
    this(pdf::printed, patience);
  }

  /** The same over any way to print. */
  Printer(Printing printing, Duration patience) {
    this.printing = printing;
    this.patience = patience;
  }

  /** Makes the bytes of a document. */
  @FunctionalInterface
  interface Printing {
    byte[] printed(DocumentToSign document) throws Exception;
  }

  /** A document cannot be printed; its message is French, for staff. */
  static final class NotPrinted extends Exception {
    @Serial private static final long serialVersionUID = 1;

    NotPrinted(String why, Throwable cause) {
      super(why, cause);
    }
  }

  /** The document; without its pictures where it cannot be printed with them. */
  byte[] printed(DocumentToSign document) throws NotPrinted {
    try {
      return inTime(document);
    } catch (NotPrinted e) {
      if (document.pictures().isEmpty()) {
        throw e;
      }
      LOG.warn("{} is printed without its pictures", document.reference(), e);
      return inTime(document.plain());
    }
  }

  private byte[] inTime(DocumentToSign document) throws NotPrinted {
    FutureTask<byte[]> task = new FutureTask<>(() -> printing.printed(document));
    Thread thread = new Thread(task, "press " + document.reference());
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new NotPrinted("panne à la mise en page", e);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new NotPrinted("plus de " + Math.max(1, patience.toSeconds()) + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a document is printed", e);
    }
  }
}
