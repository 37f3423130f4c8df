package fr.comop.intake.assessment;

import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.form.Form;
import fr.comop.form.Forms;
import fr.comop.form.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the complete programmes of a beneficiary plan. Called inside a transaction. */
public final class Plans {
  private final Conventions conventions;
  private final Submissions.Earlier earlier;
  private final Set<String> programmes;

  public Plans(Conventions conventions, Forms forms, Submissions.Earlier earlier) {
    this.conventions = conventions;
    this.earlier = earlier;
    this.programmes =
        forms.all().stream()
            .filter(form -> form.planned(Table.Plan.Role.PLANS).isPresent())
            .map(Form::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * All that a beneficiary's programmes ever planned which belong to the convention that a document
   * is about; one query a programme.
   *
   * @param form of the document
   * @param year of the document
   */
  public Known of(String beneficiary, String form, int year) {
    Convention convention = conventions.about(beneficiary, form, year);
    return new Known(
        convention.forms().stream()
            .filter(programmes::contains)
            .flatMap(one -> earlier.everPlanned(beneficiary, one).stream())
            .toList(),
        convention.baseline());
  }

  /** The actions of every version of every complete programme. */
  public static final class Known {
    private final List<Submissions.Earlier.Plan> all;

    private final Convention.@Nullable Baseline baseline;

    private Known(List<Submissions.Earlier.Plan> all, Convention.@Nullable Baseline baseline) {
      this.all = all;
      this.baseline = baseline;
    }

    /**
     * The actions planned for year N, in order: those of the yearly programme in force, else those
     * of the three-year one.
     */
    public List<PlannedAction> actions(int year) {
      List<PlannedAction> yearly = latest(year - 1, year);
      return yearly.isEmpty() && baseline != null ? latest(baseline.year(), year) : yearly;
    }

    private List<PlannedAction> latest(int handedIn, int year) {
      return all.stream()
          .filter(plan -> plan.year() == handedIn && plan.inForce())
          .map(Submissions.Earlier.Plan::action)
          .filter(action -> action.meets(year))
          .toList();
    }

    Map<String, String> titles(int year) {
      return actions(year).stream()
          .collect(
              Collectors.toMap(
                  PlannedAction::code,
                  PlannedAction::title,
                  (first, second) -> first,
                  java.util.LinkedHashMap::new));
    }

    /**
     * Every code that any of them held; none where no programme came before the year's own, which
     * plans the next: the staff have yet to import the one that was voted.
     */
    Set<String> codes(int year) {
      return all.stream().noneMatch(plan -> plan.year() < year)
          ? Set.of()
          : all.stream().map(plan -> plan.action().code()).collect(Collectors.toSet());
    }
  }
}
