package fr.comop.config;

import fr.comop.form.AnswerType;
import fr.comop.form.Asked;
import fr.comop.form.Choices;
import fr.comop.form.Column;
import fr.comop.form.Field;
import fr.comop.form.Form;
import fr.comop.form.Forms;
import fr.comop.form.Question;
import fr.comop.form.Table;
import fr.comop.summary.Outline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code config/summary.yaml}, which may be missing. */
final class SummaryFile {
  private static final int LONGEST = 120;
  private static final String LAST_YEAR = "last-year";
  private static final Set<String> YES_NO = Set.of("oui", "non");

  private final Forms forms;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Outline.Figure> figures = new HashMap<>();

  private SummaryFile(Forms forms) {
    this.forms = forms;
  }

  /**
   * What a file says that summaries show; no figure at all where there is none.
   *
   * @throws ConfigMistake with its line
   */
  static Outline read(Path file, Forms forms) {
    return Files.exists(file)
        ? new SummaryFile(forms)
            .read(
                Yaml.read(file)
                    .only(Set.of("themes", "matrices", "charts", "quotes", "mirror", "share")))
        : new Outline(List.of(), List.of(), List.of(), List.of(), null, null);
  }

  private Outline read(Yaml yaml) {
    // a figure may be what another, further down, said the year before
    for (Yaml theme : yaml.get("themes").list()) {
      for (Yaml one : theme.get("figures").some()) {
        if (one.find(LAST_YEAR).isEmpty()) {
          Outline.Figure figure = figure(one);
          figures.put(figure.id(), figure);
        }
      }
    }
    List<Outline.Theme> themes = yaml.get("themes").list().stream().map(this::theme).toList();
    return new Outline(
        themes,
        yaml.listOf("matrices").stream().map(this::matrix).toList(),
        yaml.listOf("charts").stream().map(one -> chart(themes, one)).toList(),
        yaml.listOf("quotes").stream().map(this::quote).toList(),
        yaml.find("mirror").map(this::mirror).orElse(null),
        yaml.find("share").map(one -> share(themes, one)).orElse(null));
  }

  private Outline.Theme theme(Yaml yaml) {
    yaml.only(Set.of("id", "title", "figures"));
    return new Outline.Theme(
        id(yaml),
        yaml.get("title").text(LONGEST),
        yaml.get("figures").some().stream().map(this::known).toList());
  }

  private Outline.Figure known(Yaml yaml) {
    Yaml before = yaml.find(LAST_YEAR).orElse(null);
    if (before == null) {
      Outline.Figure known = figures.get(yaml.get("id").text());
      return known == null ? figure(yaml) : known;
    }
    yaml.only(Set.of("id", "title", LAST_YEAR));
    Outline.Figure figure = figures.get(before.text());
    if (figure == null) {
      throw before.mistake(
          "aucun chiffre « "
              + before.text()
              + " » dans ce fichier"
              + Suggestion.of(before.text(), figures.keySet()));
    }
    return figure.before(id(yaml), yaml.get("title").text(LONGEST));
  }

  private static Outline.Share share(List<Outline.Theme> themes, Yaml yaml) {
    yaml.only(Set.of("percent", "budget"));
    Outline.Figure percent = drawn(themes, yaml.get("percent"));
    Outline.Figure budget = drawn(themes, yaml.get("budget"));
    if (percent.type() != AnswerType.PERCENT) {
      throw yaml.get("percent").mistake("une part d’un budget est un pourcentage");
    }
    if (budget.type() != AnswerType.AMOUNT) {
      throw yaml.get("budget").mistake("un budget est un montant");
    }
    return new Outline.Share(percent, budget);
  }

  private String id(Yaml yaml) {
    Yaml id = Shapes.id(yaml.get("id"), "budget-actual");
    if (!taken.add(id.text())) {
      throw id.mistake("« " + id.text() + " » est deux fois dans ce fichier");
    }
    return id.text();
  }

  private Outline.Figure figure(Yaml yaml) {
    yaml.only(Set.of("id", "title", "form", "question", "column", "where", "weight", LAST_YEAR));
    Form form = form(yaml.get("form"), yaml.get("question"));
    Question question = question(form, yaml.get("question"));
    Asked asked = asked(question, yaml);
    AnswerType type = asked == null ? AnswerType.COUNT : asked.type();
    if (!type.numeric()) {
      throw yaml.get(asked instanceof Column ? "column" : "question")
          .mistake("un chiffre est un nombre ; ceci est du type " + type.word());
    }
    if (type == AnswerType.PERCENT && asked instanceof Column && yaml.find("weight").isEmpty()) {
      throw yaml.mistake(
          "des pourcentages de lignes se pondèrent (weight) : donnez une colonne ou une question");
    }
    return new Outline.Figure(
        id(yaml),
        yaml.get("title").text(LONGEST),
        form.id(),
        question.id(),
        asked instanceof Column column ? column.id() : null,
        yaml.find("where").map(where -> where(question, where)).orElse(Map.of()),
        type,
        yaml.find("weight").map(weight -> weight(form, question, weight)).orElse(null),
        null);
  }

