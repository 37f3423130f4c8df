package fr.comop.notice.channel;

import java.time.LocalDate;
import java.util.List;

/** What lies where word of letters comes back, and is about none as far as anybody said. */
@FunctionalInterface
public interface Unclaimed {
  /** A French sentence each, for staff; none where the place can't be looked at. */
  List<String> lines(LocalDate today);
}
