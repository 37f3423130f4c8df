package fr.comop.notice.desk;

import fr.comop.notice.tracking.Tracking;

/** What became of letters that left. Called inside a transaction. */
@FunctionalInterface
public interface Trackings {
  /** What is known of one; {@link Tracking#NONE} for nothing. */
  Tracking of(long notice);
}
