package fr.comop.form;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All forms, each in one version or several side by side. Immutable. */
public final class Forms {
  private final List<Form> all;

  /** These forms; no two have both id and version alike. */
  public Forms(List<Form> forms) {
    this.all =
        forms.stream().sorted(Comparator.comparing(Form::id).thenComparing(Form::version)).toList();
  }

  /** Every version of every form, by id and then by rising version. */
  public List<Form> all() {
    return all;
  }

  /** The ids of the forms. */
  public NavigableSet<String> ids() {
    return all.stream().map(Form::id).collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  /** The versions of a form; none when there is no such form. */
  public Set<Integer> versions(String id) {
    return of(id).map(Form::version).collect(Collectors.toUnmodifiableSet());
  }

  /** One version of a form. */
  public Optional<Form> find(String id, int version) {
    return of(id).filter(one -> one.version() == version).findFirst();
  }

  /** The latest version of a form. */
  public Optional<Form> latest(String id) {
    return of(id).reduce((earlier, later) -> later);
  }

  private Stream<Form> of(String id) {
    return all.stream().filter(one -> one.id().equals(id));
  }
}
