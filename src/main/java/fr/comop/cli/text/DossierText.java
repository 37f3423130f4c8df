package fr.comop.cli.text;

import fr.comop.convention.Conventions;
import fr.comop.form.AnswerType;
import fr.comop.form.Asked;
import fr.comop.form.Field;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Outside;
import fr.comop.form.Places;
import fr.comop.form.Question;
import fr.comop.form.Section;
import fr.comop.form.Table;
import fr.comop.form.Years;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.Dossiers.Dossier;
import fr.comop.intake.Withdrawals;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions.Given;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is known of a document, for the person who is asked about it. */
public final class DossierText {
  private final Dossier dossier;
  private final Map<String, List<Given>> answers;
  private final StringBuilder text = new StringBuilder();

  private DossierText(Dossier dossier) {
    this.dossier = dossier;
    this.answers = dossier.answers().stream().collect(Collectors.groupingBy(Given::question));
  }

  /**
   * All of it.
   *
   * @param conventions which know what documents are called, and structures
   */
  public static String of(Dossier dossier, Conventions conventions) {
    DossierText told = new DossierText(dossier);
    told.head(conventions);
    told.letters();
    told.findings();
    if (dossier.answers().isEmpty()) {
      told.heading(
          "Aucune réponse n’en a été lue : ce n’est pas un classeur, voyez l’original (--out).");
    } else {
      dossier.form().ifPresentOrElse(told::answers, told::answersByIds);
    }
    told.notes();
    return Printable.of(told.text.toString().stripTrailing());
  }

  private void line(String words) {
    text.append(French.typeset(words)).append('\n');
  }

  private void heading(String words) {
    text.append('\n').append(words).append('\n');
  }

  private void head(Conventions conventions) {
    Submission one = dossier.submission();
    line(
        one.reference()
            + " – "
            + conventions.title(one.beneficiary(), one.form(), one.year())
            + conventions
                .beneficiary(one.beneficiary())
                .map(whose -> " " + French.of(whose.name()))
                .orElse(""));
    line("Version " + one.version() + ", " + one.received() + ", " + one.outcome().french() + ".");
    line("Fichier : « " + dossier.filed().fileName() + " »");
    Withdrawals.Why why = dossier.filed().why();
    if (why != null) {
      line("Retirée le " + FrenchInstant.of(why.at()) + " par " + why.who() + " : " + why.reason());
    }
    dossier
        .signed()
        .forEach(
            copy ->
                line(
                    "Exemplaire signé : « "
                        + copy.fileName()
                        + " », reçu le "
                        + FrenchInstant.of(copy.receivedAt())));
    if (dossier.marked().isPresent()) {
      line("Une copie annotée lui a été jointe.");
    }
  }

  private void letters() {
    heading(dossier.letters().isEmpty() ? "Rien n’a été répondu." : "Ce qui a été répondu :");
    dossier.letters().forEach(one -> text.append("  ").append(LetterText.line(one)).append('\n'));
  }

  private void findings() {
    if (!dossier.findings().isEmpty()) {
      heading("Ce qui a été relevé :");
    }
    for (Finding one : dossier.findings()) {
      line(
          (one.error() ? "  À corriger – " : "  Remarque – ")
              + (one.places().isEmpty() ? "le classeur entier" : Places.french(one.places()))
              + (one.label() == null ? "" : " – " + one.label()));
      line("    Lu : " + (one.read() == null ? "rien" : one.read()));
      line("    Attendu : " + one.expected());
    }
  }

  private void answers(Form form) {
    Years years = Years.of(dossier.submission().year());
    for (Section section : form.sections()) {
      heading(years.in(section.title()));
      section.questions().forEach(one -> question(one, years));
    }
  }

  private void question(Question question, Years years) {
    question.use(field -> field(field, years), table -> table(table, years), pictures -> {});
  }

  private void field(Field field, Years years) {
    String said =
        given(field.id()).stream()
            .findFirst()
            .map(one -> said(one, field))
            .orElse("(sans réponse)");
    line("  " + years.in(field.label()) + " : " + said);
  }

  private void table(Table table, Years years) {
    Map<Integer, List<Given>> lines =
        given(table.id()).stream()
            .collect(Collectors.groupingBy(Given::line, TreeMap::new, Collectors.toList()));
    line("  " + years.in(table.label()) + (lines.isEmpty() ? " : (sans réponse)" : " :"));
    lines.forEach(
        (number, cells) -> {
          line("    Ligne " + number + (cells.get(0).confidential() ? " (confidentielle)" : ""));
          Map<String, Given> byColumn =
              cells.stream().collect(Collectors.toMap(Given::col, Function.identity()));
          table.columns().stream()
              .filter(column -> byColumn.containsKey(column.id()))
              .forEach(
                  column ->
                      line(
                          "      "
                              + years.in(column.title())
                              + " : "
                              + plain(byColumn.get(column.id()), column)));
        });
  }

  private List<Given> given(String question) {
    return answers.getOrDefault(question, List.of());
  }

  private void answersByIds() {
    heading("Réponses (leur formulaire n’est plus dans config/forms) :");
    for (Given one : dossier.answers()) {
      line(
          "  "
              + Stream.of(one.question(), one.line() == 0 ? "" : "" + one.line(), one.col())
                  .filter(part -> !part.isEmpty())
                  .collect(Collectors.joining(", "))
              + " : "
              + said(one, null));
    }
  }

  private static String said(Given one, @Nullable Asked asked) {
    return plain(one, asked) + (one.confidential() ? " (confidentiel)" : "");
  }

  /** As it was understood, and as it was typed where that reads otherwise. */
  private static String plain(@Nullable Given one, @Nullable Asked asked) {
    if (one == null) {
      return "";
    }
    String understood =
        Optional.ofNullable(one.number())
            .map(number -> asked == null ? French.number(number) : asked.type().french(number))
            .or(() -> Optional.ofNullable(one.day()).map(French::day))
            .or(() -> Optional.ofNullable(one.text()).map(words -> shown(words, asked)))
            .orElse(one.typed());
    boolean otherwise = one.text() == null && !bare(understood).equals(bare(one.typed()));
    return understood + (otherwise ? " (écrit « " + one.typed() + " »)" : "");
  }

  /** What was chosen is no line of its own; what somebody wrote keeps its lines. */
  private static String shown(String words, @Nullable Asked asked) {
    boolean chosen = asked != null && asked.type() == AnswerType.CHOICES;
    return words.replace("\n", chosen ? " ; " : "\n          ");
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\h€%]|,00(?!\\d)", "");
  }

  private void notes() {
    if (!dossier.notes().isEmpty()) {
      heading("Écrit hors des questions :");
    }
    for (Outside one : dossier.notes()) {
      text.append("  ").append(one.place()).append(" : ").append(one.text()).append('\n');
    }
  }
}
