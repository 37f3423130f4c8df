package fr.comop.workbook;

import fr.comop.convention.Beneficiary;
import fr.comop.form.Form;
import fr.comop.form.Years;
import fr.comop.workbook.blank.BlankOrder;
import fr.comop.workbook.blank.Return;
import java.time.LocalDate;
import java.time.Month;

/** Orders of blank workbooks that come back to a service of tests. */
public final class Orders {
  private Orders() {}

  /** One that brings nothing along, due on 15 December. */
  public static BlankOrder bare(Form form, Years years, Beneficiary beneficiary) {
    return BlankOrder.bare(
        form, years, beneficiary, back(LocalDate.of(years.n(), Month.DECEMBER, 15)));
  }

  /** Back to a service without a shared folder. */
  public static Return back(LocalDate due) {
    return new Return(
        due,
        "comop@region.example",
        false,
        new Return.Service(
            "Service CSTI",
            "1 esplanade Mitterrand, Lyon",
            "04 65 71 00 00",
            "csti@region.example"),
        new Return.Privacy("dix ans", "dpo@region.example"));
  }
}
