package fr.comop.cli;

import fr.comop.cli.json.CasePageJson;
import fr.comop.cli.json.CasesJson;
import fr.comop.cli.text.CasePageText;
import fr.comop.cli.text.CasesText;
import fr.comop.config.Configuration;
import fr.comop.desk.Declined;
import fr.comop.funding.Euros;
import fr.comop.notice.Act;
import fr.comop.notice.Cause;
import fr.comop.notice.Decision;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Outcome;
import fr.comop.notice.desk.CasePage;
import fr.comop.notice.desk.Opening;
import fr.comop.notice.dossier.Dossier;
import fr.comop.wiring.House;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The cases that registered letters belong to. */
@Command(
    name = "case",
    description =
        "Les dossiers de manquement (convention, art. 10 à 12) : de l’échange amiable à la décision"
            + " et à la clôture. Ce qui ne peut pas encore être fait est refusé, avec le fait qui"
            + " manque.",
    commandListHeading = "%nCommandes :%n")
final class CaseCommand implements Runnable {
  private static final String REFERENCE = "RÉFÉRENCE";
  private static final String EXAMPLE = "Le dossier, par exemple DOS-0001.";
  private static final String DAY = "AAAA-MM-JJ";

  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  CaseCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public void run() {
    spec.commandLine().usage(out());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  @Command(name = "list", description = "Liste les dossiers, ceux qui sont ouverts d’abord.")
  int list(
      @Mixin ListedWhose whose,
      @Option(names = "--open", description = "Ceux qui sont ouverts seulement.") boolean open)
      throws IOException {
    Configuration configuration = caller.configuration();
    String id = whose.id(configuration, caller);
    try (House house = caller.looking(configuration)) {
      List<DefaultCase> all =
          house.notice.shelf().all().stream()
              .filter(one -> id == null || one.key().beneficiary().equals(id))
              .filter(one -> !open || !one.closed())
              .sorted((one, other) -> Boolean.compare(one.closed(), other.closed()))
              .toList();
      out()
          .println(whose.json ? CasesJson.of(all) : CasesText.of(all, configuration.conventions()));
      return Exit.DONE;
    }
  }

  @Command(
      name = "show",
      description =
          "Montre tout d’un dossier : documents, argent, histoire, lettres, délais, et ce qui peut"
              + " être fait, ou pourquoi pas.")
  int show(
      @Parameters(paramLabel = REFERENCE, description = "DOS-0001, ou une lettre : LR-0003.")
          String reference,
      @Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    try (House house = caller.looking()) {
      CasePage page = house.notice.shelf().of(reference);
      out().println(json ? CasePageJson.of(page) : CasePageText.of(page));
      return Exit.DONE;
    }
  }

  @Command(
      name = "dossier",
      description =
          "Écrit tout d’un dossier dans un fichier zip, pour le Tribunal administratif : inventaire"
              + " numéroté, pièces en un PDF à signets, originaux, journal d’audit et empreintes.")
  int dossier(
      @Parameters(paramLabel = REFERENCE, description = EXAMPLE) String reference,
      @Option(
              names = "--out",
              required = true,
              paramLabel = "FICHIER",
              description = "Le fichier zip à écrire.")
          Path out)
      throws IOException {
    try (House house = caller.house()) {
      Dossier dossier =
          house.notice.dossiers().write(reference, out, caller.who(house.configuration));
      out()
          .println(
              dossier.reference()
                  + " : "
                  + dossier.pieces().size()
                  + " pièces, "
                  + dossier.trail().size()
                  + " lignes du journal d’audit, dans "
                  + out
                  + ".");
      return Exit.DONE;
    }
  }

  /** Whose case is opened. */
  static final class Whose {
    @Mixin WhoseYear which = new WhoseYear();

    @Option(
        names = "--convention",
        paramLabel = "ID",
        description = "La convention, si plusieurs lient la structure cette année-là.")
    @Nullable String convention;

    Opening.Whose of(Caller caller, Configuration configuration) {
      return new Opening.Whose(
          caller.names(configuration).beneficiary(which.beneficiary), convention, which.year);
    }
  }

  @Command(
      name = "open",
      description =
          "Ouvre un dossier. Ceux des documents jamais reçus s’ouvrent d’eux-mêmes après le délai de"
              + " grâce.")
  int open(
      @Mixin Whose whose,
      @Option(
              names = "--cause",
              required = true,
              paramLabel = "CAUSE",
              description =
                  "non-presente, incomplet, emploi, inexecution, modification, retard ou"
                      + " engagement-republicain.")
          String cause,
      @Option(
              names = "--form",
              paramLabel = "FORMULAIRE",
              description = "Le document dont il s’agit, ou plusieurs.")
          @Nullable List<String> forms,
      @Option(
              names = "--applied",
              paramLabel = DAY,
              description =
                  "Jour de la demande de subvention, pour engagement-republicain : il lie les"
                      + " demandes déposées depuis le 2 janvier 2022.")
          @Nullable LocalDate applied,
      @ArgGroup(exclusive = true) @Nullable LongText facts,
      @Mixin CaseDoing doing)
      throws IOException {
    Configuration configuration = caller.configuration();
    Opening.Whose of = whose.of(caller, configuration);
    Opening.Said said =
        new Opening.Said(
            Cause.of(cause)
                .orElseThrow(
                    () -> unknown(cause, Arrays.stream(Cause.values()).map(Cause::word).toList())),
            forms == null ? List.of() : forms,
            facts == null ? "" : facts.words(),
            applied,
            doing.evidence);
    try (House house = doing.dryRun ? caller.looking(configuration) : caller.house(configuration)) {
      Opening opening = house.notice.opening();
      return doing.told(
          configuration,
          out(),
          doing.dryRun
              ? opening.foreseen(of, said, caller.who(configuration))
              : opening.open(of, said, caller.who(configuration)));
    }
  }

  private static Declined unknown(String typed, List<String> known) {
    return new Declined(
        "« "
            + typed
            + " » n’est pas connu ici ; choisissez parmi : "
            + String.join(", ", known)
            + ".");
  }

  @Command(
      name = "termination",
      description =
          "Enregistre une résiliation reçue d’une structure (convention, art. 11) : elle prend effet"
              + " trois mois après son envoi.")
  int termination(
      @Mixin Whose whose,
      @Option(
              names = "--posted",
              required = true,
              paramLabel = DAY,
              description = "Le jour d’envoi, selon le cachet de la poste.")
          LocalDate posted,
      @Option(names = "--received", required = true, paramLabel = DAY, description = "Reçue le.")
          LocalDate received,
      @Option(
              names = "--evidence",
              required = true,
              paramLabel = "FICHIER",
              description = "La lettre, numérisée.")
          Path letter)
      throws IOException {
    Configuration configuration = caller.configuration();
    Opening.Whose of = whose.of(caller, configuration);
    try (House house = caller.house(configuration)) {
      out()
          .println(
              CasesText.taken(
                  house
                      .notice
                      .opening()
                      .terminated(of, posted, received, letter, caller.who(configuration)),
                  false,
                  configuration.conventions()));
      return Exit.DONE;
    }
  }

  @Command(
      name = "call",
      description = "Consigne un appel, un courriel ou une rencontre (art. 12).")
  int call(
      @Parameters(paramLabel = REFERENCE, description = EXAMPLE) String reference,
      @Option(
              names = "--by",
              required = true,
              paramLabel = "appel|courriel|rencontre",
              description = "Comment.")
          String by,
      @Option(names = "--with", required = true, paramLabel = "NOM", description = "Avec qui.")
          String with,
      @Option(names = "--day", paramLabel = DAY, description = "Le jour ; aujourd’hui sinon.")
          @Nullable LocalDate day,
      @ArgGroup(exclusive = true, multiplicity = "1") LongText said,
      @Mixin CaseDoing doing)
      throws IOException {
    Act.Manner manner =
        Arrays.stream(Act.Manner.values())
            .filter(one -> one.french().equals(by))
            .findFirst()
            .orElseThrow(
                () ->
                    unknown(
                        by, Arrays.stream(Act.Manner.values()).map(Act.Manner::french).toList()));
    return doing.done(
        caller, out(), steps -> steps.call(reference, day, manner, with, said.words()));
  }

  @Command(name = "join", description = "Ajoute un document au dossier.")
  int join(
      @Parameters(paramLabel = REFERENCE, description = EXAMPLE) String reference,
      @Option(
              names = "--form",
              required = true,
              paramLabel = "FORMULAIRE",
              description = "Le document.")
          String form,
      @Mixin CaseDoing doing)
      throws IOException {
    return doing.done(caller, out(), steps -> steps.join(reference, form));
  }

  @Command(
      name = "strike",
      description = "Retire un document du dossier ; ce qui est présenté en est retiré tout seul.")
  int strike(
      @Parameters(paramLabel = REFERENCE, description = EXAMPLE) String reference,
      @Option(
              names = "--form",
              required = true,
              paramLabel = "FORMULAIRE",
              description = "Le document.")
          String form,
      @ArgGroup(exclusive = true, multiplicity = "1") LongText reason,
      @Mixin CaseDoing doing)
      throws IOException {
    return doing.done(caller, out(), steps -> steps.strike(reference, form, reason.words()));
  }

  @Command(name = "answer", description = "Consigne la réponse de la structure.")
  int answer(
      @Parameters(paramLabel = REFERENCE, description = EXAMPLE) String reference,
      @Option(names = "--received", required = true, paramLabel = DAY, description = "Reçue le.")
          LocalDate received,
      @ArgGroup(exclusive = true, multiplicity = "1") LongText said,
      @Mixin CaseDoing doing)
      throws IOException {
    return doing.done(caller, out(), steps -> steps.answer(reference, received, said.words()));
  }

  @Command(name = "examine", description = "Consigne l’examen des justificatifs (art. 10).")
  int examine(
      @Parameters(paramLabel = REFERENCE, description = EXAMPLE) String reference,
      @Option(names = "--day", paramLabel = DAY, description = "Le jour ; aujourd’hui sinon.")
          @Nullable LocalDate day,
      @ArgGroup(exclusive = true, multiplicity = "1") LongText found,
      @Mixin CaseDoing doing)
      throws IOException {
    return doing.done(caller, out(), steps -> steps.examine(reference, day, found.words()));
  }

  @Command(name = "hear", description = "Consigne l’audition des représentants (art. 10).")
  int hear(
      @Parameters(paramLabel = REFERENCE, description = EXAMPLE) String reference,
      @Option(
              names = "--how",
              required = true,
              paramLabel = "tenue|declinee|absent",
              description = "Tenue, déclinée par la structure, ou personne n’est venu.")
          String how,
      @Option(names = "--day", required = true, paramLabel = DAY, description = "Le jour.")
          LocalDate day,
      @Option(
              names = "--who",
              paramLabel = "NOMS",
              defaultValue = "",
              description = "Qui est venu.")
          String who,
      @ArgGroup(exclusive = true, multiplicity = "1") LongText minutes,
      @Mixin CaseDoing doing)
      throws IOException {
    Act.Hearing hearing =
        Arrays.stream(Act.Hearing.values())
            .filter(one -> one.word().equals(how))
            .findFirst()
            .orElseThrow(
                () ->
                    unknown(
                        how, Arrays.stream(Act.Hearing.values()).map(Act.Hearing::word).toList()));
    return doing.done(
        caller, out(), steps -> steps.hear(reference, day, hearing, who, minutes.words()));
  }

  /** The vote that a decision rests on. */
  static final class Vote {
    @Option(
        names = "--deliberation",
        paramLabel = "RÉFÉRENCE",
        description = "Celle de la commission permanente.")
    @Nullable String reference;

    @Option(
        names = "--no-deliberation",
        paramLabel = "MOTIF",
        description = "Ou pourquoi elle n’est pas requise.")
    @Nullable String notRequired;
  }

  /** Since when it may be carried out. */
  static final class Since {
    @Option(
        names = "--executory",
        paramLabel = DAY,
        description =
            "Jour depuis lequel la délibération est exécutoire : publiée, et transmise au préfet.")
    @Nullable LocalDate executory;
  }

  /** What is decided. */
  static final class Measure {
    @Option(
        names = "--outcome",
        required = true,
        paramLabel = "SUITE",
        description =
            "sans-suite, delai, solde-non-verse, diminution, suspension, reversement ou"
                + " resiliation.")
    String outcome = "";

    @Option(names = "--amount", paramLabel = "MONTANT", description = "En euros.")
    @Nullable String amount;

    @Option(
        names = "--until",
        paramLabel = DAY,
        description = "Dernier jour du délai, ou de la suspension.")
    @Nullable LocalDate until;

    @Option(names = "--day", required = true, paramLabel = DAY, description = "Décidé le.")
    LocalDate day = LocalDate.EPOCH;
  }

  @Command(
      name = "decide",
      description = "Consigne la décision, ses motifs et la délibération qui la fonde.")
  int decide(
      @Parameters(paramLabel = REFERENCE, description = EXAMPLE) String reference,
      @Mixin Measure measure,
      @ArgGroup(exclusive = true, multiplicity = "1") Vote vote,
      @Mixin Since since,
      @ArgGroup(exclusive = true, multiplicity = "1") LongText reasons,
      @Mixin CaseDoing doing)
      throws IOException {
    Decision decision =
        new Decision(
            Outcome.of(measure.outcome)
                .orElseThrow(
                    () ->
                        unknown(
                            measure.outcome,
                            Arrays.stream(Outcome.values()).map(Outcome::word).toList())),
            measure.day,
            measure.amount == null ? null : Euros.of(measure.amount),
            measure.until,
            reasons.words(),
            new Decision.Deliberation(
                vote.reference == null ? "" : vote.reference,
                vote.notRequired == null ? "" : vote.notRequired,
                since.executory));
    return doing.done(caller, out(), steps -> steps.decide(reference, decision));
  }

  @Command(name = "title", description = "Consigne le titre de recettes d’un reversement.")
  int title(
      @Parameters(paramLabel = REFERENCE, description = EXAMPLE) String reference,
      @Option(names = "--number", required = true, paramLabel = "NUMÉRO", description = "Le sien.")
          String number,
      @Option(names = "--day", required = true, paramLabel = DAY, description = "Sa date.")
          LocalDate day,
      @Option(
              names = "--amount",
              required = true,
              paramLabel = "MONTANT",
              description = "En euros.")
          String amount,
      @Mixin CaseDoing doing)
      throws IOException {
    return doing.done(
        caller, out(), steps -> steps.title(reference, number, day, Euros.of(amount)));
  }

  @Command(name = "received", description = "Consigne une somme reçue sur le titre de recettes.")
  int received(
      @Parameters(paramLabel = REFERENCE, description = EXAMPLE) String reference,
      @Option(names = "--day", required = true, paramLabel = DAY, description = "Reçue le.")
          LocalDate day,
      @Option(
              names = "--amount",
              required = true,
              paramLabel = "MONTANT",
              description = "En euros.")
          String amount,
      @Mixin CaseDoing doing)
      throws IOException {
    return doing.done(caller, out(), steps -> steps.received(reference, day, Euros.of(amount)));
  }

  @Command(name = "lift", description = "Lève une suspension.")
  int lift(
      @Parameters(paramLabel = REFERENCE, description = EXAMPLE) String reference,
      @ArgGroup(exclusive = true, multiplicity = "1") LongText reason,
      @Mixin CaseDoing doing)
      throws IOException {
    return doing.done(caller, out(), steps -> steps.lift(reference, reason.words()));
  }

  @Command(
      name = "withdraw-termination",
      description = "Retire une résiliation, avant qu’elle prenne effet (art. 11).")
  int withdrawTermination(
      @Parameters(paramLabel = REFERENCE, description = EXAMPLE) String reference,
      @ArgGroup(exclusive = true, multiplicity = "1") LongText reason,
      @Mixin CaseDoing doing)
      throws IOException {
    return doing.done(caller, out(), steps -> steps.withdrawTermination(reference, reason.words()));
  }

  @Command(name = "settle", description = "Consigne un règlement amiable (art. 12).")
  int settle(
      @Parameters(paramLabel = REFERENCE, description = EXAMPLE) String reference,
      @Option(names = "--day", paramLabel = DAY, description = "Le jour ; aujourd’hui sinon.")
          @Nullable LocalDate day,
      @ArgGroup(exclusive = true, multiplicity = "1") LongText terms,
      @Mixin CaseDoing doing)
      throws IOException {
    return doing.done(caller, out(), steps -> steps.settle(reference, day, terms.words()));
  }

  @Command(name = "close", description = "Clôt un dossier.")
  int close(
      @Parameters(paramLabel = REFERENCE, description = EXAMPLE) String reference,
      @ArgGroup(exclusive = true, multiplicity = "1") LongText reason,
      @Mixin CaseDoing doing)
      throws IOException {
    return doing.done(caller, out(), steps -> steps.close(reference, reason.words()));
  }
}
