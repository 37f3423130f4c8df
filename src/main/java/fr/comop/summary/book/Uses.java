package fr.comop.summary.book;

import fr.comop.form.Form;
import fr.comop.form.Outside;
import fr.comop.form.Table;
import fr.comop.french.French;
import fr.comop.intake.assessment.Submissions.Given;
import fr.comop.summary.Audience;
import fr.comop.summary.Origin;
import fr.comop.summary.Outline;
import fr.comop.summary.Past;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where an answer goes in a summary, or why it goes nowhere. Not safe for several threads. */
final class Uses {
  private final Summary summary;
  private final Outline outline;
  private final Wording wording;

  /** What each figure of a version rests on, looked up once. */
  private final IdentityHashMap<Past, Map<String, Set<Origin>>> rests = new IdentityHashMap<>();

  Uses(Summary summary) {
    this.summary = summary;
    outline = summary.outline();
    wording = new Wording(summary);
  }

  /** A sentence, or several. */
  String of(Structure structure, Past past, Given given) {
    List<String> uses = new ArrayList<>();
    if (given.confidential() && summary.head().audience() != Audience.REGION) {
      uses.add("Confidentiel (art. 6) : ni montré, ni cité");
    }
    if (!past.counts()) {
      uses.add(replaced(structure, past));
      return said(uses);
    }
    int before = uses.size();
    figures(structure, past, given, uses);
    if (past.submission().year() == summary.head().year()) {
      ofThisYear(past, given, uses);
    } else if (uses.size() > before) {
      uses.add("Année " + past.submission().year() + " : feuille « Historique »");
    }
    if (uses.size() == before) {
      uses.add(
          past.submission().year() == summary.head().year()
              ? "Rien : config/summary.yaml n’en fait ni chiffre, ni matrice, ni citation"
              : "Rien : autre année, et config/summary.yaml n’en fait pas un chiffre");
    }
    return said(uses);
  }

  /** What stands outside of every question answers none, and counts nowhere. */
  String of(Structure structure, Past past, Outside outside) {
    List<String> uses = new ArrayList<>();
    if (!past.counts()) {
      uses.add(replaced(structure, past));
    }
    uses.add(
        "Nulle part : écrit hors des questions"
            + (outside.text().length() == Outside.LONGEST ? ", et coupé ici" : "")
            + " ; gardé avec le document (« comop notes "
            + past.submission().reference()
            + " »)");
    return said(uses);
  }

  private static String replaced(Structure structure, Past past) {
    return "Ne compte pas"
        + counting(structure, past)
            .map(one -> " : la version qui compte est " + one)
            .orElse(" : une autre version compte");
  }

  private static String said(List<String> uses) {
    return French.typeset(String.join(". ", uses) + ".");
  }

  private static Optional<String> counting(Structure structure, Past past) {
    return structure.history().stream()
        .filter(Past::counts)
        .map(Past::submission)
        .filter(one -> one.form().equals(past.submission().form()))
        .filter(one -> one.year() == past.submission().year())
        .map(one -> one.reference())
        .findFirst();
  }

  private void figures(Structure structure, Past past, Given given, List<String> uses) {
    String form = past.submission().form();
    outline
        .figures()
        .filter(one -> one.form().equals(form))
        .forEach(
            figure -> {
              String title = "« " + wording.title(figure) + " »";
              if (figure.lastYear() != null) {
                if (structure.figure(figure.id()) instanceof Told.Known known
                    && known.from().contains(past.version().origin(given))) {
                  uses.add("Chiffre " + title);
                }
              } else if (figure.question().equals(given.question())) {
                ofQuestion(figure, title, past, given).ifPresent(uses::add);
              } else if (given.line() == 0 && given.question().equals(figure.weight())) {
                uses.add("Pondère " + title);
              }
            });
  }

  private Optional<String> ofQuestion(Outline.Figure figure, String title, Past past, Given given) {
    String column = figure.column() == null ? "" : figure.column();
    if (rests(past, figure).contains(past.version().origin(given))) {
      return Optional.of("Chiffre " + title);
    }
    if (figure.where().containsKey(given.col())) {
      return Optional.of("Choisit les lignes de " + title);
    }
    if (!given.col().isEmpty() && given.col().equals(figure.weight())) {
      return Optional.of("Pondère " + title);
    }
    if (!given.col().equals(column)) {
      return Optional.empty();
    }
    if (past.figures().get(figure.id()) instanceof Told.Withheld) {
      return Optional.of("Chiffre " + title + ", non montré");
    }
    if (given.number() == null) {
      return Optional.of("Pas dans " + title + " : aucun nombre lisible");
    }
    return Optional.of(
        "Pas dans "
            + title
            + (figure.where().isEmpty()
                ? " : la ligne n’a pas de poids"
                : " : la ligne n’est pas « " + wordings(figure) + " »"));
  }

  private static String wordings(Outline.Figure figure) {
    return figure.where().values().stream()
        .flatMap(Set::stream)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private Set<Origin> rests(Past past, Outline.Figure figure) {
    return rests
        .computeIfAbsent(past, any -> new HashMap<>())
        .computeIfAbsent(
            figure.id(),
            id ->
                past.figures().get(id) instanceof Told.Known known
                    ? new HashSet<>(known.from())
                    : Set.of());
  }

  private void ofThisYear(Past past, Given given, List<String> uses) {
    String form = past.submission().form();
    for (Outline.Matrix one : outline.matrices()) {
      if (one.form().equals(form) && one.question().equals(given.question())) {
        if (given.col().equals(one.column())) {
          uses.add("Matrice « " + one.title() + " »");
        } else if (given.col().equals(one.measure())) {
          uses.add("Mesure de la matrice « " + one.title() + " »");
        }
      }
    }
    for (Outline.Quote one : outline.quotes()) {
      String column = one.column() == null ? "" : one.column();
      if (one.form().equals(form)
          && one.question().equals(given.question())
          && given.col().equals(column)) {
        uses.add("Citation « " + wording.in(one.title()) + " »");
      }
    }
    plan(past.version().form(), given).ifPresent(uses::add);
  }

  private Optional<String> plan(@Nullable Form form, Given given) {
    Outline.Mirror mirror = outline.mirror();
    Table table =
        form == null
            ? null
            : form.table(given.question()).filter(one -> one.plan() != null).orElse(null);
    if (mirror == null || form == null || table == null || table.plan() == null) {
      return Optional.empty();
    }
    Table.Plan plan = table.plan();
    Set<String> told = new HashSet<>(List.of(plan.code(), plan.title()));
    if (form.id().equals(mirror.report()) && table.id().equals(mirror.table())) {
      told.addAll(List.of(mirror.status(), mirror.reason()));
      return told.contains(given.col()) ? Optional.of("Feuille « Actions »") : Optional.empty();
    }
    if (plan.from() != null) {
      told.add(plan.from());
    }
    if (plan.to() != null) {
      told.add(plan.to());
    }
    return form.id().equals(mirror.programme()) && told.contains(given.col())
        ? Optional.of("Feuille « Programme suivant »")
        : Optional.empty();
  }
}
