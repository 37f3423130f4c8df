package fr.comop.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the store knows of a person, by the address. Called inside a transaction. */
public interface Traces {
  /**
   * How often it stands where.
   *
   * @param guests invitations to meetings, with name and answer
   * @param sent addresses noted of mails that left
   * @param dead notes that mails do not arrive there, or that a receipt was withheld
   * @param received mails that came from there
   * @param answered mails that went there
   * @param audited lines of the audit trail
   */
  record Counts(long guests, long sent, long dead, long received, long answered, long audited) {
    /** How much of it may go. */
    public long removable() {
      return guests + sent + dead;
    }
  }

  /**
   * Counts.
   *
   * @param before only what was sent before this may go: failure notices look for the others
   */
  Counts of(String address, Instant before);

  /** How many mails to that address have not left yet. */
  long waiting(String address);

  /** Removes what may go, and puts something that says nothing in place of what has to be there. */
  void remove(String address, Instant before);

  /**
   * Corrects invitations to meetings.
   *
   * @param to the right address
   * @param name null for leaving it
   * @return how many
   */
  int correct(String address, String to, @Nullable String name);
}
