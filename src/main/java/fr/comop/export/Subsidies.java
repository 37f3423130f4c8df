package fr.comop.export;

import fr.comop.convention.Convention;
import fr.comop.convention.Grant;
import fr.comop.convention.LegalPerson;
import fr.comop.convention.Party;
import fr.comop.convention.Siret;
import fr.comop.desk.Declined;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the conventions grant, as open data: the schema "subventions" of the Socle commun des
 * données locales, version 2.1.1 (loi 2000-321, art. 10; décret 2017-779). Immutable.
 */
public final class Subsidies {
  private static final int LONGEST = 256;

  /** In the order of the schema. */
  static final List<Column<Subsidy>> COLUMNS =
      List.of(
          Column.text("nomAttribuant", one -> one.grantor().name()),
          Column.text("idAttribuant", one -> one.grantor().siret()),
          Column.of("dateConvention", Kind.DAY, (one, pen) -> pen.day(one.convention().signed())),
          nothing("referenceDecision"),
          Column.text("nomBeneficiaire", one -> one.who().name()),
          Column.text("idBeneficiaire", one -> one.who().siret()),
          Column.text("rnaBeneficiaire", one -> one.who().rna()),
          Column.text("objet", one -> cut(one.convention().title())),
          Column.of("montant", Kind.NUMBER, (one, pen) -> pen.text(euros(one.grant().amount()))),
          Column.text("nature", one -> "aide en numéraire"),
          Column.text("conditionsVersement", one -> cut(one.grantor().payment())),
          Column.text("datesPeriodeVersement", Subsidies::period),
          nothing("idRAE"),
          Column.text("notificationUE", one -> one.grantor().notified() ? "oui" : "non"),
          // each party has a grant of its own
          Column.text("pourcentageSubvention", one -> "1.00"),
          nothing("dispositifAide"));

  private final Grantor grantor;
  private final List<Convention> conventions;

  /**
   * Who grants.
   *
   * @param siret as {@link Siret} knows them
   * @param payment how subsidies are paid: "échelonné"
   * @param notified whether they were notified to the European Commission as de minimis aid
   */
  public record Grantor(String name, String siret, String payment, boolean notified) {}

  /** A subsidy of a year. */
  record Subsidy(Grantor grantor, Convention convention, Party party, Grant grant) {
    LegalPerson who() {
      return party.beneficiary().legalPerson();
    }

    boolean isNamed() {
      return who().siret() != null || who().rna() != null;
    }

    String told() {
      return party.beneficiary().name();
    }
  }

  public Subsidies(Grantor grantor, List<Convention> conventions) {
    this.grantor = grantor;
    this.conventions = List.copyOf(conventions);
  }

  /**
   * Writes those that can be published.
   *
   * @param year null for all
   * @return why others are left out, a French sentence each
   * @throws Declined where it is not known who grants
   */
  public List<String> write(@Nullable Integer year, Pen pen) throws IOException {
    declineWithout(
        Siret.isOne(grantor.siret()),
        "le SIRET de la collectivité, 14 chiffres dont le dernier est une clé",
        "siret");
    declineWithout(!grantor.name().isBlank(), "le nom de la collectivité", "name");
    declineWithout(!grantor.payment().isBlank(), "comment les subventions sont versées", "payment");
    List<Subsidy> all =
        conventions.stream()
            .flatMap(
                convention ->
                    convention.parties().stream()
                        .flatMap(
                            party ->
                                party.grants().stream()
                                    .map(one -> new Subsidy(grantor, convention, party, one))))
            .filter(one -> year == null || one.grant().year() == year)
            .toList();
    pen.head(COLUMNS.stream().map(Column::heading).toList());
    for (Subsidy one : all) {
      if (!one.grant().example() && one.isNamed()) {
        for (Column<Subsidy> column : COLUMNS) {
          column.cell().write(one, pen);
        }
        pen.endLine();
      }
    }
    return leftOut(all);
  }

  private static void declineWithout(boolean known, String what, String setting) {
    if (!known) {
      throw new Declined(
          "Il manque "
              + what
              + ", sans quoi le schéma SCDL refuse le fichier : écrivez-le dans"
              + " config/application.properties, opendata."
              + setting
              + ".");
    }
  }

  private static List<String> leftOut(List<Subsidy> all) {
    List<String> why = new ArrayList<>();
    String invented = names(all.stream().filter(one -> one.grant().example()).toList());
    if (!invented.isEmpty()) {
      why.add(
          "Montants d’exemple (source: example), non publiés : "
              + invented
              + ". Écrivez les vrais dans config/conventions.");
    }
    String unnamed =
        names(all.stream().filter(one -> !one.grant().example() && !one.isNamed()).toList());
    if (!unnamed.isEmpty()) {
      why.add(
          "Ni SIRET ni numéro RNA, que le schéma demande, donc non publiés : "
              + unnamed
              + ". Écrivez-les dans config/structures.yaml.");
    }
    return why;
  }

  private static String names(List<Subsidy> some) {
    return some.stream().map(Subsidy::told).distinct().collect(Collectors.joining(", "));
  }

  private static Column<Subsidy> nothing(String id) {
    return Column.of(id, Kind.TEXT, (one, pen) -> pen.nothing());
  }

  private static String euros(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
  }

  /** The part of the year that the convention covers: the days of payment are not known here. */
  private static String period(Subsidy one) {
    int year = one.grant().year();
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    LocalDate signed = one.convention().signed();
    return (signed.isAfter(first) && signed.getYear() == year ? signed : first) + "/" + last;
  }

  private static String cut(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
  }
}
