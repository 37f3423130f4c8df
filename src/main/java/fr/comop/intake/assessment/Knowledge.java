package fr.comop.intake.assessment;

import fr.comop.convention.Beneficiary;
import fr.comop.form.Form;
import fr.comop.form.check.Background;
import java.time.LocalDate;
import java.util.List;

/** What is known of a beneficiary when one of its workbooks is assessed. */
public interface Knowledge {
  /** What its other documents say of year N, as far as the form's checks ask for it. */
  Background background(Beneficiary beneficiary, Form form, int year);

  /** The waivers that hold for a document received on a day. */
  List<Waiver> waivers(Beneficiary beneficiary, String form, int year, LocalDate received);
}
