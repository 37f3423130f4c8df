package fr.comop.intake.assessment;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Severity;
import fr.comop.form.Years;
import fr.comop.form.check.Background;
import fr.comop.form.check.Checks;
import fr.comop.form.check.Circumstances;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.find.Locator;
import fr.comop.workbook.grid.Claim;
import fr.comop.workbook.grid.Workbook;
import fr.comop.workbook.read.FormReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workbook as one of our forms and says what is wrong with it. Stateless; called inside a
 * transaction where its knowledge comes from the store.
 */
public final class Assessor {
  /** The check by which a workbook of another year is known. */
  public static final String YEAR = "year";

  private static final Finding MACROS =
      new Finding(
          Severity.WARNING,
          "macros",
          null,
          null,
          List.of(),
          "des macros",
          "un classeur sans macros",
          "Ce classeur contient des macros : nous ne les avons pas exécutées, et n’avons lu que les"
              + " valeurs des cellules. Si elles remplissent des réponses, vérifiez que celles-ci y"
              + " sont bien ; le format « Classeur Excel (.xlsx) » suffit.");

  private final Conventions conventions;
  private final Locator locator;
  private final Knowledge knowledge;
  private final Judging judging;

  public Assessor(Conventions conventions, Locator locator, Knowledge knowledge) {
    this(conventions, locator, knowledge, (workbook, found) -> found);
  }

  /** One whose word is not the last. */
  public Assessor(Conventions conventions, Locator locator, Knowledge knowledge, Judging judging) {
    this.conventions = conventions;
    this.locator = locator;
    this.knowledge = knowledge;
    this.judging = judging;
  }

  /** What counts of what was found in a workbook; all of it, unless a campaign is rehearsed. */
  @FunctionalInterface
  public interface Judging {
    /** What counts. */
    Assessment of(Workbook workbook, Assessment found);
  }

  /**
   * What a workbook says and what is wrong with it.
   *
   * @param year the deadline's year that it counts for
   * @param findings those that count
   * @param waived those that staff waived; the beneficiary is not told of them
   */
  public record Assessment(
      int year, FilledForm filled, List<Finding> findings, List<Waived> waived) {
    /** The same with these findings. */
    Assessment with(List<Finding> others) {
      return new Assessment(year, filled, others, waived);
    }

    /** The same with a remark. */
    Assessment and(Finding remark) {
      List<Finding> all = new ArrayList<>(findings);
      all.add(remark);
      return new Assessment(year, filled, List.copyOf(all), waived);
    }
  }

  /** A finding that does not count, and why. */
  public record Waived(Finding finding, Waiver waiver) {}

  /**
   * Assesses a workbook for the campaign of its day of receipt, of several for the one whose year
   * it says, or for an earlier year whose document is still owed. The version of the form that is
   * printed in it rules how it is read; one that bears none is read by the version that the
   * convention asks for.
   *
   * @param whose null when nobody knows; nothing is then compared with other documents
   * @param stillOwed whether this form of an earlier year is
   */
  public Assessment assess(
      Workbook workbook,
      Form form,
      Layout layout,
      @Nullable Beneficiary whose,
      Instant received,
      IntPredicate stillOwed) {
    LocalDate day = received.atZone(Deliverable.ZONE).toLocalDate();
    NavigableSet<Integer> campaigns =
        conventions.campaigns(whose == null ? "" : whose.id(), form.id(), day);
    int year =
        year(workbook, form, layout)
            .filter(
                said ->
                    campaigns.contains(said) || (said < campaigns.last() && stillOwed.test(said)))
            .orElseGet(() -> firstOwed(campaigns, stillOwed));
    Form asked = workbook.claim().version().isPresent() ? form : asked(form, whose, year);
    return asked.equals(form)
        ? assess(workbook, form, layout, whose, year, day)
        : assess(workbook, asked, locator.layout(workbook, asked), whose, year, day);
  }

  private static int firstOwed(NavigableSet<Integer> campaigns, IntPredicate stillOwed) {
    return campaigns.stream().filter(stillOwed::test).findFirst().orElseGet(campaigns::last);
  }

  private Form asked(Form form, @Nullable Beneficiary whose, int year) {
    return Optional.ofNullable(whose)
        .flatMap(one -> conventions.version(one, form.id(), year))
        .flatMap(version -> locator.form(form.id(), version))
        .orElse(form);
  }

  /**
   * Assesses a workbook for a given year.
   *
   * @param whose null when nobody knows
   * @param day of receipt, Europe/Paris
   */
  public Assessment assess(
      Workbook workbook,
      Form form,
      Layout layout,
      @Nullable Beneficiary whose,
      int year,
      LocalDate day) {
    Convention convention = conventions.about(whose == null ? "" : whose.id(), form.id(), year);
    Years years = convention.years(form.id(), year);
    FilledForm filled = FormReader.read(form, years, layout).withPicturesBeside(workbook.beside());
    Background background =
        whose == null ? Background.NONE : knowledge.background(whose, form, year);
    List<Finding> findings =
        new ArrayList<>(claimed(year(workbook, form, layout), workbook.claim(), form, year));
    findings.addAll(Checks.of(filled, circumstances(convention, form, year, day, background)));
    if (workbook.macros()) {
      findings.add(MACROS);
    }
    List<Waiver> waivers =
        whose == null || findings.isEmpty()
            ? List.of()
            : knowledge.waivers(whose, form.id(), year, day);
    return judging.of(workbook, judged(year, filled, findings, waivers));
  }

  private static Circumstances circumstances(
      Convention convention, Form form, int year, LocalDate day, Background background) {
    return convention.isBaseline(form.id(), year)
        ? new Circumstances(day, convention.firstYear(), convention.ends().getYear(), background)
        : new Circumstances(day, year + 1, year + 1, background);
  }

  private static Assessment judged(
      int year, FilledForm filled, List<Finding> all, List<Waiver> waivers) {
    List<Finding> findings = new ArrayList<>();
    List<Waived> waived = new ArrayList<>();
    for (Finding finding : all) {
      waivers.stream()
          .filter(waiver -> waiver.covers(finding))
          .findFirst()
          .ifPresentOrElse(
              waiver -> waived.add(new Waived(finding, waiver)), () -> findings.add(finding));
    }
    return new Assessment(year, filled, List.copyOf(findings), List.copyOf(waived));
  }

  /** The year that a workbook says it is for: by its marks, else by its labels. */
  private static Optional<Integer> year(Workbook workbook, Form form, Layout layout) {
    return workbook.claim().year().or(() -> layout.year(form));
  }

  private static List<Finding> claimed(Optional<Integer> said, Claim claim, Form form, int year) {
    List<Finding> findings = new ArrayList<>();
    said.filter(marked -> marked != year)
        .ifPresent(
            marked ->
                findings.add(
                    whole(
                        YEAR,
                        "un classeur de l’année " + marked,
                        "le classeur de l’année " + year,
                        "Reprenez vos réponses dans le classeur vierge de l’année "
                            + year
                            + ", joint à ce courriel.")));
    if (claim.version().filter(version -> version != form.version()).isPresent()) {
      findings.add(
          whole(
              "form-version",
              "la version " + claim.version().get() + " du formulaire",
              "la version " + form.version(),
              "Reprenez vos réponses dans le classeur vierge à votre nom."));
    }
    return findings;
  }

  private static Finding whole(String check, String read, String expected, String advice) {
    return new Finding(Severity.ERROR, check, null, null, List.of(), read, expected, advice);
  }
}
