package fr.comop.intake.answer;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Letterhead;
import fr.comop.correspondence.Stationeries;
import fr.comop.form.Form;
import fr.comop.workbook.blank.BlankOrder;
import fr.comop.workbook.blank.Return;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Orders blank workbooks that come back to the service of the convention which asks for them.
 * Thread-safe.
 */
public final class BlankOrders {
  private final Conventions conventions;
  private final Stationeries stationeries;

  public BlankOrders(Conventions conventions, Stationeries stationeries) {
    this.conventions = conventions;
    this.stationeries = stationeries;
  }

  /**
   * One without what only a store knows, due on the day that the convention sets.
   *
   * @param year the deadline's year N
   */
  public BlankOrder bare(Beneficiary whose, Form form, int year) {
    return bare(
        whose,
        form,
        year,
        conventions.deliverable(whose, form.id(), year).map(Deliverable::due).orElse(null));
  }

  BlankOrder bare(Beneficiary whose, Form form, int year, @Nullable LocalDate due) {
    Letterhead letterhead =
        stationeries.of(conventions.about(whose.id(), form.id(), year).id()).letterhead();
    return BlankOrder.bare(
        form, conventions.years(whose, form.id(), year), whose, back(due, letterhead));
  }

  private static Return back(@Nullable LocalDate due, Letterhead letterhead) {
    return new Return(
        due,
        letterhead.senderAddress(),
        letterhead.folder(),
        new Return.Service(
            letterhead.service(), letterhead.address(), letterhead.phone(), letterhead.email()),
        new Return.Privacy(letterhead.privacy().kept(), letterhead.privacy().officer()));
  }
}
