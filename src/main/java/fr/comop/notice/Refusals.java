package fr.comop.notice;

import java.util.ArrayList;
import java.util.List;

/** Collects what keeps an act from being done. */
final class Refusals {
  static final String ARTICLE_10 = "convention, article 10";
  static final String ARTICLE_11 = "convention, article 11";
  static final String ORDER = "ordre de la procédure";

  private final List<Refusal> refusals = new ArrayList<>();

  /** Notes one, where something that has to hold does not. */
  Refusals unless(boolean holds, String what, String basis) {
    if (!holds) {
      refusals.add(new Refusal(what, basis));
    }
    return this;
  }

  Refusals all(List<Refusal> others) {
    refusals.addAll(others);
    return this;
  }

  List<Refusal> list() {
    return refusals.stream().distinct().toList();
  }
}
