package fr.comop.signature;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.correspondence.Stationeries;
import fr.comop.form.Form;
import fr.comop.form.Forms;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import java.util.List;
import java.util.Optional;

/** What complete documents say, out of the store. Called inside a transaction. */
public final class DocumentsToSign {
  private final Conventions conventions;
  private final Forms forms;
  private final Submissions submissions;
  private final Stationeries stationeries;

  public DocumentsToSign(
      Conventions conventions, Forms forms, Submissions submissions, Stationeries stationeries) {
    this.conventions = conventions;
    this.forms = forms;
    this.submissions = submissions;
    this.stationeries = stationeries;
  }

  /**
   * The document of a reference; empty when there is none, or when the configuration knows its
   * structure or its form no longer.
   */
  Optional<DocumentToSign> of(String reference) {
    return submissions.find(reference).flatMap(this::of);
  }

  private Optional<DocumentToSign> of(Submission one) {
    Optional<Beneficiary> whose = conventions.beneficiary(one.beneficiary());
    Optional<Form> form = forms.find(one.form(), one.formVersion());
    if (whose.isEmpty() || form.isEmpty()) {
      return Optional.empty();
    }
    Convention convention = conventions.about(one.beneficiary(), one.form(), one.year());
    return Optional.of(
        new DocumentToSign(
            one,
            conventions.title(one.beneficiary(), one.form(), one.year()),
            whose.get().name(),
            convention.title(),
            stationeries.of(convention.id()).letterhead().service(),
            form.get(),
            convention.years(one.form(), one.year()),
            submissions.original(one.id()),
            submissions.given(one.id()),
            submissions.pictures(one.id()).stream()
                .collect(
                    groupingBy(
                        Submissions.Pictured::question,
                        mapping(Submissions.Pictured::picture, toList()))),
            submissions.outside(one.reference()).orElse(List.of())));
  }
}
