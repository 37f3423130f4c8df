package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a command that cannot be given so, and that nothing is made for it. */
class WrongUseTest extends AtTheTerminal {
  @BeforeEach
  void nothingIsThereYet() throws Exception {
    beginWithoutAStore();
  }

  private void refused(String line, String told) {
    assertThat(comop(line.split(" ")))
        .isEqualTo(new Terminal.Ended(Exit.WRONG_USE, "", told + "\n"));
    assertThat(directory.resolve("data")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          read | Il manque FICHIER. | read
          read a.xlsx b.xlsx | « b.xlsx » est de trop. | read
          read a.xlsx --marked | --marked attend une valeur : COPIE. | read
          read a.xlsx --anne=2020 | Option inconnue : « --anne ». | read
          read a.xlsx --yaer=2020 | Option inconnue : « --yaer ». Vouliez-vous dire « --year » ? | read
          import | Il manque FICHIER. | import
          export | Il manque --format FORMAT. | export
          notes | Il manque RÉFÉRENCE. | notes
          show | Il manque RÉFÉRENCE. | show
          sign | Il manque RÉFÉRENCE. | sign
          withdraw AR-1 | Il manque --reason MOTIF. | withdraw
          arrivals list --state lue | --state : « lue » n’en est pas un ; au choix : received, done, quarantined, rejected. | arrivals list
          arrivals list --since hier | --since : « hier » n’est pas une date ; écrivez AAAA-MM-JJ, par exemple 2020-09-01. | arrivals list
          template --beneficiary altec | Il manque --form FORMULAIRE et --year N et --out FICHIER. | template
          template --form bilan --year deux | --year : « deux » n’est pas un nombre entier ; écrivez par exemple 2020. | template
          record --postmark hier | --postmark : « hier » n’est pas une date ; écrivez AAAA-MM-JJ, par exemple 2020-09-01. | record
          record --by pigeon | --by : « pigeon » n’en est pas un ; au choix : post, hand, colleague, bounce. | record
          waive add --check required | Il manque --beneficiary ID et --form FORMULAIRE et --year N et --reason RAISON et --until AAAA-MM-JJ. | waive add
          waive end | Il manque RÉFÉRENCE. | waive end
          waive lits | Commande inconnue : « lits ». Vouliez-vous dire « list » ? | waive
          replies done | Il manque RÉFÉRENCE. | replies done
          examine accept | Il manque RÉFÉRENCE. | examine accept
          examine decline P-0001 | Il manque --reason RAISON. | examine decline
          quarantine reject AR-1 --reason | --reason attend une valeur : MOTIF. | quarantine reject
          mails revive | Il manque ADRESSE. | mails revive
          payment add --beneficiary ronde --kind solde | Il manque --year N et --amount MONTANT et --paid AAAA-MM-JJ et --reference RÉFÉRENCE. | payment add
          payment import | Il manque FICHIER. | payment import
          payment withdraw MDT-1 | Il manque --reason MOTIF. | payment withdraw
          opinion give --beneficiary ronde --year 2020 --kind favorable | Il manque --text TEXTE ou --file FICHIER. | opinion give
          opinion give --beneficiary ronde --year 2020 --kind favorable --text a --file b | Ces options ne vont pas ensemble. | opinion give
          consent withdraw | Il manque RÉFÉRENCE. | consent withdraw
          meeting plan --day 2021-01-12 --at 14:00 --place Lyon | Il manque --agenda TEXTE ou --agenda-file FICHIER. | meeting plan
          meeting cancel COS-1 | Il manque --reason MOTIF. | meeting cancel
          case call DOS-1 --by appel --with X | Il manque --text TEXTE ou --file FICHIER. | case call
          case decide DOS-1 --outcome delai --day 2021-03-02 --text x | Il manque --deliberation RÉFÉRENCE ou --no-deliberation MOTIF. | case decide
          case call DOS-1 --by appel --with X --day hier --text x | --day : « hier » n’est pas une date ; écrivez AAAA-MM-JJ, par exemple 2020-09-01. | case call
          notice prepare DOS-1 --kind observations --hearing 2021-03-02 | --hearing : « 2021-03-02 » n’est pas un jour et une heure ; écrivez AAAA-MM-JJTHH:MM, par exemple 2020-09-01T14:30. | notice prepare
          meeting plan --day 2021-01-12 --at 14h --agenda x | --at : « 14h » n’est pas une heure ; écrivez HH:MM, par exemple 14:30. | meeting plan
          notice sign LR-1 | Il manque --scan FICHIER ou --image FICHIER ou --no-scan MOTIF. | notice sign
          notice sign LR-1 --scan a.pdf --no-scan x | Ces options ne vont pas ensemble. | notice sign
          notice sent LR-1 --day 2021-03-02 | Il manque --number NUMÉRO. | notice sent
          notice receipt LR-1 --event perdue --day 2021-03-02 --file a --slip VO-1 | Ces options ne vont pas ensemble. | notice receipt
          notice receipt LR-1 --day 2021-03-02 | Il manque --event ÉVÉNEMENT. | notice receipt
          notice strike EV-1 | Il manque --reason MOTIF. | notice strike
          backup | Il manque FICHIER. | backup
          restore a.zip | Il manque DOSSIER. | restore
          move-store jdbc:postgresql://h/c | Il manque --user COMPTE. | move-store
          retention bordereau | Il manque --out FICHIER. | retention bordereau
          retention destroy --visa 7 | Il manque --bordereau FICHIER. | retention destroy
          person forget a@b.example | Il manque --reason MOTIF. | person forget
          config part ronde | Il manque --reason RAISON. | config part
          config prat | Commande inconnue : « prat ». Vouliez-vous dire « part » ? | config
          mails list --all | Option inconnue : « --all ». | mails list
          extend --list --until 2021-01-15 | Ces options ne vont pas ensemble. | extend
          calendar --json --json | --json est donné deux fois. | calendar
          """)
  void that_has_another_form_is_told_with_where_its_help_is(
      String line, String told, @Nullable String whose) {
    refused(
        line,
        (told + "\nVoir « comop " + whose + " --help ».")
            .replaceAll(" ([:;?»])", "\u00a0$1")
            .replace("« ", "«\u00a0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          read absent.xlsx | Fichier introuvable : absent.xlsx
          import absent.xlsx | Fichier introuvable : absent.xlsx
          simulate --from 2020-12-01 --to 2020-12-02 --script absente.yaml | Fichier introuvable : absente.yaml
          simulate --from 2020-12-02 --to 2020-12-01 | Le dernier jour (--to) précède le premier (--from).
          record --beneficiary altec --form bilan --year 2020 --postmark 2020-12-01 --arrived 2020-12-02 --file absent.pdf | Fichier introuvable : absent.pdf
          read absent.xlsx --form budget | Formulaire inconnu : « budget ». Connus : bilan, programme.
          recheck --form budget | Formulaire inconnu : « budget ». Connus : bilan, programme.
          reminders --at demain | « demain » n’est pas un instant ; exemple : 2020-12-14T08:00.
          reminders --at 2020-12-14T08:00+1 | « 2020-12-14T08:00+1 » n’est pas un instant ; exemple : 2020-12-14T08:00.
          audit list --most 0 | --most attend un nombre de lignes, au moins 1.
          audit verify --head 12 | « 12 » n’est pas ce qu’affiche « comop audit verify » : un nombre de lignes, deux points et 64 chiffres et lettres.
          mails resend | Donnez soit des références, soit --all.
          mails resend C-1 --all | Donnez soit des références, soit --all.
          record --beneficiary altec --form bilan --year 2030 --postmark 2020-12-01 --arrived 2020-12-02 --file x | Ce document n’est pas dû : bilan annuel 2030 d’ALTEC Sciences (échéance de 2030).
          extend --beneficiary altec --form bilan --year 2030 --until 2031-01-15 --agreement x | Ce document n’est pas dû : bilan annuel 2030 d’ALTEC Sciences (échéance de 2030).
          """)
  void that_names_what_there_is_not_is_told_before_anything_is_made(String line, String told) {
    refused(line, told);
  }

  @Test
  void a_crowd_too_small_for_those_whom_it_holds_is_refused() {
    Terminal.Ended ended =
        comop("simulate", "--from", "2020-12-01", "--to", "2020-12-02", "--beneficiaries", "2");
    assertThat(ended)
        .isEqualTo(
            new Terminal.Ended(
                Exit.WRONG_USE,
                "",
                "La convention a 11 bénéficiaires : --beneficiaries ne peut pas en demander"
                    + " moins.\n"));
  }

  @Test
  void a_place_with_a_file_in_it_is_left_as_it_is() throws Exception {
    comop("init");
    Path scan = Files.writeString(directory.resolve("scan.pdf"), "%PDF-1.4 …");
    String recorded =
        comop(
                ("record --beneficiary altec --form bilan --year 2020 --postmark 2020-12-01"
                        + " --arrived 2020-12-03 --file "
                        + scan)
                    .split(" "))
            .out();
    assertThat(recorded)
        .isEqualTo(
            "Enregistré\u00a0: bilan annuel 2020 d’ALTEC Sciences, posté le 01/12/2020, arrivé le"
                + " 03/12/2020, référence BILAN-2020-ALTEC-V1.\n");
    assertThat(comop("quarantine", "show", "AR-1", "--out", scan.toString()).err())
        .isEqualTo("Il y a déjà un fichier ici : " + scan + "\n");
    assertThat(scan).hasContent("%PDF-1.4 …");
  }
}
