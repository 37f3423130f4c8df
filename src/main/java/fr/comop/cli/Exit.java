package fr.comop.cli;

import fr.comop.intake.assessment.Reading;

/** Exit codes. The large ones are those of sysexits.h. */
public final class Exit {
  public static final int DONE = 0;

  /** {@code read}: the workbook is incomplete; {@code run --once}: not all could be dealt with. */
  public static final int INCOMPLETE = 1;

  /** {@code read}: the file cannot be read. */
  public static final int UNREADABLE = 2;

  public static final int WRONG_USE = 64;

  /** {@code status}: something is red. */
  public static final int RED = 69;

  public static final int BREAKDOWN = 70;
  public static final int CONFIG = 78;

  private Exit() {}

  /** What a reading ends with. */
  public static int of(Reading reading) {
    return switch (reading.outcome()) {
      case "unreadable" -> UNREADABLE;
      case "incomplete" -> INCOMPLETE;
      default -> DONE;
    };
  }
}
