package fr.comop.intake;

import fr.comop.correspondence.Outbox;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.answer.Acknowledgement;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalJournal;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.intake.assessment.Exhibits;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes back what was decided or recorded by mistake: a submission, what a person said of a
 * document in another form, or of an arrival in quarantine, or what they recorded. Nothing is
 * deleted; what was received before counts again. Each withdrawal is one transaction, on disk on
 * return, with its line in the audit trail. Nobody is written to: what to say, and to whom, is for
 * a person who knows why. Mails about it that have surely not left are kept back.
 */
public final class Withdrawing {
  private static final int LONGEST_REASON = 2_000;
  private static final Pattern ARRIVAL = Pattern.compile("(?i)AR-\\d+");
  private static final Pattern EXHIBIT = Pattern.compile("(?i)P-\\d+");
  private static final Set<Channel> RECORDED = Set.of(Channel.PAPER, Channel.IMPORT);

  private final Desk desk;
  private final Withdrawals withdrawals;
  private final Arrivals arrivals;
  private final Exhibits exhibits;
  private final Submissions submissions;
  private final Outbox outbox;
  private final ArrivalJournal journal;

  public Withdrawing(
      Desk desk,
      Withdrawals withdrawals,
      Arrivals arrivals,
      Exhibits exhibits,
      Submissions submissions,
      Outbox outbox,
      ArrivalJournal journal) {
    this.desk = desk;
    this.withdrawals = withdrawals;
    this.arrivals = arrivals;
    this.exhibits = exhibits;
    this.submissions = submissions;
    this.outbox = outbox;
    this.journal = journal;
  }

  /**
   * A document of which something was taken back.
   *
   * @param counts the version that counts now; empty when none is left
   */
  public record Left(String beneficiary, String form, int year, Optional<Submission> counts) {}

  /**
   * What was taken back.
   *
   * @param reference of what was asked for
   * @param withdrawn references of the submissions that count no more
   * @param signed references of the submissions that have no signed copy any more
   * @param waiting references of what waits for a person again
   * @param documents what counts now, of each document
   * @param keptBack mails that will not leave
   * @param out mails that have left, or may still leave, and say otherwise
   */
  public record Undone(
      String reference,
      List<String> withdrawn,
      List<String> signed,
      List<String> waiting,
      List<Left> documents,
      List<Outbox.Queued> keptBack,
      List<Outbox.Letter> out) {}

