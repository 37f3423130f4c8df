package fr.comop.cli.notice;

import fr.comop.cli.Caller;
import fr.comop.cli.CommandGroup;
import fr.comop.cli.Exit;
import fr.comop.cli.ListedWhose;
import fr.comop.cli.LongText;
import fr.comop.cli.json.CasePageJson;
import fr.comop.cli.json.CasesJson;
import fr.comop.cli.text.CasePageText;
import fr.comop.cli.text.CasesText;
import fr.comop.config.Configuration;
import fr.comop.notice.Act;
import fr.comop.notice.Cause;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.channel.Reported;
import fr.comop.notice.channel.WaitingSlip;
import fr.comop.notice.desk.CasePage;
import fr.comop.notice.desk.CaseSteps;
import fr.comop.notice.desk.Opening;
import fr.comop.notice.dossier.Dossier;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The cases that registered letters belong to. */
@Command(
    name = "case",
    description =
        "Les dossiers de manquement (convention, art. 10 à 12) : de l’échange amiable à la décision"
            + " et à la clôture. Ce qui ne peut pas encore être fait est refusé, avec le fait qui"
            + " manque ; « comop case show » dit ce qui peut l’être.",
    commandListHeading = "%nCommandes :%n")
public final class CaseCommand extends CommandGroup {
  private static final String EITHER = "Le dossier, DOS-0001, ou une de ses lettres, LR-0003.";

  public CaseCommand(Caller caller) {
    super(caller);
  }

