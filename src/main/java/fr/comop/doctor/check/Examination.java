package fr.comop.doctor.check;

import fr.comop.config.ConfigMistake;
import fr.comop.desk.Causes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets each check look, one after the other, and waits for none of them longer than it may take.
 */
public final class Examination {
  private static final Duration SILENCE = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<Check> checks;
  private final Duration silence;
  private final Duration patience;

  public Examination(List<Check> checks) {
    this(checks, SILENCE, PATIENCE);
  }

  /** The same in other times. */
  Examination(List<Check> checks, Duration silence, Duration patience) {
    this.checks = List.copyOf(checks);
    this.silence = silence;
    this.patience = patience;
  }

  /** Who is told. */
  public interface Audience {
    /** Something was found. */
    void found(Finding finding);

    /** A look takes more than two seconds. */
    void slow(String about);
  }

  /** Looks through everything; what is found is told as it is found. */
  public void run(Audience audience) throws InterruptedException {
    ExecutorService looking =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "doctor");
              thread.setDaemon(true); // one that hangs must not keep the process
              return thread;
            });
    try {
      for (Check check : checks) {
        found(check, looking.submit(check::look), audience).forEach(audience::found);
      }
    } finally {
      looking.shutdownNow();
    }
  }

  private List<Finding> found(Check check, Future<List<Finding>> look, Audience audience)
      throws InterruptedException {
    try {
      return waited(check, look, audience);
    } catch (TimeoutException e) {
      look.cancel(true);
      return List.of(check.unfinished(patience));
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return List.of(
          cause instanceof ConfigMistake
              ? Finding.mend(
                  check.about(), String.valueOf(cause.getMessage()), "corrigez ce réglage.")
              : Finding.mend(
                  check.about(),
                  "l’examen s’est arrêté sur une panne : " + Causes.told(cause),
                  "si le message ne suffit pas, COMOP_LOG=debug dit tout."));
    }
  }

  private List<Finding> waited(Check check, Future<List<Finding>> look, Audience audience)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return look.get(silence.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      audience.slow(check.about());
      return look.get(patience.minus(silence).toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
