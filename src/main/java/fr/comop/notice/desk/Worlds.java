package fr.comop.notice.desk;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.notice.CaseKey;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Delegation;
import fr.comop.notice.Delegations;
import fr.comop.notice.NoticeRules;
import fr.comop.notice.World;
import fr.comop.notice.letter.Letters;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Looks up what holds outside of a case at this moment. Called inside a transaction. */
public final class Worlds {
  private final Desk desk;
  private final Conventions conventions;
  private final Received received;
  private final Accounts accounts;
  private final Rules rules;

  /**
   * What the Region has settled.
   *
   * @param texts which letters' texts are approved, as they stand when it is asked, by the id of
   *     the convention
   */
  public record Rules(
      NoticeRules notice, Delegations delegations, Function<String, World.Texts> texts) {}

  public Worlds(
      Desk desk, Conventions conventions, Received received, Accounts accounts, Rules rules) {
    this.desk = desk;
    this.conventions = conventions;
    this.received = received;
    this.accounts = accounts;
    this.rules = rules;
  }

  /** What holds for somebody who acts in a case. */
  World of(DefaultCase file, Actor who) {
    return world(file, rules.delegations().of(who.signs()));
  }

  /** What holds whoever acts: the signature is anybody's who may give one. */
  World ofAnybody(DefaultCase file) {
    return world(file, rules.delegations().all());
  }

  private World world(DefaultCase file, List<Delegation> delegations) {
    CaseKey key = file.key();
    Beneficiary whose = whose(key);
    return new World(
        desk.today(),
        rules.notice(),
        Received.papers(received.states(whose, key.convention(), key.year())),
        received.unjudged(whose),
        accounts.of(file),
        new World.Agreement(
            whose.legalPerson().isAssociation() || whose.legalPerson().isFoundation(),
            Letters.address(whose.legalPerson()),
            ends(key)),
        delegations,
        rules.texts().apply(key.convention()));
  }

  /** The last day of a case's convention for its structure. */
  private LocalDate ends(CaseKey key) {
    return conventions.all().stream()
        .filter(one -> one.id().equals(key.convention()))
        .map(one -> one.lastDay(key.beneficiary()))
        .findFirst()
        .orElse(LocalDate.MAX);
  }

  /** The structure of a case. */
  Beneficiary whose(CaseKey key) {
    return conventions
        .beneficiary(key.beneficiary())
        .orElseThrow(
            () -> new Declined("« " + key.beneficiary() + " » n’est plus un bénéficiaire."));
  }

  /** What the Region has settled. */
  NoticeRules rules() {
    return rules.notice();
  }
}
