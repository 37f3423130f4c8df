package fr.comop.summary.marked;

import fr.comop.consent.Consent.Reach;
import fr.comop.consent.Consent.Scope;
import fr.comop.form.Asked;
import fr.comop.form.Form;
import fr.comop.form.Section;
import fr.comop.form.Years;
import fr.comop.french.French;
import fr.comop.intake.assessment.Submissions.Given;
import fr.comop.summary.Past;
import fr.comop.summary.Photo;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is marked in a summary that was made for the Region. Pure functions. */
public final class MarkedAnswers {
  private MarkedAnswers() {}

  /**
   * All of it, in whichever version of whichever document, those of earlier years too: by
   * structure, year, receipt, question and line.
   */
  public static List<MarkedAnswer> of(Summary region) {
    return region.structures().stream()
        .flatMap(one -> one.history().stream().flatMap(past -> of(one, past)))
        .toList();
  }

  private static Stream<MarkedAnswer> of(Structure structure, Past past) {
    return Stream.concat(
        past.version().given().stream()
            .filter(Given::confidential)
            .map(one -> of(structure, past, one)),
        past.version().photos().stream()
            .filter(Photo::confidential)
            .map(one -> of(structure, past, one)));
  }

  private static MarkedAnswer of(Structure structure, Past past, Given given) {
    return new MarkedAnswer(
        structure,
        past,
        section(past, given.question()),
        question(past, given.question()),
        given.line(),
        column(past, given),
        given.place().sheet(),
        given.place().cell(),
        given.typed(),
        given.mark(),
        consent(structure, past, Scope.MARKED));
  }

  private static MarkedAnswer of(Structure structure, Past past, Photo photo) {
    return new MarkedAnswer(
        structure,
        past,
        section(past, photo.question()),
        question(past, photo.question()),
        0,
        "",
        photo.place() == null ? "" : photo.place().sheet(),
        photo.place() == null ? "" : photo.place().cell(),
        "(une image)",
        null,
        consent(structure, past, Scope.PICTURES));
  }

  private static String section(Past past, String question) {
    Form form = past.version().form();
    return form == null
        ? ""
        : form.sections().stream()
            .filter(one -> one.questions().stream().anyMatch(asked -> asked.id().equals(question)))
            .map(Section::title)
            .map(title -> in(past, title))
            .findFirst()
            .orElse("");
  }

  private static String question(Past past, String question) {
    Form form = past.version().form();
    return form == null
        ? question
        : form.question(question).map(one -> in(past, one.label())).orElse(question);
  }

  private static String column(Past past, Given given) {
    @Nullable Form form = past.version().form();
    return form == null || given.col().isEmpty()
        ? given.col()
        : form.table(given.question())
            .flatMap(table -> table.column(given.col()))
            .map(Asked::label)
            .map(label -> in(past, label))
            .orElse(given.col());
  }

  private static String in(Past past, String label) {
    return French.typeset(Years.of(past.submission().year()).in(label));
  }

  /** Partners see a line only with an agreement on all that was exchanged as well. */
  private static String consent(Structure structure, Past past, Scope scope) {
    Set<String> convention = Set.of(past.convention());
    String whose = structure.beneficiary().id();
    if (structure.beside().leave().covers(whose, convention, scope, Reach.PARTNERS)) {
      return Reach.PARTNERS.french();
    }
    return structure.beside().leave().covers(whose, convention, scope, Reach.COMMITTEE)
        ? Reach.COMMITTEE.french()
        : "aucun";
  }
}
