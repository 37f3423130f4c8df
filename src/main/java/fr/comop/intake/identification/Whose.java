package fr.comop.intake.identification;

import fr.comop.convention.Beneficiary;
import java.util.function.Function;

/** Whose an arrival is. */
public sealed interface Whose {
  /** What to make of it, whichever it is. */
  <T> T match(Function<Known, T> known, Function<Unsure, T> unsure);

  /** All signs agree. */
  record Known(Beneficiary beneficiary) implements Whose {
    @Override
    public <T> T match(Function<Known, T> known, Function<Unsure, T> unsure) {
      return known.apply(this);
    }
  }

  /**
   * Signs disagree, or there are none; a person has to look.
   *
   * @param reason a French sentence for staff
   */
  record Unsure(String reason) implements Whose {
    @Override
    public <T> T match(Function<Known, T> known, Function<Unsure, T> unsure) {
      return unsure.apply(this);
    }
  }
}
