package fr.comop.intake.assessment;

import fr.comop.convention.Convention;
import fr.comop.form.Form;
import fr.comop.form.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the complete programmes of a beneficiary plan. Called inside a transaction. */
public final class Plans {
  private final Convention convention;
  private final Submissions submissions;
  private final List<String> programmes;

  public Plans(Convention convention, Collection<Form> forms, Submissions submissions) {
    this.convention = convention;
    this.submissions = submissions;
    this.programmes =
        forms.stream()
            .filter(form -> form.planned(Table.Plan.Role.PLANS).isPresent())
            .map(Form::id)
            .toList();
  }

  /** All that a beneficiary's programmes ever planned; one query. */
  public Known of(String beneficiary) {
    return new Known(
        programmes.stream()
            .flatMap(form -> submissions.everPlanned(beneficiary, form).stream())
            .toList());
  }

  /** The actions of every version of every complete programme. */
  public final class Known {
    private final List<Submissions.Plan> all;

    private Known(List<Submissions.Plan> all) {
      this.all = all;
    }

    /**
     * The actions planned for year N, in order: those of the yearly programme in force, else those
     * of the three-year one.
     */
    public List<PlannedAction> actions(int year) {
      List<PlannedAction> yearly = latest(year - 1, year);
      return yearly.isEmpty() ? latest(convention.baseline().year(), year) : yearly;
    }

    private List<PlannedAction> latest(int handedIn, int year) {
      return all.stream()
          .filter(plan -> plan.year() == handedIn && plan.inForce())
          .map(Submissions.Plan::action)
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

    Set<String> codes() {
      return all.stream().map(plan -> plan.action().code()).collect(Collectors.toSet());
    }
  }
}