  /** What is answered; null where lines are counted. */
  private @Nullable Asked asked(Question question, Yaml yaml) {
    Optional<Yaml> column = yaml.find("column");
    if (question instanceof Table table) {
      return column.map(one -> column(table, one)).orElse(null);
    }
    column.ifPresent(
        one -> {
          throw one.mistake("« " + question.id() + " » n’est pas un tableau");
        });
    if (question instanceof Field field) {
      return field;
    }
    throw yaml.get("question").mistake("« " + question.id() + " » demande des images");
  }

  private Map<String, Set<String>> where(Question question, Yaml yaml) {
    if (!(question instanceof Table table)) {
      throw yaml.mistake(
          "« " + question.id() + " » n’est pas un tableau : il n’a pas de lignes à choisir");
    }
    Map<String, Set<String>> where = new LinkedHashMap<>();
    yaml.entries()
        .forEach(
            (name, some) -> {
              Column column = table.column(name).orElseThrow(() -> noColumn(table, name, some));
              where.put(
                  name,
                  some.some().stream()
                      .map(one -> one.oneOf("libellé", wordings(column, some)))
                      .collect(Collectors.toUnmodifiableSet()));
            });
    return where;
  }

  private static Set<String> wordings(Column column, Yaml yaml) {
    Choices choices = column.choices();
    if (choices != null) {
      return Set.copyOf(choices.wordings());
    }
    if (column.type() == AnswerType.YES_NO) {
      return YES_NO;
    }
    throw yaml.mistake("la colonne « " + column.id() + " » n’offre pas de choix");
  }

  /** A column of the same table, else a question of the form. */
  private String weight(Form form, Question question, Yaml yaml) {
    boolean column =
        question instanceof Table table
            && table.column(yaml.text()).filter(one -> one.type().numeric()).isPresent();
    boolean field =
        form.question(yaml.text())
            .filter(Field.class::isInstance)
            .filter(one -> ((Field) one).type().numeric())
            .isPresent();
    if (!column && !field) {
      throw yaml.mistake(
          "un poids (weight) est un nombre qui est demandé : une colonne du même tableau, ou une"
              + " question ; « "
              + yaml.text()
              + " » n’est ni l’un ni l’autre");
    }
    return yaml.text();
  }

  private Outline.Matrix matrix(Yaml yaml) {
    yaml.only(Set.of("id", "title", "form", "question", "column", "measure"));
    Form form = form(yaml.get("form"), yaml.get("question"));
    Table table = table(form, yaml.get("question"));
    Column column = column(table, yaml.get("column"));
    Choices choices = column.choices();
    if (choices == null) {
      throw yaml.get("column").mistake("la colonne « " + column.id() + " » n’offre pas de choix");
    }
    return new Outline.Matrix(
        id(yaml),
        yaml.get("title").text(LONGEST),
        form.id(),
        table.id(),
        column.id(),
        choices.wordings(),
        choices.numbered(),
        yaml.find("measure").map(one -> number(table, one)).orElse(null));
  }

  private static String number(Table table, Yaml yaml) {
    Column column = column(table, yaml);
    if (!column.type().numeric() || column.type() == AnswerType.PERCENT) {
      throw yaml.mistake(
          "la colonne « " + column.id() + " » n’a pas de nombres qui s’additionnent");
    }
    return column.id();
  }

  private Outline.Chart chart(List<Outline.Theme> themes, Yaml yaml) {
    yaml.only(Set.of("id", "title", "kind", "figures"));
    Outline.Chart.Kind kind = kind(yaml.get("kind"));
    List<Outline.Figure> figures =
        yaml.get("figures").some().stream().map(one -> drawn(themes, one)).toList();
    Yaml named = yaml.get("figures");
    if (figures.size() > Outline.Chart.MOST_SERIES) {
      throw named.mistake(
          "un graphique montre au plus "
              + Outline.Chart.MOST_SERIES
              + " chiffres, pour qu’on les distingue");
    }
    if (figures.stream().map(one -> one.type() == AnswerType.PERCENT).distinct().count() > 1
        || figures.stream().map(one -> one.type() == AnswerType.AMOUNT).distinct().count() > 1) {
      throw named.mistake("les chiffres d’un graphique ont une seule unité");
    }
    if (themes.stream().noneMatch(theme -> theme.figures().containsAll(figures))) {
      throw named.mistake("les chiffres d’un graphique sont d’un seul thème");
    }
    if (kind == Outline.Chart.Kind.SHARES && figures.get(0).type() != AnswerType.PERCENT) {
      throw named.mistake("des parts (shares) sont des pourcentages");
    }
    if (kind == Outline.Chart.Kind.YEARS && figures.get(0).type() == AnswerType.PERCENT) {
      throw named.mistake("des pourcentages de plusieurs années ne s’additionnent pas");
    }
    return new Outline.Chart(id(yaml), yaml.get("title").text(LONGEST), kind, figures);
  }

