package fr.comop.cli.received;

import fr.comop.cli.Caller;
import fr.comop.cli.Exit;
import fr.comop.cli.json.RecheckJson;
import fr.comop.cli.text.Progress;
import fr.comop.cli.text.RecheckText;
import fr.comop.config.Configuration;
import fr.comop.desk.Actor;
import fr.comop.intake.assessment.Recheck;
import fr.comop.intake.assessment.Rechecked;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.SubmittedWorkbook;
import fr.comop.wiring.House;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks what is stored with today's checks. */
@Command(
    name = "recheck",
    description = {
      "Relit l’original de la dernière version de chaque document avec les contrôles et les levées"
          + " d’aujourd’hui, et remplace ses constats là où ils changent. Aucun courriel ne part.",
      "Les constats des versions antérieures restent ce qui fut répondu ; --dry-run les relit"
          + " aussi."
    },
    footer = {"", "Codes de retour : 0 fait, que quelque chose change ou non ; 64 mauvais usage."})
public final class RecheckCommand implements Callable<Integer> {
  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--dry-run",
      description = "Dit ce qui changerait à tout ce qui est enregistré, sans rien changer.")
  boolean dryRun;

  @Option(names = "--form", paramLabel = "FORMULAIRE", description = "bilan ou programme.")
  @Nullable String form;

  @Option(names = "--year", paramLabel = "N", description = "Année de l’échéance.")
  @Nullable Integer year;

  @Option(names = "--beneficiary", paramLabel = "ID", description = "De qui.")
  @Nullable String beneficiary;

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  public RecheckCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = caller.configuration();
    if (form != null) {
      form = caller.names(configuration).form(form).id();
    }
    if (beneficiary != null) {
      beneficiary = caller.names(configuration).beneficiary(beneficiary).id();
    }
    try (House house = dryRun ? caller.looking(configuration) : caller.house(configuration)) {
      Recheck recheck = house.assessment.recheck();
      List<SubmittedWorkbook> asked = recheck.workbooks().stream().filter(this::isAsked).toList();
      List<String> unread = new ArrayList<>();
      List<Recheck.Result> results =
          dryRun
              ? results(asked, recheck::tried, unread)
              : results(asked, replacing(recheck, caller.who(configuration)), unread);
      Rechecked rechecked = new Rechecked(dryRun, results, unread);
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? RecheckJson.of(rechecked) : RecheckText.of(rechecked));
      return Exit.DONE;
    }
  }

  private boolean isAsked(SubmittedWorkbook stored) {
    Submission submission = stored.submission();
    return (form == null || form.equals(submission.form()))
        && (year == null || year == submission.year())
        && (beneficiary == null || beneficiary.equals(submission.beneficiary()))
        && (dryRun || stored.latest());
  }

  private static Function<SubmittedWorkbook, Optional<Recheck.Result>> replacing(
      Recheck recheck, Actor who) {
    return stored -> recheck.replaced(stored, who);
  }

  private List<Recheck.Result> results(
      List<SubmittedWorkbook> asked,
      Function<SubmittedWorkbook, Optional<Recheck.Result>> check,
      List<String> unread) {
    List<Recheck.Result> results = new ArrayList<>();
    Progress progress = new Progress(caller.clock(), spec.commandLine().getErr(), asked.size());
    for (SubmittedWorkbook stored : asked) {
      check
          .apply(stored)
          .ifPresentOrElse(results::add, () -> unread.add(stored.submission().reference()));
      progress.one();
    }
    return results;
  }
}
