package fr.comop.intake.answer;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.correspondence.Letterhead;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Stationeries;
import fr.comop.correspondence.Stationery;
import fr.comop.correspondence.Texts;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.intake.assessment.Submission;
import java.util.List;

/** Tells a beneficiary what became of a document in another form. */
public final class ExaminedLetter {
  /** The text that it is written in. */
  public static final String TEXT = "piece-examinee";

  private final Stationeries stationeries;
  private final Conventions conventions;

  /**
   * Written in this text.
   *
   * @throws IllegalStateException when it is missing or wrong; says its file and line
   */
  public ExaminedLetter(Stationeries stationeries, Conventions conventions) {
    this.stationeries = stationeries;
    this.conventions = conventions;
    for (Stationery one : stationeries.all()) {
      for (boolean stands : List.of(true, false)) {
        one.texts().write(TEXT, sample(stands, one.letterhead()));
      }
    }
  }

  private static ExaminedView sample(boolean stands, Letterhead letterhead) {
    return new ExaminedView(
        "Planétarium",
        "bilan.docx",
        "…",
        "…",
        stands,
        stands,
        stands ? "…" : "",
        List.of("…", "…"),
        "…",
        letterhead);
  }

  /** It stands for these documents. */
  public Mail accepted(Exhibit exhibit, Beneficiary whose, List<String> forms, boolean complete) {
    return mail(exhibit, whose, forms, true, complete, "", "");
  }

  /** It is the signed copy of this version. */
  public Mail signed(Exhibit exhibit, Beneficiary whose, Submission version) {
    String title = conventions.title(whose.id(), version.form(), version.year());
    return mail(
        exhibit,
        whose,
        List.of(version.form()),
        true,
        true,
        title + ", version " + version.version(),
        "");
  }

  /** It stands for none. */
  public Mail declined(Exhibit exhibit, Beneficiary whose, String reason) {
    return mail(exhibit, whose, exhibit.forms(), false, false, "", reason);
  }

  private Mail mail(
      Exhibit exhibit,
      Beneficiary whose,
      List<String> forms,
      boolean stands,
      boolean complete,
      String joined,
      String reason) {
    Stationery stationery =
        stationeries.of(conventions.about(whose.id(), forms.get(0), exhibit.year()).id());
    Texts.Written written =
        stationery
            .texts()
            .write(
                TEXT,
                new ExaminedView(
                    whose.name(),
                    exhibit.fileName(),
                    exhibit.what(),
                    FrenchInstant.of(exhibit.receivedAt()),
                    stands,
                    complete,
                    joined,
                    forms.stream()
                        .map(form -> conventions.title(whose.id(), form, exhibit.year()))
                        .toList(),
                    reason,
                    stationery.letterhead()));
    return new Mail(
        stationery.letterhead().messageId(TEXT, exhibit.reference()),
        null,
        List.of(),
        false,
        List.of(whose.contact().email()),
        List.of(),
        written,
        List.of());
  }
}