  private static Outline.Chart.Kind kind(Yaml yaml) {
    List<Outline.Chart.Kind> kinds = List.of(Outline.Chart.Kind.values());
    String word =
        yaml.oneOf(
            "genre (kind)",
            kinds.stream().map(Outline.Chart.Kind::word).collect(Collectors.toUnmodifiableSet()));
    return kinds.stream().filter(one -> one.word().equals(word)).findFirst().orElseThrow();
  }

  private static Outline.Figure drawn(List<Outline.Theme> themes, Yaml yaml) {
    List<Outline.Figure> figures =
        themes.stream().flatMap(theme -> theme.figures().stream()).toList();
    return figures.stream()
        .filter(one -> one.id().equals(yaml.text()))
        .findFirst()
        .orElseThrow(
            () ->
                yaml.mistake(
                    "aucun chiffre « "
                        + yaml.text()
                        + " » dans ce fichier"
                        + Suggestion.of(
                            yaml.text(), figures.stream().map(Outline.Figure::id).toList())));
  }

  private Outline.Quote quote(Yaml yaml) {
    yaml.only(Set.of("id", "title", "form", "question", "column"));
    Form form = form(yaml.get("form"), yaml.get("question"));
    Question question = question(form, yaml.get("question"));
    Asked asked = asked(question, yaml);
    if (asked == null || asked.type() != AnswerType.TEXT) {
      throw yaml.mistake(
          "ce qui est cité est un texte : une question, ou une colonne d’un tableau");
    }
    return new Outline.Quote(
        id(yaml),
        yaml.get("title").text(LONGEST),
        form.id(),
        question.id(),
        asked instanceof Column column ? column.id() : null);
  }

  private Outline.Mirror mirror(Yaml yaml) {
    yaml.only(Set.of("report", "programme", "status", "reason", "done"));
    Table table = planned(yaml.get("report"), Table.Plan.Role.REPORTS);
    planned(yaml.get("programme"), Table.Plan.Role.PLANS);
    Column status = column(table, yaml.get("status"));
    return new Outline.Mirror(
        yaml.get("report").text(),
        table.id(),
        yaml.get("programme").text(),
        status.id(),
        column(table, yaml.get("reason")).id(),
        yaml.get("done").some().stream()
            .map(one -> one.oneOf("libellé", wordings(status, yaml.get("status"))))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private Table planned(Yaml yaml, Table.Plan.Role role) {
    return forms
        .latest(yaml.text())
        .orElseThrow(() -> noForm(yaml))
        .planned(role)
        .orElseThrow(
            () ->
                yaml.mistake(
                    "le formulaire « "
                        + yaml.text()
                        + " » n’a pas de tableau "
                        + (role == Table.Plan.Role.PLANS
                            ? "qui prévoit des actions (plans)"
                            : "qui rend compte d’actions prévues (reports)")));
  }

  /** The latest version of a form that has the question: one may be gone from the last. */
  private Form form(Yaml yaml, Yaml question) {
    Form latest = forms.latest(yaml.text()).orElseThrow(() -> noForm(yaml));
    return forms.all().stream()
        .filter(one -> one.id().equals(latest.id()))
        .filter(one -> one.question(question.text()).isPresent())
        .reduce((earlier, later) -> later)
        .orElse(latest);
  }

  private ConfigMistake noForm(Yaml yaml) {
    return yaml.mistake(
        "aucun formulaire « "
            + yaml.text()
            + " » dans config/forms"
            + Suggestion.of(yaml.text(), forms.ids()));
  }

  private static Question question(Form form, Yaml yaml) {
    return form.question(yaml.text())
        .orElseThrow(
            () ->
                yaml.mistake(
                    "aucune question « "
                        + yaml.text()
                        + " »"
                        + Suggestion.of(
                            yaml.text(), form.questions().stream().map(Question::id).toList())));
  }

  private static Table table(Form form, Yaml yaml) {
    if (question(form, yaml) instanceof Table table) {
      return table;
    }
    throw yaml.mistake("« " + yaml.text() + " » n’est pas un tableau");
  }

  private static Column column(Table table, Yaml yaml) {
    return table.column(yaml.text()).orElseThrow(() -> noColumn(table, yaml.text(), yaml));
  }

  private static ConfigMistake noColumn(Table table, String name, Yaml yaml) {
    return yaml.mistake(
        "le tableau « "
            + table.id()
            + " » n’a pas de colonne « "
            + name
            + " »"
            + Suggestion.of(name, table.columns().stream().map(Column::id).toList()));
  }
}
