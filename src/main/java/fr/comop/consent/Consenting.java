package fr.comop.consent;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.desk.Names;
import fr.comop.desk.TakenBack;
import fr.comop.french.French;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Arrivals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Records what a structure agreed in writing to have disclosed, and that it does no more. Each is
 * one transaction, on disk on return, with its line in the audit trail. Safe for use by several
 * threads.
 */
public final class Consenting {
  private static final int LONGEST_EVIDENCE = 2_000;
  private static final Pattern ARRIVAL = Pattern.compile("(?i)AR-\\d+");

  private final Desk desk;
  private final Names names;
  private final Arrivals arrivals;
  private final Consents consents;

  public Consenting(Desk desk, Names names, Arrivals arrivals, Consents consents) {
    this.desk = desk;
    this.names = names;
    this.arrivals = arrivals;
    this.consents = consents;
  }

  /**
   * What a structure agreed to.
   *
   * @param convention its id; null where only one binds the structure
   * @param evidence reference of an arrival, or 1 to 2,000 characters on where the writing is
   * @param written not after today
   */
  public record Told(
      Beneficiary whose,
      @Nullable String convention,
      Consent.Scope scope,
      Consent.Reach reach,
      String evidence,
      LocalDate written) {}

  /**
   * Records a consent.
   *
   * @throws Declined when it cannot be, its evidence came from another structure, or it is recorded
   *     already
   */
  public Consent give(Told told, Actor who) {
    Convention convention = names.convention(told.whose(), null, told.convention());
    if (told.evidence().isBlank() || told.evidence().length() > LONGEST_EVIDENCE) {
      throw new Declined(
          "Un accord est écrit (convention, art. 6.1) : dites en 1 à 2 000 caractères où il se"
              + " trouve, ou donnez la référence de son arrivée (AR-000012).");
    }
    if (told.written().isAfter(desk.today())) {
      throw new Declined("Le " + French.day(told.written()) + " n’est pas encore passé.");
    }
    return desk.decide(
        () -> {
          Consent.Terms terms =
              new Consent.Terms(
                  told.whose().id(),
                  convention.id(),
                  told.scope(),
                  told.reach(),
                  evidence(told.evidence().strip(), told.whose()),
                  told.written());
          consents.all().stream()
              .filter(Consent::stands)
              .filter(one -> isSame(one.terms(), terms))
              .findFirst()
              .ifPresent(
                  one -> {
                    throw new Declined(
                        "C’est déjà enregistré : "
                            + one.reference()
                            + ", accord du "
                            + French.day(one.terms().written())
                            + ".");
                  });
          Consent given = consents.add(new Consent(0, terms, who.named(), desk.now(), null));
          desk.note(who, "CONSENT", terms.beneficiary(), said(given));
          return given;
        });
  }

  private static boolean isSame(Consent.Terms one, Consent.Terms other) {
    return one.beneficiary().equals(other.beneficiary())
        && one.convention().equals(other.convention())
        && one.scope() == other.scope()
        && one.reach() == other.reach();
  }

  private String evidence(String told, Beneficiary whose) {
    if (!ARRIVAL.matcher(told).matches()) {
      return told;
    }
    Arrival arrival =
        arrivals
            .find(Arrival.NUMBERING.number(told))
            .orElseThrow(() -> new Declined("Aucune arrivée ne porte la référence " + told + "."));
    sender(arrival)
        .filter(one -> !one.equals(whose))
        .ifPresent(
            other -> {
              throw new Declined(
                  ("%s vient de « %s », qui ne peut donner l’accord de « %s » : vérifiez la référence,"
                          + " ou dites en quelques mots où se trouve l’accord.")
                      .formatted(arrival.reference(), other.name(), whose.name()));
            });
    return arrival.reference();
  }

  /** Whose an arrival is; empty where its sender is nobody's. */
  private Optional<Beneficiary> sender(Arrival arrival) {
    Conventions known = names.conventions();
    return Optional.ofNullable(arrival.assigned())
        .flatMap(known::beneficiary)
        .or(() -> Optional.ofNullable(arrival.folder()).flatMap(known::ofFolder))
        .or(() -> Optional.ofNullable(arrival.sender()).flatMap(known::writingFrom));
  }

  private static String said(Consent one) {
    Consent.Terms terms = one.terms();
    return one.reference()
        + ", "
        + terms.convention()
        + " : "
        + terms.scope().french()
        + ", "
        + terms.reach().french()
        + ". Écrit du "
        + French.day(terms.written())
        + " : "
        + terms.evidence();
  }

  /**
   * Notes that a consent holds no more; what was disclosed under it stays disclosed.
   *
   * @throws Declined when there is none of this reference, or it holds no more already
   */
  public Consent withdraw(String reference, String reason, Actor who) {
    TakenBack why = TakenBack.of(reason, who, desk.now());
    long id = Consent.NUMBERING.number(reference.strip());
    return desk.decide(
        () -> {
          Consent consent =
              consents.all().stream()
                  .filter(one -> one.id() == id)
                  .findFirst()
                  .orElseThrow(
                      () ->
                          new Declined(
                              "Aucun accord ne porte la référence " + reference.strip() + "."));
          if (!consent.stands()) {
            throw new Declined(consent.reference() + " est déjà retiré.");
          }
          consents.takeBack(id, why);
          desk.note(
              who,
              "CONSENT_WITHDRAW",
              consent.terms().beneficiary(),
              said(consent) + " Motif : " + why.reason());
          return consent;
        });
  }

  /** Every consent ever recorded, in the order in which they were. */
  public List<Consent> all() {
    return desk.look(consents::all);
  }

  /** What may be disclosed now. */
  public Leave leave() {
    return Leave.of(all());
  }
}
