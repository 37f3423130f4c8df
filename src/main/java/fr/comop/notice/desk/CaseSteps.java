package fr.comop.notice.desk;

import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.desk.Names;
import fr.comop.notice.Act;
import fr.comop.notice.CaseKey;
import fr.comop.notice.Decision;
import fr.comop.notice.DefaultCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Makes steps of what people say was done in a case. Each takes the reference of the case; days
 * that are null are today's. All throw {@link Declined} for words that are missing or too long.
 */
public final class CaseSteps {
  private static final String REASON = "Le motif";

  private final Desk desk;
  private final Names names;

  public CaseSteps(Desk desk, Names names) {
    this.desk = desk;
    this.names = names;
  }

  private static Step step(String file, Act act) {
    return step(file, any -> act);
  }

  private static Step step(String file, Step.Making act) {
    return new Step(DefaultCase.NUMBERING.number(file), act, null);
  }

  private LocalDate day(@Nullable LocalDate day) {
    return day == null ? desk.today() : day;
  }

  /** Somebody called, wrote or met. */
  public Step call(
      String file, @Nullable LocalDate day, Act.Manner manner, String with, String said) {
    return step(
        file,
        new Act.Spoken(
            day(day),
            manner,
            Words.line("Le nom de qui a parlé pour la structure", with),
            Words.text("Ce qui a été dit", said)));
  }

  /** A document comes in. */
  public Step join(String file, String document) {
    return step(file, open -> new Act.Joined(owed(open.key(), document)));
  }

  /** A document goes out. */
  public Step strike(String file, String document, String reason) {
    String why = Words.text(REASON, reason);
    return step(
        file,
        open ->
            new Act.Struck(
                open.documents().contains(document) ? document : owed(open.key(), document), why));
  }

  /** The id of a document that is owed. */
  private String owed(CaseKey key, String document) {
    return names.deliverable(names.beneficiary(key.beneficiary()), document, key.year()).form();
  }

  /** The structure answered. */
  public Step answer(String file, LocalDate received, String said) {
    return step(file, new Act.Answered(received, Words.text("La réponse, en résumé,", said)));
  }

  /** The justifications were examined. */
  public Step examine(String file, @Nullable LocalDate day, String found) {
    return step(file, new Act.Examined(day(day), Words.text("Ce que l’examen a montré", found)));
  }

  /**
   * The representatives were heard, or could have been.
   *
   * @param who came; "" for nobody
   */
  public Step hear(String file, LocalDate day, Act.Hearing how, String who, String minutes) {
    return step(
        file,
        new Act.Heard(
            day,
            how,
            who.isBlank() ? "" : Words.line("Le nom de qui est venu", who),
            Words.text("Le compte rendu", minutes)));
  }

  /** The Region decided. */
  public Step decide(String file, Decision said) {
    return step(
        file,
        new Act.Decided(
            new Decision(
                said.outcome(),
                said.day(),
                said.amount(),
                said.until(),
                Words.text("Le texte des motifs", said.reasons()),
                deliberation(said.deliberation()))));
  }

  private static Decision.Deliberation deliberation(Decision.Deliberation said) {
    return new Decision.Deliberation(
        said.reference().isBlank()
            ? ""
            : Words.line("La référence de la délibération", said.reference()),
        said.notRequired().isBlank() ? "" : Words.text(REASON, said.notRequired()),
        said.executory());
  }

  /** The title of a repayment was made out. */
  public Step title(String file, String number, LocalDate day, BigDecimal amount) {
    return step(file, new Act.TitleIssued(Words.line("Le numéro du titre", number), day, amount));
  }

  /** Money came in on it. */
  public Step received(String file, LocalDate day, BigDecimal amount) {
    return step(file, new Act.MoneyReceived(day, amount));
  }

  /** A suspension ends. */
  public Step lift(String file, String reason) {
    return step(file, new Act.Lifted(Words.text(REASON, reason)));
  }

  /** A termination is taken back. */
  public Step withdrawTermination(String file, String reason) {
    return step(file, new Act.TerminationWithdrawn(Words.text(REASON, reason)));
  }

  /** People settled it. */
  public Step settle(String file, @Nullable LocalDate day, String terms) {
    return step(file, new Act.Settled(day(day), Words.text("Ce qui est convenu", terms)));
  }

  /** Nothing more is done. */
  public Step close(String file, String reason) {
    return step(file, new Act.Closed(Words.text(REASON, reason)));
  }
}
