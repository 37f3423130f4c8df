package fr.comop.workbook.blank;

import java.io.IOException;
import java.time.LocalDateTime;

/** Lends {@link SteadyZip} to the makers of samples. */
public final class Steady {
  private Steady() {}

  /** The same zip file, all entries of one time. */
  public static byte[] zip(LocalDateTime time, byte[] zip) throws IOException {
    return SteadyZip.at(time, zip);
  }
}
