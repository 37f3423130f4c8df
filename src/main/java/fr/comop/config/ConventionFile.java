package fr.comop.config;

import fr.comop.convention.Amendment;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Grant;
import fr.comop.convention.Owed;
import fr.comop.convention.Party;
import fr.comop.convention.Term;
import fr.comop.form.Forms;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a convention from {@code config/conventions}. */
final class ConventionFile {
  private static final int LONGEST_TITLE = 300;
  private static final Set<String> KEYS =
      Set.of(
          "convention",
          "title",
          "signed",
          "ends",
          "deadline",
          "deliverables",
          "baseline",
          "beneficiaries",
          "amendments",
          "letterhead");

  /** Stands for a form where any file is received. */
  private static final String FILE = "file";

  private static final int LONGEST_ID = 40;

  private static final int LONGEST_CONVENTION = 60;

  private static final int LONGEST_REFERENCE = 60;

  private static final BigDecimal LARGEST = new BigDecimal("1000000000");

  private final Forms forms;
  private final Map<String, Beneficiary> structures;
  private final Span span;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Yaml> lines = new HashMap<>();

  private ConventionFile(Forms forms, Map<String, Beneficiary> structures, Span span) {
    this.forms = forms;
    this.structures = structures;
    this.span = span;
  }

  /**
   * What a file says.
   *
   * @param line the place of the convention's name
   * @param lines the place of each party, by the beneficiary's id
   */
  record Read(
      Convention convention, Optional<Office> letterhead, Yaml line, Map<String, Yaml> lines) {}

  /**
   * The convention in a file.
   *
   * @param forms those that it may speak of
   * @param structures those that may be party to it, by id
   * @throws ConfigMistake with its line
   */
  static Read read(Path file, Forms forms, Map<String, Beneficiary> structures) {
    Yaml root = Yaml.read(file).only(KEYS);
    return new ConventionFile(forms, structures, Span.of(root)).read(root);
  }

  private Read read(Yaml root) {
    return new Read(
        convention(root),
        root.find("letterhead").map(Office::read),
        root.get("convention"),
        Map.copyOf(lines));
  }

  private Convention convention(Yaml root) {
    String id = Shapes.id(root.get("convention"), "comop-2020-2022").text(LONGEST_CONVENTION);
    List<Party> parties =
        root.get("beneficiaries").some().stream().map(one -> party(one, id)).toList();
    Set<String> ids =
        parties.stream().map(one -> one.beneficiary().id()).collect(Collectors.toSet());
    MonthDay deadline = root.get("deadline").monthDay();
    return new Convention(
        id,
        root.get("title").text(LONGEST_TITLE),
        span.signed(),
        root.get("ends").day(),
        deadline,
        owed(root.get("deliverables"), deadline),
        root.find("baseline").map(this::baseline).orElse(null),
        parties,
        amendments(root, ids));
  }

  private List<Amendment> amendments(Yaml root, Set<String> ids) {
    List<Amendment> amendments = new ArrayList<>();
    MonthDay deadline = root.get("deadline").monthDay();
    for (Yaml yaml : root.listOf("amendments")) {
      Amendment amendment = amendment(yaml, ids, deadline);
      if (!amendments.isEmpty()
          && amendment.signed().isBefore(amendments.get(amendments.size() - 1).signed())) {
        throw yaml.get("signed").mistake("les avenants se donnent dans l’ordre de leur signature");
      }
      amendments.add(amendment);
    }
    return List.copyOf(amendments);
  }

  private Amendment amendment(Yaml yaml, Set<String> ids, MonthDay before) {
    yaml.only(
        Set.of("reference", "signed", "from", "beneficiaries", "ends", "deadline", "deliverables"));
    yaml.find("beneficiaries").ifPresent(Yaml::some);
    Optional<MonthDay> deadline = yaml.find("deadline").map(Yaml::monthDay);
    return new Amendment(
        unique(yaml.get("reference"), "l’avenant "),
        yaml.get("signed").day(),
        span.year(yaml.get("from")),
        yaml.listOf("beneficiaries").stream()
            .map(one -> one.oneOf("bénéficiaire", ids))
            .collect(Collectors.toSet()),
        yaml.find("ends").map(Yaml::day).orElse(null),
        deadline.orElse(null),
        yaml.find("deliverables").map(some -> owed(some, deadline.orElse(before))).orElse(null));
  }

  private List<Owed> owed(Yaml yaml, MonthDay deadline) {
    List<Owed> owed = new ArrayList<>();
    for (Yaml one : yaml.some()) {
      Owed document = document(one, deadline);
      owed.stream()
          .filter(other -> other.form().equals(document.form()))
          .flatMap(other -> other.years().stream())
          .filter(document.years()::contains)
          .min(Comparator.naturalOrder())
          .ifPresent(
              year -> {
                throw one.mistake(
                    "« " + document.form() + " » de " + year + " est deux fois dans cette liste");
              });
      owed.add(document);
    }
    return List.copyOf(owed);
  }

  private Convention.Baseline baseline(Yaml yaml) {
    yaml.only(Set.of("form", "version", "year"));
    String form = form(yaml.get("form"));
    return new Convention.Baseline(form, version(yaml, form), span.baselineYear(yaml.get("year")));
  }

