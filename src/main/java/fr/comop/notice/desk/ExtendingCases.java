package fr.comop.notice.desk;

import fr.comop.desk.Actor;
import fr.comop.desk.Names;
import fr.comop.french.French;
import fr.comop.notice.Act;
import fr.comop.notice.CaseKey;
import fr.comop.notice.Decision;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.Outcome;
import fr.comop.notice.Recorded;
import fr.comop.reminder.Extending;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Cases in which more time that is decided is more time: it is granted in the transaction of the
 * decision, as it is by a person who enters an agreement. Called inside a transaction.
 */
public final class ExtendingCases implements Cases {
  private static final int LONGEST_AGREEMENT = 300;

  private final Cases cases;
  private final Extending extending;
  private final Names names;

  public ExtendingCases(Cases cases, Extending extending, Names names) {
    this.cases = cases;
    this.extending = extending;
    this.names = names;
  }

  /**
   * Adds an act, and does what it decides.
   *
   * @throws fr.comop.desk.Declined when more time was decided that none can have
   */
  @Override
  public void add(DefaultCase file, Recorded act) {
    cases.add(file, act);
    if (act.act() instanceof Act.Decided decided
        && decided.decision().outcome() == Outcome.EXTENSION
        && decided.decision().until() != null) {
      grant(file, decided.decision(), decided.decision().until());
    }
  }

  private void grant(DefaultCase file, Decision decision, LocalDate until) {
    CaseKey key = file.key();
    String agreement =
        "Décision du "
            + French.day(decision.day())
            + ", dossier "
            + file.reference()
            + (decision.deliberation().reference().isBlank()
                ? ""
                : ", délibération " + decision.deliberation().reference());
    for (String document : file.documents()) {
      extending.grant(
          names.deliverable(names.beneficiary(key.beneficiary()), document, key.year()),
          until,
          agreement.substring(0, Math.min(LONGEST_AGREEMENT, agreement.length())),
          Actor.COMOP);
    }
  }

  @Override
  public DefaultCase enter(CaseKey key) {
    return cases.enter(key);
  }

  @Override
  public Optional<DefaultCase> find(long id) {
    return cases.find(id);
  }

  @Override
  public Optional<DefaultCase> lock(long id) {
    return cases.lock(id);
  }

  @Override
  public Optional<DefaultCase> standing(CaseKey key) {
    return cases.standing(key);
  }

  @Override
  public List<DefaultCase> of(String beneficiary, String convention, int year) {
    return cases.of(beneficiary, convention, year);
  }

  @Override
  public List<DefaultCase> all() {
    return cases.all();
  }

  @Override
  public List<DefaultCase> ending() {
    return cases.ending();
  }

  @Override
  public long letter(DefaultCase file, NoticeKind kind) {
    return cases.letter(file, kind);
  }

  @Override
  public Optional<Long> ofLetter(long notice) {
    return cases.ofLetter(notice);
  }
}
