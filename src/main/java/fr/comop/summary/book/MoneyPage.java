package fr.comop.summary.book;

import fr.comop.funding.GrantAccount;
import fr.comop.funding.Payment;
import fr.comop.summary.Outline;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Column;
import fr.comop.summary.book.sheet.Format;
import fr.comop.summary.book.sheet.Page;
import fr.comop.summary.book.sheet.Tone;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Each structure's grant, and what was paid of it. */
final class MoneyPage {
  static final String NAME = "Subventions";
  static final String PAYMENTS = "Versements";

  private MoneyPage() {}

  /** A line a structure. */
  static Page of(Summary summary) {
    int year = summary.head().year();
    return Page.of(
        NAME,
        "Subventions de " + year + " et versements",
        new Wording(summary)
            .notes(
                "« Versé » : ce qui est enregistré à cette date ; chaque versement est sur la feuille"
                    + " « Versements ». Fond gris : inconnu."),
        List.of(
            new Column(Wording.STRUCTURE, 30),
            new Column("Convention attributive", 22),
            new Column("Subvention " + year, 16),
            new Column("Part de la Région selon le bilan", 16),
            new Column("Versé", 16),
            new Column("Reste à verser", 16),
            new Column("Versements", 12),
            new Column("Dernier versement", 13),
            new Column("La suivante attend le bilan", 13)),
        summary.structures().stream().map(one -> row(one, summary)).toList());
  }

  private static List<Cell> row(Structure one, Summary summary) {
    GrantAccount account = one.account();
    List<Payment> payments = account.payments();
    return Lines.cells(
        one.beneficiary().name(),
        account.attributive().stream()
            .map(each -> each.grant().reference())
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", ")),
        euros(account.grant()),
        share(one, summary),
        euros(Optional.of(account.paid()).filter(any -> !payments.isEmpty())),
        euros(account.grant().map(grant -> grant.subtract(account.paid()))),
        Cell.of(payments.size()),
        payments.isEmpty()
            ? Cell.EMPTY
            : Cell.of(payments.get(payments.size() - 1).transfer().day()),
        Cell.of(summary.renewalWaits(one)));
  }

  private static Cell share(Structure one, Summary summary) {
    Outline.Share asked = summary.outline().share();
    return asked == null
        ? Cell.empty(Tone.MISSING)
        : summary
            .declaredShare(one)
            .map(told -> FigureCell.of(asked.budget(), told))
            .orElse(Cell.empty(Tone.MISSING));
  }

  private static Cell euros(Optional<BigDecimal> amount) {
    return amount.map(one -> Cell.of(one, Format.EUROS)).orElse(Cell.empty(Tone.MISSING));
  }

  /** A line a payment. */
  static Page payments(Summary summary) {
    return Page.of(
        PAYMENTS,
        "Versements des subventions de " + summary.head().year(),
        new Wording(summary).notes("Ceux qui valent, dans l’ordre des jours."),
        List.of(
            new Column(Wording.STRUCTURE, 34),
            new Column("Convention", 24),
            new Column("Nature", 12),
            new Column("Versé le", 12),
            new Column("Montant", 16),
            new Column(Wording.REFERENCE, 26)),
        summary.structures().stream()
            .flatMap(
                one -> one.account().payments().stream().map(each -> row(one, each.transfer())))
            .toList());
  }

  private static List<Cell> row(Structure one, Payment.Transfer transfer) {
    return Lines.cells(
        one.beneficiary().name(),
        transfer.convention(),
        transfer.kind().french(),
        Cell.of(transfer.day()),
        Cell.of(transfer.amount(), Format.EUROS),
        transfer.reference());
  }
}
