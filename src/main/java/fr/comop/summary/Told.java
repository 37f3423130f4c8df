package fr.comop.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** What a summary says where a figure is asked for. */
public sealed interface Told {
  /** What is made of it, whichever it is; another kind asks for another answer. */
  <T> T match(
      Function<Known, T> known, Function<Missing, T> missing, Function<Withheld, T> withheld);

  /**
   * A number.
   *
   * @param weight by which it counts in a mean; 1 where it is added up
   * @param from the cells that it comes from, in the order of the workbook; of a total, none
   * @param gaps lines that do not answer, and so are not in it
   * @param confidential whether a cell that it comes from is marked, or that it is weighed by
   *     (convention, art. 6)
   */
  record Known(
      BigDecimal number, BigDecimal weight, List<Origin> from, int gaps, boolean confidential)
      implements Told {
    @Override
    public <T> T match(
        Function<Known, T> known, Function<Missing, T> missing, Function<Withheld, T> withheld) {
      return known.apply(this);
    }
  }

  /** No number, which is not zero. */
  record Missing(Why why) implements Told {
    @Override
    public <T> T match(
        Function<Known, T> known, Function<Missing, T> missing, Function<Withheld, T> withheld) {
      return missing.apply(this);
    }
  }

  /** A number that this audience does not see. */
  record Withheld(Because because) implements Told {
    static final Withheld MARKED = new Withheld(Because.CONFIDENTIAL);

    @Override
    public <T> T match(
        Function<Known, T> known, Function<Missing, T> missing, Function<Withheld, T> withheld) {
      return withheld.apply(this);
    }
  }

  /** Why there is no number. */
  enum Why {
    NOT_RECEIVED("rien reçu"),
    NOT_READ("reçu, non lisible par comop"),
    NOT_ANSWERED("non renseigné"),
    NOT_ASKED("non demandé cette année-là"),
    /** Planned for several years together, without a share of each. */
    SEVERAL_YEARS("sur plusieurs années"),
    NO_TOTAL("ne s’additionne pas");

    private final String french;

    Why(String french) {
      this.french = french;
    }

    /** "non renseigné". */
    public String french() {
      return french;
    }
  }

  /** Why a number is not shown. */
  enum Because {
    CONFIDENTIAL("[confidentiel]"),
    TOO_FEW("[moins de trois contributions]"),
    TOLD_BY_OTHERS("[se déduirait d’autres chiffres]");

    private final String french;

    Because(String french) {
      this.french = french;
    }

    /** "[confidentiel]". */
    public String french() {
      return french;
    }
  }
}
