package fr.comop.workbook;

/** A file that cannot be read as a workbook; an outcome, not a breakdown. */
public final class UnreadableWorkbook extends Exception {
  private final Why why;

  /** Why a file cannot be read; its French sentence is in {@code config/texts}. */
  public enum Why {
    /** The file is cut or its bytes are damaged. */
    DAMAGED,
    /** It is protected by a password. */
    ENCRYPTED,
    /** It is not a spreadsheet at all. */
    NOT_A_WORKBOOK,
    /** It is far larger, inside, than any form can be. */
    TOO_LARGE,
    /** It is an older or rarer kind of spreadsheet that comop does not read. */
    OTHER_SPREADSHEET,
    /** It took longer than a workbook may take. */
    TOO_SLOW
  }

  /**
   * A file that cannot be read.
   *
   * @param detail for staff and the log, in English; never shown to beneficiaries
   */
  public UnreadableWorkbook(Why why, String detail) {
    super(detail);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
