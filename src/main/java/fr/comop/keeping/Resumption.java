package fr.comop.keeping;

import fr.comop.desk.Actor;
import fr.comop.desk.Desk;
import java.time.Instant;
import java.util.Optional;

/** Lets the service take over on data that came out of a backup, once somebody has said so. */
public final class Resumption {
  private final Desk desk;
  private final RestoredStore store;
  private final Mails mails;

  public Resumption(Desk desk, RestoredStore store, Mails mails) {
    this.desk = desk;
    this.store = store;
    this.mails = mails;
  }

  /** Mails that wait to leave. Called inside a transaction. */
  public interface Mails {
    /** How many wait that were written by this instant. */
    int waiting(Instant written);

    /** Keeps them from leaving by themselves: each may have left already. */
    void doubt(Instant written);
  }

  /**
   * What waits for somebody's word.
   *
   * @param mails that had not left when the backup was taken
   */
  public record Awaited(RestoredStore.Told told, int mails) {}

  /** What does; empty where nothing came out of a backup, or somebody has said so. */
  public Optional<Awaited> awaited() {
    return store
        .told()
        .map(told -> new Awaited(told, desk.look(() -> mails.waiting(told.restored()))));
  }

  /** Somebody says so, having seen what would be done. */
  public void give(Awaited awaited, Actor who) {
    desk.decide(
        () -> {
          mails.doubt(awaited.told().restored());
          desk.note(
              who,
              "RESUME",
              "",
              "Accord donné : le service reprend sur la sauvegarde du " + awaited.told().backup());
        });
    store.clear();
  }
}
