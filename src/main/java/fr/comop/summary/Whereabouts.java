package fr.comop.summary;

import fr.comop.intake.assessment.DeliverableState;

/** Where a document is, in words. */
public final class Whereabouts {
  private Whereabouts() {}

  /** "complet", "à compléter, exemplaire signé reçu", "jamais reçu". */
  public static String of(DeliverableState state) {
    return state
        .counting()
        .map(
            one ->
                one.outcome().french()
                    + (state.signed().isPresent() ? ", exemplaire signé reçu" : ""))
        .or(
            () ->
                state
                    .toExamine()
                    .map(one -> one.received().replaceFirst(",$", "") + ", à examiner"))
        .or(() -> state.setAside().map(at -> "reçu, non retenu"))
        .orElse("jamais reçu");
  }
}
