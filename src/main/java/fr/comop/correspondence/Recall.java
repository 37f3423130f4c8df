package fr.comop.correspondence;

/** Looks once more at a mail that waits, just before it leaves. */
@FunctionalInterface
public interface Recall {
  /**
   * Whether a mail must not leave any more, for it is no longer true; whatever was remembered of it
   * as sent is then forgotten. Called inside a transaction.
   */
  boolean recalls(Mail mail);
}
