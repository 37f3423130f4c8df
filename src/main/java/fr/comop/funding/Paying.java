package fr.comop.funding;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.desk.Mistakes;
import fr.comop.desk.Names;
import fr.comop.desk.TakenBack;
import fr.comop.french.French;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Enters payments of grants, one by one or from the finance system, and takes back what was entered
 * by mistake. Each decision is one transaction, on disk on return, with its lines in the audit
 * trail. Safe for use by several threads.
 */
public final class Paying {
  private static final Pattern REFERENCE = Pattern.compile("[^\\p{C}]{1,60}");

  private final Desk desk;
  private final Names names;
  private final Payments payments;

  public Paying(Desk desk, Names names, Payments payments) {
    this.desk = desk;
    this.names = names;
    this.payments = payments;
  }

  /**
   * What somebody says was paid.
   *
   * @param convention its id; null where only one binds the structure that year
   * @param year the one that the grant is for
   * @param amount euros, above 0
   */
  public record Told(
      Beneficiary whose,
      @Nullable String convention,
      int year,
      Payment.Kind kind,
      BigDecimal amount,
      LocalDate day,
      String reference) {}

  /**
   * The same in a file.
   *
   * @param number of its line, from 1
   */
  public record Line(long number, Told told) {}

  /**
   * What was entered.
   *
   * @param added those that are new
   * @param known those that had been entered before
   * @param doubtful accounts of these structures that do not come out as they should
   */
  public record Entered(List<Payment> added, List<Payment> known, List<GrantAccount> doubtful) {}

  /**
   * Enters a payment. One that has this reference and says the same is the same, and adds nothing.
   *
   * @throws Declined when it cannot be, or the reference is another payment's
   */
  public Entered enter(Told told, Actor who) {
    return desk.decide(
        () -> {
          Plan plan = new Plan(who.named());
          plan.add(told);
          return plan.done(who, "");
        });
  }

  /**
   * Enters all payments of a file, or none.
   *
   * @param file its name, for the audit trail
   * @throws Declined with each wrong line and its number; then nothing was entered
   */
  public Entered enter(List<Line> lines, String file, Actor who) {
    return desk.decide(() -> planned(lines, who.named()).done(who, " Lu dans " + file + "."));
  }

  /**
   * What entering a file would do.
   *
   * @throws Declined with each wrong line and its number
   */
  public Entered foreseen(List<Line> lines) {
    return desk.look(() -> planned(lines, "").foreseen());
  }

  private Plan planned(List<Line> lines, String who) {
    Plan plan = new Plan(who);
    Mistakes mistakes = new Mistakes();
    lines.forEach(line -> mistakes.at(line.number(), () -> plan.add(line.told())));
    mistakes.decline();
    return plan;
  }

  /** Every payment ever entered, in the order in which they were. */
  public List<Payment> all() {
    return desk.look(payments::all);
  }

  /**
   * Takes back a payment that was entered by mistake; its reference is free again.
   *
   * @param reference of the finance system
   * @throws Declined when no payment that stands has it
   */
  public Payment withdraw(String reference, String reason, Actor who) {
    TakenBack why = TakenBack.of(reason, who, desk.now());
    return desk.decide(
        () -> {
          Payment payment =
              payments
                  .standing(reference.strip())
                  .orElseThrow(
                      () ->
                          new Declined(
                              "Aucun versement enregistré ne porte la référence « "
                                  + reference.strip()
                                  + " » : « comop payment list » les montre."));
          payments.takeBack(payment.id(), why);
          desk.note(
              who,
              "PAYMENT_WITHDRAW",
              subject(payment),
              said(payment.transfer()) + " Motif : " + why.reason());
          return payment;
        });
  }

  /** As the audit trail is searched: "planetarium 2020". */
  private static String subject(Payment payment) {
    return payment.transfer().beneficiary() + " " + payment.transfer().year();
  }

  private static String said(Payment.Transfer one) {
    return one.reference()
        + " : "
        + one.kind().french()
        + " de "
        + French.euros(one.amount())
        + ", le "
        + French.day(one.day())
        + ", "
        + one.convention()
        + ".";
  }

  /** What is to be entered, as far as it has got. */
  private final class Plan {
    private final String who;
    private final Map<String, Payment> added = new LinkedHashMap<>();
    private final List<Payment> known = new ArrayList<>();

    Plan(String who) {
      this.who = who;
    }

    void add(Told told) {
      Payment.Transfer transfer = transfer(told);
      String key = transfer.reference().toUpperCase(Locale.ROOT);
      Optional<Payment> before =
          Optional.ofNullable(added.get(key)).or(() -> payments.standing(transfer.reference()));
      if (before.isEmpty()) {
        added.put(key, new Payment(0, transfer, who, desk.now(), null));
      } else if (isSame(before.get().transfer(), transfer)) {
        known.add(before.get());
      } else {
        throw new Declined(
            "La référence "
                + transfer.reference()
                + " est déjà celle d’un autre versement ("
                + subject(before.get())
                + ", "
                + said(before.get().transfer())
                + ") : s’il est faux, retirez-le d’abord avec comop payment withdraw.");
      }
    }

    private boolean isSame(Payment.Transfer one, Payment.Transfer other) {
      return one.beneficiary().equals(other.beneficiary())
          && one.convention().equals(other.convention())
          && one.year() == other.year()
          && one.kind() == other.kind()
          && one.day().equals(other.day())
          && one.amount().compareTo(other.amount()) == 0;
    }

    Entered done(Actor actor, String source) {
      List<Payment> stored = added.values().stream().map(payments::add).toList();
      stored.forEach(
          one -> desk.note(actor, "PAYMENT", subject(one), said(one.transfer()) + source));
      return new Entered(stored, known, doubtful(stored, payments.all()));
    }

    Entered foreseen() {
      List<Payment> all = new ArrayList<>(payments.all());
      all.addAll(added.values());
      return new Entered(
          List.copyOf(added.values()), known, doubtful(List.copyOf(added.values()), all));
    }

    private List<GrantAccount> doubtful(List<Payment> some, List<Payment> all) {
      Conventions conventions = names.conventions();
      return some.stream()
          .map(Payment::transfer)
          .map(
              one ->
                  GrantAccount.of(
                      conventions, one.beneficiary(), one.year(), Set.of(one.convention()), all))
          .filter(GrantAccount::doubtful)
          .distinct()
          .toList();
    }
  }

  private Payment.Transfer transfer(Told told) {
    Convention convention = names.convention(told.whose(), told.year(), told.convention());
    String reference = told.reference().strip();
    if (!REFERENCE.matcher(reference).matches()) {
      throw new Declined(
          "La référence du système financier tient en 1 à 60 caractères : c’est elle qui distingue"
              + " un versement d’un autre.");
    }
    if (told.amount().signum() <= 0) {
      throw new Declined("Un versement est un montant supérieur à zéro.");
    }
    if (told.day().isAfter(desk.today())) {
      throw new Declined(
          "Le " + French.day(told.day()) + " n’est pas encore passé : un versement est daté.");
    }
    if (told.day().getYear() < told.year()) {
      throw new Declined(
          "Le "
              + French.day(told.day())
              + " précède l’année "
              + told.year()
              + ", dont ce serait la subvention.");
    }
    return new Payment.Transfer(
        told.whose().id(),
        convention.id(),
        told.year(),
        told.kind(),
        told.amount(),
        told.day(),
        reference);
  }
}
