package fr.comop.notice.letter;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.correspondence.Letterhead;
import fr.comop.notice.Act;
import fr.comop.notice.Decision;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Money;
import fr.comop.notice.Notice;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.NoticeRules;
import fr.comop.notice.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * All that a registered letter is written from.
 *
 * @param file the case, its draft included
 * @param documents what is known of those that the case is about, or was
 * @param money the grant of the case's year
 * @param day that stands on it; of a print that leaves, the day of its approval
 */
public record Letter(
    DefaultCase file,
    Act.Prepared draft,
    Convention convention,
    Beneficiary to,
    List<DocumentFacts> documents,
    Money money,
    NoticeRules rules,
    Sender from,
    LocalDate day) {

  /** Copies the documents. */
  public Letter {
    documents = List.copyOf(documents);
  }

  /** Who writes. */
  public record Sender(Letterhead letterhead, Signatory signatory) {}

  NoticeKind kind() {
    return draft.kind();
  }

  String reference() {
    return Notice.NUMBERING.reference(draft.notice());
  }

  /** Those that it speaks of: what was struck from the case is held against nobody. */
  List<DocumentFacts> told() {
    Set<String> still = file.documents();
    return kind().accuses()
        ? documents.stream().filter(one -> still.contains(one.id())).toList()
        : documents;
  }

  /** What a decision leaves as paid too much; zero for nothing. */
  BigDecimal overpaid(Decision decision) {
    return money.overpaid(decision.amountOf(Outcome.REDUCTION));
  }

  /** What was noted when the case was opened; "" for nothing. */
  String facts() {
    return file.history().stream()
        .map(one -> one.act())
        .filter(Act.Opened.class::isInstance)
        .map(one -> ((Act.Opened) one).facts())
        .findFirst()
        .orElse("");
  }
}
