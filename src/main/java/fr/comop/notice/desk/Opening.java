package fr.comop.notice.desk;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.desk.Names;
import fr.comop.french.French;
import fr.comop.ledger.Ledger;
import fr.comop.notice.Act;
import fr.comop.notice.CaseKey;
import fr.comop.notice.Cause;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Evidence;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens cases by hand. Each is one transaction, with its lines in the audit trail. Safe for use by
 * several threads.
 */
public final class Opening {
  private final Desk desk;
  private final Names names;
  private final Cases cases;
  private final Proceedings proceedings;
  private final Register register;

  public Opening(Desk desk, Names names, Cases cases, Proceedings proceedings, Register register) {
    this.desk = desk;
    this.names = names;
    this.cases = cases;
    this.proceedings = proceedings;
    this.register = register;
  }

  /**
   * Whose case.
   *
   * @param convention its id; null where one only binds the structure that year
   * @param year the deadline's
   */
  public record Whose(Beneficiary beneficiary, @Nullable String convention, int year) {}

  /**
   * What is said of it.
   *
   * @param documents ids or titles of forms, or of documents without one
   * @param facts "" for none
   * @param applied the day of the application for the grant; null where it is not told
   * @param evidence a file that shows them; null for none
   */
  public record Said(
      Cause cause,
      List<String> documents,
      String facts,
      @Nullable LocalDate applied,
      @Nullable Path evidence) {
    /** Of a cause for which the day of the application does not count. */
    public Said(Cause cause, List<String> documents, String facts, @Nullable Path evidence) {
      this(cause, documents, facts, null, evidence);
    }
  }

  /**
   * Opens one.
   *
   * @throws Declined with all that is in the way, a line each
   */
  public Proceedings.Taken open(Whose whose, Said said, Actor who) {
    CaseKey key = key(whose, said.cause());
    Act act = opened(whose, said);
    return decided(
        key,
        () -> {
          DefaultCase unopened = unopened(key);
          proceedings.require(unopened, act, who);
          return proceedings.add(
              register.enter(key), act, proceedings.evidence(said.evidence()), who);
        });
  }

  /**
   * Enters a termination that came from the structure (art. 11), in a case of its own.
   *
   * @param posted as the postmark says
   * @param letter its scan
   * @throws Declined with all that is in the way, a line each
   */
  public Proceedings.Taken terminated(
      Whose whose, LocalDate posted, LocalDate received, Path letter, Actor who) {
    CaseKey key = key(whose, Cause.ENDED_BY_STRUCTURE);
    Act opened =
        new Act.Opened(
            List.of(),
            "Lettre de résiliation de la structure, postée le "
                + French.day(posted)
                + ", reçue le "
                + French.day(received));
    Act termination = new Act.TerminationReceived(posted, received);
    return decided(
        key,
        () -> {
          DefaultCase unopened = unopened(key);
          proceedings.require(unopened, opened, who);
          Evidence evidence = proceedings.evidence(letter);
          DefaultCase file = proceedings.add(register.enter(key), opened, evidence, who).file();
          proceedings.require(file, termination, who);
          return proceedings.add(file, termination, evidence, who);
        });
  }

  private Act.Opened opened(Whose whose, Said said) {
    return new Act.Opened(
        said.documents().stream()
            .map(one -> names.deliverable(whose.beneficiary(), one, whose.year()).form())
            .distinct()
            .toList(),
        said.facts().isBlank() ? "" : Words.text("L’exposé des faits", said.facts()),
        said.applied());
  }

  private CaseKey key(Whose whose, Cause cause) {
    Convention convention = names.convention(whose.beneficiary(), whose.year(), whose.convention());
    return new CaseKey(whose.beneficiary().id(), convention.id(), whose.year(), cause);
  }

  private DefaultCase unopened(CaseKey key) {
    cases
        .standing(key)
        .ifPresent(
            one -> {
              throw new Declined(
                  "Un dossier de ce genre est déjà ouvert : "
                      + one.reference()
                      + ", "
                      + one.stage().french()
                      + ".");
            });
    return DefaultCase.unopened(key);
  }

  private Proceedings.Taken decided(CaseKey key, Supplier<Proceedings.Taken> opening) {
    try {
      return register.decide(opening);
    } catch (RuntimeException e) {
      if (Ledger.isRepeat(e)) {
        return desk.look(
            () -> {
              unopened(key);
              throw e;
            });
      }
      throw e;
    }
  }
}
