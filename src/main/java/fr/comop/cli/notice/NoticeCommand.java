package fr.comop.cli;

import fr.comop.cli.json.CasesJson;
import fr.comop.cli.text.CasesText;
import fr.comop.config.Configuration;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.notice.Notice;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.Outcome;
import fr.comop.notice.channel.Way;
import fr.comop.notice.desk.LetterDesk;
import fr.comop.notice.desk.Proceedings;
import fr.comop.wiring.House;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The registered letters. */
@Command(
    name = "notice",
    description =
        "Les lettres recommandées (convention, art. 10 et 11) : les préparer, approuver, signer,"
            + " remettre pour envoi, et ce qu’elles deviennent ensuite.",
    commandListHeading = "%nCommandes :%n")
final class NoticeCommand implements Runnable {
  private static final String REFERENCE = "RÉFÉRENCE";
  private static final String LETTER = "La lettre, par exemple LR-0003.";

  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  NoticeCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public void run() {
    spec.commandLine().usage(out());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** What a letter says besides what the store knows. */
  static final class Draft {
    @Option(
        names = "--kind",
        required = true,
        paramLabel = "LETTRE",
        description =
            "observations, invitation, decision, resiliation, retrait-resiliation,"
                + " levee-suspension ou cloture.")
    String kind = "";

    @Option(
        names = "--hearing",
        paramLabel = "AAAA-MM-JJTHH:MM",
        description = "Quand les représentants peuvent être entendus, en France.")
    @Nullable LocalDateTime hearing;

    @Option(
        names = "--place",
        paramLabel = "LIEU",
        defaultValue = "",
        description = "Où ils peuvent l’être.")
    String place = "";

    @Option(
        names = "--measure",
        paramLabel = "SUITE",
        description = "La mesure envisagée, dans des observations : reversement, diminution …")
    @Nullable String measure;

    @Option(
        names = "--replaces",
        paramLabel = REFERENCE,
        description = "La lettre perdue, ou revenue d’une adresse inconnue, qu’elle remplace.")
    @Nullable String replaces;

    LetterDesk.Draft with(@Nullable LongText asked) {
      return new LetterDesk.Draft(
          NoticeKind.of(kind)
              .orElseThrow(
                  () -> unknown(kind, Arrays.stream(NoticeKind.values()).map(NoticeKind::word))),
          hearing,
          place,
          measure == null ? null : outcome(measure),
          asked == null ? "" : asked.words(),
          replaces);
    }
  }

  private static Outcome outcome(String word) {
    return Outcome.of(word)
        .orElseThrow(() -> unknown(word, Arrays.stream(Outcome.values()).map(Outcome::word)));
  }

  private static Declined unknown(String typed, Stream<String> known) {
    return new Declined(
        "« "
            + typed
            + " » n’est pas connu ici ; choisissez parmi : "
            + known.collect(Collectors.joining(", "))
            + ".");
  }

  @Command(name = "prepare", description = "Prépare une lettre dans un dossier.")
  int prepare(
      @Parameters(paramLabel = "DOSSIER", description = "Par exemple DOS-0001.") String file,
      @Mixin Draft draft,
      @ArgGroup(exclusive = true) @Nullable LongText asked,
      @Option(names = "--dry-run", description = "Dit ce qui serait préparé, ou ce qui s’y oppose.")
          boolean dryRun,
      @Mixin Json json)
      throws IOException {
    LetterDesk.Draft said = draft.with(asked);
    Configuration configuration = caller.configuration();
    try (House house = dryRun ? caller.looking(configuration) : caller.house(configuration)) {
      Actor who = caller.who(configuration);
      LetterDesk letters = house.notice.letters();
      return told(
          dryRun ? letters.foreseen(file, said, who) : letters.prepare(file, said, who),
          dryRun,
          json,
          configuration);
    }
  }

  /** For people or for programs. */
  static final class Json {
    @Option(names = "--json", description = "Écrit le dossier en JSON.")
    boolean json;
  }

  /** Who signs, where several may. */
  static final class Signatory {
    @Option(
        names = "--signatory",
        paramLabel = "NOM",
        description = "Qui la signera, si plusieurs personnes ont une délégation qui y suffit.")
    @Nullable String name;
  }

  private int told(Proceedings.Taken taken, boolean dryRun, Json json, Configuration configuration)
      throws IOException {
    out()
        .println(
            json.json
                ? CasesJson.of(taken.file())
                : CasesText.taken(taken, dryRun, configuration.conventions()));
    return Exit.DONE;
  }

  @Command(
      name = "preview",
      description = "Écrit le PDF d’une lettre : son brouillon, ou ce qui est approuvé.")
  int preview(
      @Parameters(paramLabel = REFERENCE, description = LETTER) String reference,
      @Option(
              names = "--out",
              required = true,
              paramLabel = "FICHIER",
              description = "Le fichier à écrire.")
          Path to,
      @Mixin Signatory signatory)
      throws IOException {
    try (House house = caller.looking()) {
      Notice letter = house.notice.letters().preview(reference, signatory.name, to);
      out().println(CasesText.written(letter, to));
      return Exit.DONE;
    }
  }

  /** What is done with a letter in a house. */
  private interface Doing {
    Proceedings.Taken in(LetterDesk letters, Actor who);
  }

  private int done(Json json, Doing doing) throws IOException {
    Configuration configuration = caller.configuration();
    try (House house = caller.house(configuration)) {
      return told(
          doing.in(house.notice.letters(), caller.who(configuration)), false, json, configuration);
    }
  }

  @Command(
      name = "approve",
      description =
          "Approuve une lettre : elle est imprimée, une fois pour toutes, et archivée. Qui l’a"
              + " préparée ne l’approuve pas (letters.four-eyes).")
  int approve(
      @Parameters(paramLabel = REFERENCE, description = LETTER) String reference,
      @Mixin Signatory signatory,
      @Mixin Json json)
      throws IOException {
    return done(json, (letters, who) -> letters.approve(reference, signatory.name, who));
  }

  @Command(
      name = "sign",
      description = "Signe une lettre, sous sa propre délégation (config/people.yaml).")
  int sign(
      @Parameters(paramLabel = REFERENCE, description = LETTER) String reference,
      @Option(
              names = "--scan",
              paramLabel = "FICHIER",
              description = "La lettre signée à la main, numérisée : elle est archivée.")
          @Nullable Path scan,
      @Mixin Json json)
      throws IOException {
    return done(json, (letters, who) -> letters.sign(reference, scan, who));
  }

  @Command(name = "issue", description = "Remet une lettre signée pour envoi.")
  int issue(
      @Parameters(paramLabel = REFERENCE, description = LETTER) String reference,
      @Option(
              names = "--by",
              paramLabel = "mail-room|maileva|hand|commissaire",
              defaultValue = "mail-room",
              description =
                  "Service courrier, prestataire, remise en main propre contre récépissé ou"
                      + " commissaire de justice (par défaut : ${DEFAULT-VALUE}).")
          String by,
      @Mixin Json json)
      throws IOException {
    Way way = Way.of(by).orElseThrow(() -> unknown(by, Arrays.stream(Way.values()).map(Way::word)));
    return done(json, (letters, who) -> letters.issue(reference, way, who));
  }

  @Command(name = "withdraw", description = "Retire une lettre qui n’est pas encore remise.")
  int withdraw(
      @Parameters(paramLabel = REFERENCE, description = LETTER) String reference,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "MOTIF",
              description = "Pourquoi ; noté au dossier.")
          String reason,
      @Mixin Json json)
      throws IOException {
    return done(json, (letters, who) -> letters.withdraw(reference, reason, who));
  }
}