  /**
   * Takes back what has this reference: "BILAN-2020-PLANETARIUM-V2", "P-0007" or "AR-000012".
   *
   * @param reason why, for the audit trail; 1 to 2,000 characters
   * @throws Declined when nothing has it, or there is nothing to take back
   */
  public Undone withdraw(String reference, String reason, Actor who) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Declined("Le motif tient en 1 à 2 000 caractères : il reste au journal d’audit.");
    }
    return desk.decide(
        () -> {
          Work work = new Work(new Withdrawals.Why(reason.strip(), who.named(), desk.now()));
          String told = work.of(reference);
          desk.note(who, "WITHDRAW", told, work.summary());
          work.journalled();
          return work.undone(told);
        });
  }

  /**
   * Takes back what the journal says was taken back, in a store that is made anew.
   *
   * @return whether it stood there
   */
  boolean again(ArrivalJournal.Withdrawal line) {
    return desk.decide(
        () -> {
          Work work = new Work(new Withdrawals.Why(line.reason(), line.who(), line.at()));
          List<Withdrawals.Filed> filed =
              submissions.of(line.beneficiary(), line.form(), line.year()).stream()
                  .map(one -> withdrawals.find(one.reference()).orElseThrow())
                  .filter(one -> one.sha256().equals(line.sha256()))
                  .filter(one -> one.receivedAt().equals(line.receivedAt()))
                  .limit(1)
                  .toList();
          filed.forEach(work::submission);
          filed.stream().map(Withdrawals.Filed::arrival).forEach(work::freed);
          return !filed.isEmpty();
        });
  }

  /** One withdrawal, as far as it has got. */
  private final class Work {
    private final Withdrawals.Why why;
    private final List<Withdrawals.Filed> filed = new ArrayList<>();
    private final List<String> signed = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private final Set<Long> about = new LinkedHashSet<>();

    Work(Withdrawals.Why why) {
      this.why = why;
    }

    /** Does it; returns the reference as it is written. */
    String of(String reference) {
      String plain = reference.strip();
      if (ARRIVAL.matcher(plain).matches()) {
        return arrival(plain);
      }
      if (EXHIBIT.matcher(plain).matches()) {
        return exhibit(plain);
      }
      Withdrawals.Filed one =
          withdrawals
              .find(plain.toUpperCase(Locale.ROOT))
              .orElseThrow(
                  () ->
                      new Declined(
                          "Rien ne porte la référence « "
                              + plain
                              + " » : donnez celle d’un document (BILAN-2020-PLANETARIUM-V1), d’une"
                              + " pièce examinée (P-0007) ou d’une arrivée (AR-000012)."));
      Withdrawals.Why before = one.why();
      if (before != null) {
        throw new Declined(
            one.reference()
                + " est déjà retirée, le "
                + FrenchInstant.of(before.at())
                + ", par "
                + before.who()
                + " : "
                + before.reason());
      }
      submission(one);
      freed(one.arrival());
      return one.reference();
    }

    void submission(Withdrawals.Filed one) {
      withdrawals.withdraw(one.id(), why);
      filed.add(one);
      about.add(one.arrival());
      exhibitsOf(one.arrival())
          .filter(exhibit -> exhibit.sha256().equals(one.sha256()))
          .filter(exhibit -> exhibit.verdict() != null && exhibit.verdict().stands())
          .filter(exhibit -> standing(exhibit).isEmpty())
          .forEach(this::reopened);
    }

    private Stream<Exhibit> exhibitsOf(long arrival) {
      return exhibits.all().stream().filter(one -> one.arrival() == arrival);
    }

    /** What was filed of it, and counts. */
    private List<Withdrawals.Filed> standing(Exhibit exhibit) {
      return withdrawals.of(exhibit.arrival()).stream()
          .filter(Withdrawals.Filed::stands)
          .filter(one -> one.sha256().equals(exhibit.sha256()))
          .toList();
    }

    private void reopened(Exhibit exhibit) {
      withdrawals.reopen(exhibit.id());
      waiting.add(exhibit.reference());
    }

    private String exhibit(String reference) {
      long id = Exhibit.NUMBERING.number(reference);
      Exhibit exhibit =
          exhibits
              .find(id)
              .orElseThrow(
                  () -> new Declined("Aucune pièce ne porte la référence " + reference + "."));
      if (exhibit.waits()) {
        throw new Declined(
            exhibit.reference() + " n’a pas été examinée : il n’y a rien à retirer.");
      }
      about.add(exhibit.arrival());
      signed.addAll(withdrawals.withdrawSigned(exhibit.arrival(), exhibit.sha256(), why));
      List<Withdrawals.Filed> standing = standing(exhibit);
      standing.forEach(this::submission);
      if (standing.isEmpty()) {
        reopened(exhibit);
      }
      return exhibit.reference();
    }

    private String arrival(String reference) {
      long id = Arrival.NUMBERING.number(reference);
      Arrival arrival =
          arrivals
              .find(id)
              .orElseThrow(
                  () -> new Declined("Aucune arrivée ne porte la référence " + reference + "."));
      boolean recorded = RECORDED.contains(arrival.channel());
      about.add(id);
      if (recorded && isUndone(arrival)) {
        throw new Declined(
            arrival.reference()
                + " est déjà retirée : « comop arrivals show "
                + arrival.reference()
                + " » dit ce qu’elle était devenue.");
      }
      if (recorded && arrival.state() == ArrivalState.DONE) {
        all(arrival);
        arrivals.decide(id, ArrivalState.REJECTED, "Retirée : " + why.reason(), why.at());
        withdrawals.free(id);
      } else if (!recorded && decidedByAPerson(arrival)) {
        all(arrival);
        withdrawals.putBack(id, "Remise en quarantaine : " + why.reason(), why.at());
        waiting.add(arrival.reference());
      } else {
        throw notDecided(arrival);
      }
      return arrival.reference();
    }

    /** Whether nothing of what a person recorded is left to take back. */
    private boolean isUndone(Arrival arrival) {
      List<Withdrawals.Filed> became = withdrawals.of(arrival.id());
      return arrival.state() == ArrivalState.REJECTED
          || (!became.isEmpty()
              && became.stream().noneMatch(Withdrawals.Filed::stands)
              && exhibitsOf(arrival.id()).findAny().isEmpty());
    }

    private boolean decidedByAPerson(Arrival arrival) {
      return arrival.state() == ArrivalState.REJECTED
          || (arrival.assigned() != null && arrival.state() != ArrivalState.QUARANTINED);
    }

    /** All that an arrival became. */
    private void all(Arrival arrival) {
      signed.addAll(withdrawals.withdrawSigned(arrival.id(), null, why));
      exhibitsOf(arrival.id())
          .forEach(
              one ->
                  exhibits.settle(
                      one.id(),
                      new Exhibit.Verdict(
                          false, "Retirée : " + why.reason(), why.who(), why.at())));
      withdrawals.of(arrival.id()).stream()
          .filter(Withdrawals.Filed::stands)
          .forEach(this::submission);
    }

    private Declined notDecided(Arrival arrival) {
      String became =
          withdrawals.of(arrival.id()).stream()
              .filter(Withdrawals.Filed::stands)
              .map(Withdrawals.Filed::reference)
              .collect(Collectors.joining(", "));
      return new Declined(
          arrival.reference()
              + " ("
              + arrival.state().french()
              + ") n’a été ni acceptée, ni écartée, ni enregistrée par une personne : il n’y a rien à"
              + " retirer d’elle."
              + (became.isEmpty()
                  ? ""
                  : " Retirez plutôt ce qu’elle est devenue : " + became + "."));
    }

    /** What a person recorded may be recorded again, rightly, once nothing is left of it. */
    void freed(long arrival) {
      List<Withdrawals.Filed> all = withdrawals.of(arrival);
      if (RECORDED.contains(all.get(0).channel())
          && all.stream().noneMatch(Withdrawals.Filed::stands)) {
        withdrawals.free(arrival);
      }
    }

    /** Before the commit: what is taken back twice is taken back, what is not comes back. */
    void journalled() {
      try {
        journal.withdrawn(
            filed.stream()
                .map(
                    one ->
                        new ArrivalJournal.Withdrawal(
                            one.sha256(),
                            one.beneficiary(),
                            one.form(),
                            one.year(),
                            one.receivedAt(),
                            why.reason(),
                            why.who(),
                            why.at()))
                .toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String summary() {
      return Stream.of(
              said("Retirés : ", filed.stream().map(Withdrawals.Filed::reference).toList()),
              said("Exemplaire signé retiré de ", signed),
              said("De nouveau en attente : ", waiting),
              Stream.of("Motif : " + why.reason()))
          .flatMap(one -> one)
          .collect(Collectors.joining(" "));
    }

    private static Stream<String> said(String what, List<String> references) {
      return references.isEmpty()
          ? Stream.empty()
          : Stream.of(what + String.join(", ", references) + ".");
    }

    Undone undone(String reference) {
      List<Outbox.Queued> keptBack =
          about.stream()
              .filter(one -> withdrawals.of(one).stream().noneMatch(Withdrawals.Filed::stands))
              .flatMap(one -> outbox.keepBack(one, "Retiré : " + why.reason()).stream())
              .toList();
      return new Undone(
          reference,
          filed.stream().map(Withdrawals.Filed::reference).toList(),
          List.copyOf(signed),
          List.copyOf(waiting),
          filed.stream().map(Withdrawing.this::left).distinct().toList(),
          keptBack,
          Stream.concat(
                  about.stream().flatMap(one -> outbox.lettersAbout(one).stream()),
                  filed.stream().flatMap(one -> outbox.lettersNaming(one.reference()).stream()))
              .filter(one -> one.fate() != Outbox.Fate.KEPT_BACK)
              // It says when something came, which nobody takes back.
              .filter(one -> !one.queued().kind().equals(Acknowledgement.RECEIPT))
              .distinct()
              .sorted(Comparator.comparingLong(one -> one.queued().id()))
              .toList());
    }
  }

  private Left left(Withdrawals.Filed one) {
    return new Left(
        one.beneficiary(),
        one.form(),
        one.year(),
        Submissions.counting(submissions.of(one.beneficiary(), one.form(), one.year())));
  }
}