  @Command(
      name = "list",
      description = "Liste les dossiers, ceux qui sont ouverts d’abord.",
      footer = {"", "Exemple : comop case list --open --beneficiary planetarium", Taking.READING})
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
          .println(
              whose.json() ? CasesJson.of(all) : CasesText.of(all, configuration.conventions()));
      return Exit.DONE;
    }
  }

  @Command(
      name = "show",
      description =
          "Montre tout d’un dossier : documents, argent, histoire, lettres, délais, et ce qui peut"
              + " être fait, ou pourquoi pas.",
      footer = {"", "Exemple : comop case show DOS-0001", Taking.READING})
  int show(
      @Parameters(paramLabel = "RÉFÉRENCE", description = EITHER) String reference,
      @Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    try (House house = caller.looking()) {
      CasePage page = house.notice.shelf().of(reference);
      List<Reported> reported =
          page.file().notices().stream()
              .flatMap(one -> house.dispatch.reporting().of(one.id()).stream())
              .toList();
      List<WaitingSlip> waiting =
          page.file().notices().stream()
              .flatMap(one -> house.dispatch.slips().waiting(one.id()).stream())
              .toList();
      out()
          .println(
              json
                  ? CasePageJson.of(page, reported, waiting)
                  : CasePageText.of(page, reported, waiting));
      return Exit.DONE;
    }
  }

  @Command(
      name = "dossier",
      description =
          "Écrit tout d’un dossier dans un fichier zip, pour le Tribunal administratif : inventaire"
              + " numéroté, pièces en un PDF à signets, originaux, journal d’audit et empreintes.",
      footer = {
        "",
        "Exemple : comop case dossier DOS-0001 --out DOS-0001.zip",
        Taking.ANYBODY,
        Taking.CODES
      })
  int dossier(
      @Parameters(paramLabel = "RÉFÉRENCE", description = EITHER) String reference,
      @Option(
              names = "--out",
              required = true,
              paramLabel = "FICHIER",
              description = "Le fichier zip à écrire.")
          Path out,
      @Option(
              names = "--dry-run",
              description = "Dit quelles pièces il contiendrait ; rien n’est écrit ni noté.")
          boolean dryRun)
      throws IOException {
    try (House house = dryRun ? caller.looking() : caller.house()) {
      Dossier dossier =
          dryRun
              ? house.notice.dossiers().foreseen(reference)
              : house.notice.dossiers().write(reference, out, caller.who(house.configuration));
      out().println(dryRun ? CasesText.foreseen(dossier, out) : CasesText.written(dossier, out));
      return Exit.DONE;
    }
  }

  @Command(
      name = "open",
      description =
          "Ouvre un dossier. Ceux des documents jamais reçus s’ouvrent d’eux-mêmes après le délai de"
              + " grâce.",
      footer = {
        "",
        "Exemple : comop case open --beneficiary planetarium --year 2020 --cause incomplet"
            + " --form bilan --text \"Le budget réalisé manque, demandé deux fois.\"",
        Taking.ANYBODY,
        Taking.CODES
      })
  int open(
      @Mixin WhoseCase whose,
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
      @ArgGroup(exclusive = true) @Nullable LongText facts,
      @Option(
              names = "--applied",
              paramLabel = OnDay.LABEL,
              description =
                  "Jour de la demande de subvention, pour engagement-republicain : il lie les"
                      + " demandes déposées depuis le 2 janvier 2022.")
          @Nullable LocalDate applied,
      @Option(
              names = "--evidence",
              paramLabel = "FICHIER",
              description = "La pièce qui le montre : elle est archivée, avec son empreinte.")
          @Nullable Path evidence,
      @Mixin Taking taking)
      throws IOException {
    Opening.Whose of = whose.of(caller);
    Opening.Said said =
        new Opening.Said(
            Known.one(cause, Cause.of(cause), Cause.values(), Cause::word),
            forms == null ? List.of() : forms,
            facts == null ? "" : facts.words(),
            applied,
            evidence);
    return taking.done(caller, out(), (room, who) -> room.opening().open(of, said, who));
  }

  @Command(
      name = "termination",
      description =
          "Enregistre une résiliation reçue d’une structure (convention, art. 11) : elle prend effet"
              + " trois mois après son envoi.",
      footer = {
        "",
        "Exemple : comop case termination --beneficiary planetarium --year 2021 --posted 2021-03-02"
            + " --received 2021-03-04 --evidence lettre.pdf",
        Taking.ANYBODY,
        Taking.CODES
      })
  int termination(
      @Mixin WhoseCase whose,
      @Option(
              names = "--posted",
              required = true,
              paramLabel = OnDay.LABEL,
              description = "Le jour d’envoi, selon le cachet de la poste.")
          LocalDate posted,
      @Option(
              names = "--received",
              required = true,
              paramLabel = OnDay.LABEL,
              description = "Reçue le.")
          LocalDate received,
      @Option(
              names = "--evidence",
              required = true,
              paramLabel = "FICHIER",
              description = "La lettre, numérisée.")
          Path letter,
      @Mixin Taking taking)
      throws IOException {
    Opening.Whose of = whose.of(caller);
    return taking.done(
        caller, out(), (room, who) -> room.opening().terminated(of, posted, received, letter, who));
  }

  @Command(
      name = "call",
      description = "Consigne un appel, un courriel ou une rencontre (art. 12).",
      footer = {
        "",
        "Exemple : comop case call DOS-0001 --by appel --with \"Mme Trévignac\" --text \"Le bilan est"
            + " promis pour vendredi.\"",
        Taking.ANYBODY,
        Taking.CODES
      })
  int call(
      @Option(
              names = "--by",
              required = true,
              paramLabel = "appel|courriel|rencontre",
              description = "Comment.")
          String by,
      @Option(names = "--with", required = true, paramLabel = "NOM", description = "Avec qui.")
          String with,
      @Mixin OnDay on,
      @Mixin SaidInCase said)
      throws IOException {
    Act.Manner manner = Known.one(by, Act.Manner.values(), Act.Manner::french);
    return said.done(
        caller, out(), (steps, file, words) -> steps.call(file, on.day, manner, with, words));
  }

  @Command(
      name = "join",
      description = "Ajoute un document au dossier.",
      footer = {
        "",
        "Exemple : comop case join DOS-0001 --form programme",
        Taking.ANYBODY,
        Taking.CODES
      })
  int join(@Mixin OneDocument document, @Mixin InCase in) throws IOException {
    return in.done(caller, out(), (steps, file) -> steps.join(file, document.form));
  }

  @Command(
      name = "strike",
      description = "Retire un document du dossier ; ce qui est présenté en est retiré tout seul.",
      footer = {
        "",
        "Exemple : comop case strike DOS-0001 --form programme --text \"Dispensé par avenant.\"",
        Taking.ANYBODY,
        Taking.CODES
      })
  int strike(@Mixin OneDocument document, @Mixin SaidInCase reason) throws IOException {
    return reason.done(
        caller, out(), (steps, file, words) -> steps.strike(file, document.form, words));
  }

  @Command(
      name = "answer",
      description = "Consigne la réponse de la structure.",
      footer = {
        "",
        "Exemple : comop case answer DOS-0001 --received 2021-02-05 --evidence courrier.pdf --text"
            + " \"Demande un délai.\"",
        Taking.ANYBODY,
        Taking.CODES
      })
  int answer(
      @Option(
              names = "--received",
              required = true,
              paramLabel = OnDay.LABEL,
              description = "Reçue le.")
          LocalDate received,
      @Mixin SaidInCase said)
      throws IOException {
    return said.done(caller, out(), (steps, file, words) -> steps.answer(file, received, words));
  }

  @Command(
      name = "examine",
      description =
          "Consigne l’examen des justificatifs (art. 10), une fois le délai de réponse passé.",
      footer = {
        "",
        "Exemple : comop case examine DOS-0001 --text \"Aucune réponse, rien de présenté.\"",
        Taking.ANYBODY,
        Taking.CODES
      })
  int examine(@Mixin OnDay on, @Mixin SaidInCase found) throws IOException {
    return found.done(caller, out(), (steps, file, words) -> steps.examine(file, on.day, words));
  }

  @Command(
      name = "hear",
      description = "Consigne l’audition des représentants (art. 10).",
      footer = {
        "",
        "Exemple : comop case hear DOS-0001 --how tenue --day 2021-03-09 --who \"Mme Trévignac\""
            + " --file compte-rendu.txt --evidence compte-rendu-signe.pdf",
        Taking.ANYBODY,
        Taking.CODES
      })
  int hear(
      @Option(
              names = "--how",
              required = true,
              paramLabel = "tenue|declinee|absent",
              description = "Tenue, déclinée par la structure, ou personne n’est venu.")
          String how,
      @Option(names = "--day", required = true, paramLabel = OnDay.LABEL, description = "Le jour.")
          LocalDate day,
      @Option(
              names = "--who",
              paramLabel = "NOMS",
              defaultValue = "",
              description = "Qui est venu.")
          String who,
      @Mixin SaidInCase minutes)
      throws IOException {
    Act.Hearing hearing = Known.one(how, Act.Hearing.values(), Act.Hearing::word);
    return minutes.done(
        caller, out(), (steps, file, words) -> steps.hear(file, day, hearing, who, words));
  }

  @Command(
      name = "decide",
      description = "Consigne la décision, ses motifs et la délibération qui la fonde.",
      footer = {
        "",
        "Exemple : comop case decide DOS-0001 --outcome reversement --amount 4000 --day 2021-03-12"
            + " --deliberation \"CP-2021-03 / 07-12\" --executory 2021-03-12 --file motifs.txt",
        Taking.ANYBODY,
        Taking.CODES
      })
  int decide(@Mixin Measure measure, @Mixin SaidInCase reasons) throws IOException {
    return reasons.done(
        caller, out(), (steps, file, words) -> steps.decide(file, measure.decided(words)));
  }

  @Command(
      name = "title",
      description = "Consigne le titre de recettes d’un reversement.",
      footer = {
        "",
        "Exemple : comop case title DOS-0001 --number T-2021-7 --day 2021-04-02 --amount 4000",
        Taking.ANYBODY,
        Taking.CODES
      })
  int title(
      @Option(names = "--number", required = true, paramLabel = "NUMÉRO", description = "Le sien.")
          String number,
      @Mixin Money money,
      @Mixin InCase in)
      throws IOException {
    return in.done(
        caller, out(), (steps, file) -> steps.title(file, number, money.day, money.euros()));
  }

  @Command(
      name = "received",
      description = "Consigne une somme reçue sur le titre de recettes.",
      footer = {
        "",
        "Exemple : comop case received DOS-0001 --day 2021-05-20 --amount 1500",
        Taking.ANYBODY,
        Taking.CODES
      })
  int received(@Mixin Money money, @Mixin InCase in) throws IOException {
    return in.done(caller, out(), (steps, file) -> steps.received(file, money.day, money.euros()));
  }

  @Command(
      name = "lift",
      description = "Lève une suspension.",
      footer = {
        "",
        "Exemple : comop case lift DOS-0001 --text \"Le bilan est venu le 2 juin.\"",
        Taking.ANYBODY,
        Taking.CODES
      })
  int lift(@Mixin SaidInCase reason) throws IOException {
    return reason.done(caller, out(), CaseSteps::lift);
  }

  @Command(
      name = "withdraw-termination",
      description = "Retire une résiliation, avant qu’elle prenne effet (art. 11).",
      footer = {
        "",
        "Exemple : comop case withdraw-termination DOS-0001 --text \"Les engagements sont repris.\"",
        Taking.ANYBODY,
        Taking.CODES
      })
  int withdrawTermination(@Mixin SaidInCase reason) throws IOException {
    return reason.done(caller, out(), CaseSteps::withdrawTermination);
  }

  @Command(
      name = "settle",
      description = "Consigne un règlement amiable (art. 12).",
      footer = {
        "",
        "Exemple : comop case settle DOS-0001 --text \"Bilan remis le 15 janvier au plus tard.\"",
        Taking.ANYBODY,
        Taking.CODES
      })
  int settle(@Mixin OnDay on, @Mixin SaidInCase terms) throws IOException {
    return terms.done(caller, out(), (steps, file, words) -> steps.settle(file, on.day, words));
  }

  @Command(
      name = "close",
      description = "Clôt un dossier.",
      footer = {
        "",
        "Exemple : comop case close DOS-0001 --text \"Titre émis.\"",
        Taking.ANYBODY,
        Taking.CODES
      })
  int close(@Mixin SaidInCase reason) throws IOException {
    return reason.done(caller, out(), CaseSteps::close);
  }
}
