package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each command tells of itself. */
class HelpTest extends AtTheTerminal {
  private static final Pattern LISTED =
      Pattern.compile("^ {2,6}(?:-[hV], )?(--[a-z-]+|\\[?\\p{Lu}{3,}\\b)");
  private static final Set<String> EVERYWHERE = Set.of("--config", "--help");

  private String help(String command) {
    Terminal.Ended help = comop((command + " --help").strip().split(" "));
    assertThat(help.err()).isEmpty();
    assertThat(help.code()).isEqualTo(Exit.DONE);
    return MadeByHand.plain(help.out());
  }

  /** Options and parameters that are explained, those that every command has aside. */
  private static Set<String> listed(String help) {
    Set<String> listed =
        help.lines()
            .map(LISTED::matcher)
            .filter(java.util.regex.Matcher::find)
            .map(found -> found.group(1).replace("[", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed).containsAll(EVERYWHERE);
    listed.removeAll(EVERYWHERE);
    return listed;
  }

  /** Lines of the exit codes that end although the next word would have had room. */
  private static List<String> endedEarly(String help) {
    List<String> lines =
        help.lines().dropWhile(line -> !line.startsWith("Codes de retour")).toList();
    return IntStream.range(1, lines.size())
        .filter(at -> lines.get(at - 1).length() + lines.get(at).split(" ", 2)[0].length() < 75)
        .mapToObj(at -> lines.get(at - 1))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          demo              | --inbox --out
          init              |
          run               | --new --once
          status            | --json --late --year
          summary           | --as-of --audience --convention --json --name --out --year
          summary send      | --as-of --audience --convention --name --year
          summary list      | --json
          summary show      | SYNTHÈSE --out
          export            | --audience --columns --convention --excel --format --out --wide --year
          marked            | --beneficiary --convention --json --year
          summary page      | --beneficiary --out --send --until --year
          calendar          | --beneficiary --ical --json --year
          simulate          | --beneficiaries --from --json --out --script --to
          template          | --beneficiary --form --map --out --year
          read              | FICHIER --beneficiary --form --json --marked --year
          show              | RÉFÉRENCE --json --out
          arrivals          |
          arrivals list     | --beneficiary --json --since --state --year
          arrivals show     | RÉFÉRENCE --json
          notes             | RÉFÉRENCE --json
          import            | FICHIER --beneficiary
          record            | --arrived --beneficiary --bounce --by --complete --file --form --postmark --year
          quarantine        |
          quarantine list   | --json
          quarantine show   | RÉFÉRENCE --json --out
          quarantine accept | RÉFÉRENCE --beneficiary
          quarantine reject | RÉFÉRENCE --reason
          withdraw          | RÉFÉRENCE --reason
          waive             |
          waive add         | --beneficiary --check --form --question --reason --until --year
          waive list        | --json
          waive end         | RÉFÉRENCE
          recheck           | --beneficiary --dry-run --form --json --year
          reminders         | --at --confirm --dry-run --json
          extend            | --agreement --beneficiary --cancel --form --json --list --until --year
          replies           |
          replies list      | --all --json
          replies done      | RÉFÉRENCE
          replies comment   | RÉFÉRENCE --year
          replies refuse    | RÉFÉRENCE --reason
          examine           |
          examine list      | --all --json
          examine accept    | RÉFÉRENCE --complete --form --signed
          examine decline   | RÉFÉRENCE --reason
          sign              | RÉFÉRENCE --out
          payment           |
          payment add       | --amount --beneficiary --convention --kind --paid --reference --year
          payment list      | --beneficiary --json --year
          payment import    | FICHIER --dry-run
          payment withdraw  | RÉFÉRENCE --reason
          opinion           |
          opinion give      | --beneficiary --file --follow-up --kind --proposal --text --year
          opinion list      | --beneficiary --json --year
          opinion show      | --beneficiary --json --year
          consent           |
          consent give      | --audience --beneficiary --convention --evidence --scope --written
          consent list      | --beneficiary --json
          consent withdraw  | RÉFÉRENCE --reason
          meeting           |
          meeting plan      | --agenda --agenda-file --at --convention --day --link --minutes --place
          meeting invite    | RÉFÉRENCE --short-notice --with-summary
          meeting move      | RÉFÉRENCE --agenda --agenda-file --at --day --link --minutes --place --short-notice
          meeting cancel    | RÉFÉRENCE --reason
          meeting attend    | RÉFÉRENCE --absent --excused --present --represented
          meeting list      | --json --year
          meeting show      | RÉFÉRENCE --json
          case              |
          case list         | --beneficiary --json --open
          case show         | RÉFÉRENCE --json
          case open         | --applied --beneficiary --cause --convention --dry-run --evidence --file --form --json --text --year
          case termination  | --beneficiary --convention --dry-run --evidence --json --posted --received --year
          case call         | RÉFÉRENCE --by --day --dry-run --evidence --file --json --text --with
          case join         | RÉFÉRENCE --dry-run --evidence --form --json
          case strike       | RÉFÉRENCE --dry-run --evidence --file --form --json --text
          case answer       | RÉFÉRENCE --dry-run --evidence --file --json --received --text
          case examine      | RÉFÉRENCE --day --dry-run --evidence --file --json --text
          case hear         | RÉFÉRENCE --day --dry-run --evidence --file --how --json --text --who
          case decide       | RÉFÉRENCE --amount --day --deliberation --dry-run --evidence --executory --file --json --no-deliberation --outcome --text --until
          case title        | RÉFÉRENCE --amount --day --dry-run --evidence --json --number
          case received     | RÉFÉRENCE --amount --day --dry-run --evidence --json
          case lift         | RÉFÉRENCE --dry-run --evidence --file --json --text
          case withdraw-termination | RÉFÉRENCE --dry-run --evidence --file --json --text
          case settle       | RÉFÉRENCE --day --dry-run --evidence --file --json --text
          case close        | RÉFÉRENCE --dry-run --evidence --file --json --text
          case dossier      | RÉFÉRENCE --dry-run --out
          notice            |
          notice prepare    | DOSSIER --dry-run --file --hearing --json --kind --measure --place --replaces --text
          notice preview    | RÉFÉRENCE --json --out --signatory
          notice approve    | RÉFÉRENCE --dry-run --json --signatory
          notice sign       | RÉFÉRENCE --dry-run --image --json --no-scan --scan
          notice issue      | RÉFÉRENCE --by --dry-run --json
          notice withdraw   | RÉFÉRENCE --dry-run --json --reason
          notice sent       | RÉFÉRENCE --day --dry-run --file --json --number --slip
          notice receipt    | RÉFÉRENCE --day --dry-run --event --file --json --number --reason --slip
          notice strike     | RÉFÉRENCE --dry-run --json --reason
          mails             |
          mails list        | --json
          mails show        | RÉFÉRENCE --json --out
          mails resend      | RÉFÉRENCE --all
          mails revive      | ADRESSE
          audit             |
          audit list        | --beneficiary --json --kind --most --since --year
          audit verify      | --head --json
          rebuild           | --decisions-of
          backup            | FICHIER --json --verify
          restore           | DOSSIER FICHIER --json
          resume            |
          move-store        | ADRESSE --json --user
          retention         |
          retention propose | --json
          retention bordereau | --out
          retention destroy | --bordereau --dry-run --visa
          person            |
          person show       | ADRESSE
          person forget     | ADRESSE --dry-run --reason
          person correct    | ADRESSE NOUVELLE --name
          config            |
          config part       | NOM --reason
          contacts          |
          contacts import   | FICHIER --dry-run
          doctor            | --json --mail
          """)
  void explains_each_option_and_each_parameter(String command, @Nullable String all) {
    String help = help(command);
    assertThat(help).startsWith("Utilisation : comop " + command + " [-h]");
    assertThat(listed(help))
        .containsExactlyInAnyOrderElementsOf(all == null ? List.of() : List.of(all.split(" ")));
    assertThat(endedEarly(help)).isEmpty();
  }

  /** The names that stand below "Commandes :", in order. */
  private static List<String> commands(String help) {
    return help.lines()
        .dropWhile(line -> !line.equals("Commandes :"))
        .skip(1)
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> line.matches("  \\p{Ll}.*"))
        .map(line -> line.strip().split(" ", 2)[0])
        .toList();
  }

  @Test
  void of_the_program_lists_the_commands_in_the_order_in_which_they_are_met() {
    assertThat(commands(help("")))
        .containsExactly(
            "demo",
            "init",
            "run",
            "status",
            "summary",
            "marked",
            "export",
            "calendar",
            "simulate",
            "template",
            "read",
            "show",
            "arrivals",
            "notes",
            "import",
            "record",
            "quarantine",
            "withdraw",
            "waive",
            "recheck",
            "reminders",
            "extend",
            "replies",
            "examine",
            "sign",
            "payment",
            "opinion",
            "consent",
            "meeting",
            "case",
            "notice",
            "mails",
            "audit",
            "rebuild",
            "backup",
            "restore",
            "resume",
            "move-store",
            "retention",
            "person",
            "config",
            "contacts",
            "doctor");
  }

  @ParameterizedTest
  @CsvSource({
    "summary, send list show page",
    "quarantine, list show accept reject",
    "waive, add list end",
    "replies, list done comment refuse",
    "examine, list accept decline",
    "payment, add list import withdraw",
    "opinion, give list show",
    "consent, give list withdraw",
    "meeting, plan invite move cancel attend list show",
    "case, list show open termination call join strike answer examine hear decide title received"
        + " lift withdraw-termination settle close dossier",
    "notice, prepare preview approve sign issue withdraw sent receipt strike",
    "mails, list show resend revive",
    "arrivals, list show",
    "audit, list verify",
    "config, part",
    "contacts, import"
  })
  void of_a_command_with_others_below_it_lists_them(String command, String below) {
    assertThat(commands(help(command))).containsExactlyInAnyOrder(below.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "quarantine",
        "waive",
        "replies",
        "examine",
        "payment",
        "opinion",
        "consent",
        "meeting",
        "case",
        "notice",
        "mails",
        "arrivals",
        "audit"
      })
  void is_shown_as_well_where_nothing_is_asked_for(String command) {
    Terminal.Ended bare = comop(command.isEmpty() ? new String[0] : new String[] {command});
    assertThat(bare.code()).isEqualTo(Exit.DONE);
    assertThat(MadeByHand.plain(bare.out())).isEqualTo(help(command));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''      | 0 fait ; 1 et 2 selon la commande ; 64 mauvais usage ; 70 panne ; 78 configuration erronée.
          export  | 0 fait ; 1 fait, mais des subventions n’ont pu être publiées ; 64 mauvais usage.
          demo    | 0 tout a été traité ; 1 sinon.
          run     | avec --once, 0 si tout a été traité, 1 sinon ;
          read    | 0 complet (avec ou sans remarques) ; 1 à compléter ; 2 illisible ; 64 mauvais usage.
          import  | 0 enregistré ; 1 à compléter (rien n’est enregistré) ; 2 illisible ; 64 mauvais usage.
          recheck | 0 fait, que quelque chose change ou non ; 64 mauvais usage.
          show    | 0 montré ; 64 référence inconnue.
          withdraw | 0 fait ; 64 rien à retirer sous cette référence.
          payment import | 0 fait ; 64 une ligne est fausse, rien n’est enregistré.
          audit verify | 0 intact ; 1 modifié ou incomplet.
          rebuild | 0 fait ; 1 fait, mais il manque des originaux ou des lignes ; 64 mauvais usage
          """)
  void says_what_the_exit_codes_mean(String command, String codes) {
    assertThat(help(command).replaceAll("\\s+", " ")).contains("Codes de retour : " + codes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"case", "notice"})
  void of_what_is_done_in_a_case_says_who_does_it_and_shows_it_done(String command) {
    for (String below : commands(help(command))) {
      String name = command + " " + below;
      assertThat(help(name).replaceAll("\\s+", " "))
          .as(name)
          .contains("Exemple : comop " + name + " ", "Codes de retour : 0 fait ; 64 ");
      assertThat(help(name).contains("\nQui : "))
          .as(name)
          .isEqualTo(!Set.of("case list", "case show", "notice preview").contains(name));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "status", "quarantine", "quarantine show", "extend", "mails resend"})
  void is_in_French_down_to_the_names_of_what_is_to_be_filled_in(String command) {
    assertThat(help(command)).doesNotContain("Usage", "Commands:", "COMMAND]", "<", "=null");
  }

  @Test
  void the_version_is_told_on_one_line() {
    assertThat(comop("--version")).isEqualTo(new Terminal.Ended(0, "comop (développement)\n", ""));
  }
}