  private Owed document(Yaml yaml, MonthDay deadline) {
    boolean file = yaml.get("form").text().equals(FILE);
    yaml.only(Set.of("form", "id", "version", "title", "years", "due", "article"));
    yaml.find(file ? "version" : "id")
        .ifPresent(
            key -> {
              throw key.mistake(
                  file
                      ? "un document sans formulaire n’a pas de version"
                      : "seul un document sans formulaire (form: file) a un id à lui");
            });
    String form = file ? withoutForm(yaml.get("id")) : form(yaml.get("form"));
    return new Owed(
        form,
        file ? Owed.NO_FORM : version(yaml, form),
        yaml.get("title").text(LONGEST_TITLE),
        Set.copyOf(new HashSet<>(span.years(yaml.get("years"), deadline))),
        yaml.find("due").map(Yaml::monthDay).orElse(null),
        yaml.textOr("article", ""));
  }

  private String withoutForm(Yaml yaml) {
    String id = Shapes.id(yaml, "compte-rendu-financier").text();
    if (forms.ids().contains(id)) {
      throw yaml.mistake(
          "« " + id + " » est un formulaire de config/forms : donnez un autre id au document");
    }
    if (id.length() > LONGEST_ID) {
      throw yaml.mistake("un id a au plus " + LONGEST_ID + " caractères, non " + id.length());
    }
    return id;
  }

  private String form(Yaml yaml) {
    if (!forms.ids().contains(yaml.text())) {
      throw yaml.mistake(
          "aucun formulaire « "
              + yaml.text()
              + " » dans config/forms"
              + Suggestion.of(yaml.text(), forms.ids()));
    }
    return yaml.text();
  }

  /** The one that is named, which may be left out where there is one only. */
  private int version(Yaml yaml, String form) {
    Set<Integer> known = forms.versions(form);
    String there = known.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    Optional<Yaml> named = yaml.find("version");
    if (named.isEmpty() && known.size() > 1) {
      throw yaml.mistake(
          "le formulaire « "
              + form
              + " » a les versions "
              + there
              + " : dites laquelle est demandée, par exemple version: "
              + known.stream().max(Integer::compare).orElseThrow());
    }
    int version =
        named
            .map(one -> one.whole(1, FormFile.LAST_VERSION))
            .orElseGet(() -> known.iterator().next());
    if (!known.contains(version)) {
      throw yaml.get("version")
          .mistake(
              "le formulaire « "
                  + form
                  + " » n’a pas de version "
                  + version
                  + " dans config/forms ; il y a : "
                  + there);
    }
    return version;
  }

  private Party party(Yaml yaml, String convention) {
    yaml.only(Set.of("structure", "grants", "joined", "terminated"));
    String id = unique(yaml.get("structure"), "la structure ");
    Beneficiary structure = structures.get(id);
    if (structure == null) {
      throw yaml.get("structure")
          .mistake(
              "aucune structure « "
                  + id
                  + " » dans config/structures.yaml"
                  + Suggestion.of(id, structures.keySet()));
    }
    lines.put(id, yaml.get("structure"));
    return new Party(convention, structure, grants(yaml), term(yaml));
  }

  private List<Grant> grants(Yaml yaml) {
    Set<Integer> years = new HashSet<>();
    List<Grant> grants = new ArrayList<>();
    for (Yaml one : yaml.listOf("grants")) {
      Grant grant = grant(one);
      if (!years.add(grant.year())) {
        throw one.get("year").mistake("la subvention de " + grant.year() + " est deux fois ici");
      }
      grants.add(grant);
    }
    return List.copyOf(grants);
  }

  private Term term(Yaml yaml) {
    LocalDate joined = yaml.find("joined").map(span::day).orElse(null);
    LocalDate terminated = yaml.find("terminated").map(span::day).orElse(null);
    if (joined != null && terminated != null && terminated.isBefore(joined)) {
      throw yaml.get("terminated")
          .mistake("une convention prend fin (terminated) après avoir été rejointe (joined)");
    }
    return new Term(joined, terminated);
  }

  private static BigDecimal amount(String text) {
    BigDecimal amount = new BigDecimal(text);
    if (amount.signum() < 0 || amount.compareTo(LARGEST) > 0) {
      throw new IllegalArgumentException("not an amount");
    }
    return amount;
  }

  private Grant grant(Yaml yaml) {
    yaml.only(Set.of("year", "amount", "source", "reference", "waits"));
    return new Grant(
        span.year(yaml.get("year")),
        yaml.get("amount").as(ConventionFile::amount, "un montant comme 90000.00"),
        yaml.get("source")
            .oneOf("genre de source (source)", Set.of("convention", "example"))
            .equals("example"),
        yaml.find("reference").map(one -> one.text(LONGEST_REFERENCE)).orElse(""),
        yaml.flag("waits"));
  }

  private String unique(Yaml yaml, String kind) {
    if (!taken.add(kind + yaml.text())) {
      throw yaml.mistake(kind + "« " + yaml.text() + " » est deux fois dans ce fichier");
    }
    return yaml.text();
  }
}
