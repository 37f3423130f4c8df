package fr.comop.intake.answer;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.correspondence.Stationeries;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.form.Form;
import fr.comop.workbook.blank.BlankWorkbook;

/** Makes a blank workbook for a person. */
public final class BlankDesk {
  private final Conventions conventions;
  private final BlankOrders orders;

  public BlankDesk(Conventions conventions, Stationeries stationeries) {
    this.conventions = conventions;
    this.orders = new BlankOrders(conventions, stationeries);
  }

  /**
   * The bytes of a blank workbook, without what only a store knows.
   *
   * @param year the deadline's year N
   * @throws Declined when nobody asks for that document
   */
  public byte[] bare(Beneficiary whose, Form form, int year) {
    asked(whose, form, year);
    return BlankWorkbook.of(orders.bare(whose, form, year));
  }

  /**
   * The bytes of a blank workbook, with the planned actions of the complete programme in it, and
   * what seldom changes from last year's complete document.
   *
   * @throws Declined when nobody asks for that document
   */
  public byte[] filledIn(Beneficiary whose, Form form, int year, Desk desk, Blanks blanks) {
    asked(whose, form, year);
    return desk.look(() -> blanks.blank(whose, form, year));
  }

  private void asked(Beneficiary whose, Form form, int year) {
    if (!conventions.asksFor(whose, form.id(), year)) {
      throw new Declined(
          "Ce document n’est pas dû : "
              + conventions.document(whose.id(), form.id(), year)
              + " (échéance de "
              + year
              + ").");
    }
  }
}
