package fr.comop.cli.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that show a campaign before it runs, on the shipped configuration. */
class CampaignCommandsTest extends AtTheTerminal {
  /** What a command prints, on whichever stream, with plain spaces. */
  private String said(String... args) {
    Terminal.Ended ended = comop(args);
    return (ended.out() + ended.err()).replace('\u00a0', ' ');
  }

  @Nested
  class Calendar {
    @Test
    void shows_every_date_and_mail_of_a_beneficiary() {
      assertThat(said("calendar", "--year", "2022", "--beneficiary", "planetarium"))
          .isEqualTo(
              """
              Calendrier de la campagne 2022

              Planétarium de Vaulx-en-Velin
                bilan annuel 2022 : jeudi 15 décembre 2022
              ╔══════════════════╤═══════════╤════════════╤════════════════════════════════════════════╤══════════════════════════════════════════════╤═══════╗
              ║ Départ           │ Étape     │ Échéance   │ À                                          │ Copie à                                      │ État  ║
              ╠══════════════════╪═══════════╪════════════╪════════════════════════════════════════════╪══════════════════════════════════════════════╪═══════╣
              ║ 30/09/2022 08:00 │ ouverture │ 15/12/2022 │ maelle.trevignac@planetarium-vaulx.example │                                              │ prévu ║
              ╟──────────────────┼───────────┼────────────┼────────────────────────────────────────────┼──────────────────────────────────────────────┼───────╢
              ║ 15/11/2022 08:00 │ J-30      │ 15/12/2022 │ maelle.trevignac@planetarium-vaulx.example │                                              │ prévu ║
              ╟──────────────────┼───────────┼────────────┼────────────────────────────────────────────┼──────────────────────────────────────────────┼───────╢
              ║ 30/11/2022 08:00 │ J-15      │ 15/12/2022 │ maelle.trevignac@planetarium-vaulx.example │                                              │ prévu ║
              ╟──────────────────┼───────────┼────────────┼────────────────────────────────────────────┼──────────────────────────────────────────────┼───────╢
              ║ 08/12/2022 08:00 │ J-7       │ 15/12/2022 │ maelle.trevignac@planetarium-vaulx.example │ bastien.corvaisier@planetarium-vaulx.example │ prévu ║
              ╟──────────────────┼───────────┼────────────┼────────────────────────────────────────────┼──────────────────────────────────────────────┼───────╢
              ║ 12/12/2022 08:00 │ J-3       │ 15/12/2022 │ maelle.trevignac@planetarium-vaulx.example │ bastien.corvaisier@planetarium-vaulx.example │ prévu ║
              ╟──────────────────┼───────────┼────────────┼────────────────────────────────────────────┼──────────────────────────────────────────────┼───────╢
              ║ 14/12/2022 08:00 │ J-1       │ 15/12/2022 │ maelle.trevignac@planetarium-vaulx.example │ bastien.corvaisier@planetarium-vaulx.example │ prévu ║
              ║                  │           │            │                                            │ odile.saint-gerand@planetarium-vaulx.example │       ║
              ╟──────────────────┼───────────┼────────────┼────────────────────────────────────────────┼──────────────────────────────────────────────┼───────╢
              ║ 15/12/2022 08:00 │ J         │ 15/12/2022 │ maelle.trevignac@planetarium-vaulx.example │ bastien.corvaisier@planetarium-vaulx.example │ prévu ║
              ║                  │           │            │                                            │ odile.saint-gerand@planetarium-vaulx.example │       ║
              ╟──────────────────┼───────────┼────────────┼────────────────────────────────────────────┼──────────────────────────────────────────────┼───────╢
              ║ 16/12/2022 08:00 │ J+1       │ 15/12/2022 │ maelle.trevignac@planetarium-vaulx.example │ bastien.corvaisier@planetarium-vaulx.example │ prévu ║
              ║                  │           │            │                                            │ odile.saint-gerand@planetarium-vaulx.example │       ║
              ╚══════════════════╧═══════════╧════════════╧════════════════════════════════════════════╧══════════════════════════════════════════════╧═══════╝
              """);
    }

    @Test
    void shows_all_beneficiaries_of_the_campaign_that_is_going_on() {
      assertThat(said("calendar"))
          .startsWith("Calendrier de la campagne 2020\n\nPlanétarium de Vaulx-en-Velin\n")
          .contains("\nService Science et Société\n");
    }

    @Test
    void says_that_nothing_is_owed_in_a_year_outside_the_convention() {
      assertThat(said("calendar", "--year", "2023"))
          .isEqualTo("Calendrier de la campagne 2023\n\nAucun document n’est dû cette année-là.\n");
    }

    @Test
    void tells_programs_the_same() {
      assertThat(said("calendar", "--year", "2022", "--beneficiary", "planetarium", "--json"))
          .startsWith(
              """
              {
                "year" : 2022,
                "deliverables" : [ {
                  "beneficiary" : "planetarium",
                  "convention" : "comop-2020-2022",
                  "form" : "bilan",
                  "year" : 2022,
                  "title" : "bilan annuel 2022",
                  "due" : "2022-12-15",
                  "complete" : false
                } ],
                "mails" : [ {
                  "beneficiary" : "planetarium",
                  "step" : "ouverture",
                  "at" : "2022-09-30T06:00:00Z",
                  "due" : "2022-12-15",
                  "state" : "foreseen",
                  "to" : [ "maelle.trevignac@planetarium-vaulx.example" ],
                  "cc" : [ ]
                }""");
    }

    @Test
    void is_written_as_a_calendar_file() throws Exception {
      Path file = directory.resolve("comop.ics");
      assertThat(said("calendar", "--year", "2020", "--ical", file.toString()))
          .isEqualTo("Calendrier écrit : " + file + "\n");
      assertThat(Files.readString(file))
          .startsWith("BEGIN:VCALENDAR")
          .contains("UID:echeance-ronde-programme-2020@comop")
          .contains("UID:envoi-ronde-2020-2020-12-14@comop");
      assertThat(said("calendar", "--year", "2020", "--ical", "-")).startsWith("BEGIN:VCALENDAR");
    }
  }

  @Nested
  class Simulate {
    private String played(String from, String to, String story) throws Exception {
      Path script = Files.writeString(directory.resolve("story.yaml"), story);
      return said("simulate", "--from", from, "--to", to, "--script", script.toString());
    }

    /** The lines about one beneficiary, and the days. */
    private static String about(String name, String timeline) {
      return timeline
          .lines()
          .filter(line -> line.contains("  " + name) || line.contains("Le service"))
          .map(line -> line.strip() + "\n")
          .reduce("", String::concat);
    }

    @Test
    void plays_the_example_of_the_guide() {
      String timeline =
          said(
              "simulate",
              "--from",
              "2020-09-01",
              "--to",
              "2021-03-31",
              "--script",
              "docs/simulation-exemple.yaml");
      assertThat(about("Hexagone de Meylan", timeline))
          .isEqualTo(
              """
              08:00  Hexagone de Meylan – ouverture → yanis.bressuire@hexagone-meylan.example : bilan annuel 2020 (jamais reçu) ; programme d’actions 2021 (jamais reçu)
              08:00  Hexagone de Meylan – J-30 → yanis.bressuire@hexagone-meylan.example : bilan annuel 2020 (jamais reçu) ; programme d’actions 2021 (jamais reçu)
              08:00  Hexagone de Meylan – J-15 → yanis.bressuire@hexagone-meylan.example : bilan annuel 2020 (jamais reçu) ; programme d’actions 2021 (jamais reçu)
              09:00  Hexagone de Meylan – mis en quarantaine : bilan annuel 2020
              08:00  Hexagone de Meylan – J-7 attend : « bilan annuel 2020 » est en quarantaine.
              14:00  Hexagone de Meylan – reçu : bilan annuel 2020, version 1, complet
              18:00  Le service s’arrête.
              10:00  Le service reprend.
              10:00  Hexagone de Meylan – J-1 → yanis.bressuire@hexagone-meylan.example, copie à clothilde.armandon@hexagone-meylan.example, gaspard.verneret@hexagone-meylan.example : programme d’actions 2021 (jamais reçu)
              08:00  Hexagone de Meylan – J → yanis.bressuire@hexagone-meylan.example, copie à clothilde.armandon@hexagone-meylan.example, gaspard.verneret@hexagone-meylan.example : programme d’actions 2021 (jamais reçu)
              08:00  Hexagone de Meylan – J+1 → yanis.bressuire@hexagone-meylan.example, copie à clothilde.armandon@hexagone-meylan.example, gaspard.verneret@hexagone-meylan.example : programme d’actions 2021 (jamais reçu)
              """);
      assertThat(timeline)
          .startsWith(
              "jeudi 1er octobre 2020\n  08:00  Planétarium de Vaulx-en-Velin – ouverture → ")
          .contains(
              "\nmercredi 16 décembre 2020\n",
              "\n  08:00  Synthèse 2020 pour la Région, à csti@region.example : chiffres provisoires,"
                  + " tous les bilans ne sont pas complets (si summaries.enabled est true)\n")
          .endsWith("\n73 courriels partiraient. 1 autre aurait besoin de vous.\n");
    }

    @Test
    void plays_a_quiet_week() throws Exception {
      assertThat(
              played(
                  "2020-12-01",
                  "2020-12-04",
                  """
                  outages:
                    - {from: 2020-12-01T00:00, to: 2020-12-20T00:00}
                  """))
          .isEqualTo(
              """
              mardi 1er décembre 2020
                00:00  Le service s’arrête.

              Aucun courriel ne partirait.
              """);
    }

    @Test
    void tells_programs_the_same() {
      assertThat(said("simulate", "--from", "2022-09-30", "--to", "2022-10-02", "--json"))
          .startsWith(
              """
              [ {
                "at" : "2022-09-30T06:00:00Z",
                "beneficiary" : "planetarium",
                "what" : "mail",
                "step" : "ouverture",
                "day" : "2022-09-30",
                "due" : "2022-12-15",
                "to" : [ "maelle.trevignac@planetarium-vaulx.example" ],
                "cc" : [ ],
                "owed" : [ {
                  "form" : "bilan",
                  "year" : 2022,
                  "due" : "2022-12-15"
                } ]
              }""");
    }

    @Test
    void says_where_a_story_is_wrong() throws Exception {
      assertThat(
              played(
                  "2020-12-01",
                  "2020-12-02",
                  "events:\n  - {at: 2020-12-01T08:00, who: altek, what: sends, form: bilan}\n"))
          .isEqualTo(
              directory.resolve("story.yaml")
                  + ":2: bénéficiaire inconnu « altek » ; vouliez-vous dire « altec » ?\n");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            who: altec, waht: sends, form: bilan | il manque la clé « what »
            who: altec, what: send, form: bilan | événement inconnu « send » ; vouliez-vous dire « sends » ?
            who: altec, what: sends, form: bilans | formulaire inconnu « bilans » ; vouliez-vous dire « bilan » ?
            who: altec, what: sends, forme: bilan | clé inconnue « forme » ; vouliez-vous dire « form » ?
            who: altec, what: bounces, role: contact, whom: x | clé inconnue « whom » ; vouliez-vous dire « who » ?
            who: altec, what: bounces, role: contact, reason: x | clé inconnue « reason » ; clés connues ici : at, role, what, who
            who: altec, what: sends, form: bilan, errors: deux | « deux » n’est pas un nombre entier
            who: altec, what: sends, form: programme, year: 2022 | ce document n’est pas dû : programme 2022
            who: altec, what: bounces, role: directeur | rôle inconnu « directeur » ; vouliez-vous dire « director » ?
            who: altec, what: extension, form: bilan, due: 2020-11-01, agreement: x | Un délai mène au-delà de l’échéance de la convention, le mardi 15 décembre 2020.
            who: altec, what: extension, form: bilan, due: 2099-01-15, agreement: x | Un délai ne mène pas plus loin que l’année qui suit la convention, jusqu’au dimanche 31 décembre 2023.
            """)
    void tells_mistakes_of_a_story_in_french(String event, String told) throws Exception {
      assertThat(
              played(
                  "2020-12-01",
                  "2020-12-02",
                  "events:\n  - {at: 2020-12-01T08:00, " + event + "}\n"))
          .isEqualTo(directory.resolve("story.yaml") + ":2: " + told + "\n");
    }

    @Test
    void refuses_more_time_for_what_is_complete() throws Exception {
      assertThat(
              about(
                  "ALTEC Sciences",
                  played(
                      "2020-12-01",
                      "2020-12-04",
                      """
                      events:
                        - {at: 2020-12-02T10:00, who: altec, what: sends, form: bilan}
                        - {at: 2020-12-03T10:00, who: altec, what: extension, form: bilan, due: 2021-01-15, agreement: x}
                      """)))
          .contains("10:00  ALTEC Sciences – délai refusé : bilan annuel 2020 est déjà complet\n");
    }

    @Test
    void plays_many_more_beneficiaries_than_there_are() {
      assertThat(
              said(
                  "simulate",
                  "--from",
                  "2020-01-01",
                  "--to",
                  "2023-03-31",
                  "--beneficiaries",
                  "40"))
          .endsWith("\n960 courriels partiraient.\n");
    }

    @Test
    void writes_every_mail_as_a_file_when_asked_for() throws Exception {
      Path out = directory.resolve("mails");
      said("simulate", "--from", "2022-09-29", "--to", "2022-10-02", "--out", out.toString());
      try (var files = Files.list(out)) {
        assertThat(files.filter(file -> file.toString().endsWith(".eml"))).hasSize(11);
      }
      assertThat(Files.readString(out.resolve("2022-09-30-ronde-ouverture.eml")))
          .contains("To: camille.furanet@ronde-saint-etienne.example")
          .contains("Date: Fri, 30 Sep 2022")
          .contains("Content-Type: text/calendar");
    }

    @Test
    void names_a_mail_by_the_day_on_which_it_left() throws Exception {
      Path out = directory.resolve("mails");
      Path script =
          Files.writeString(
              directory.resolve("story.yaml"),
              "outages:\n  - {from: 2020-11-30T00:00, to: 2020-12-02T10:00}\n");
      said(
          "simulate",
          "--from",
          "2020-11-30",
          "--to",
          "2020-12-02",
          "--script",
          script.toString(),
          "--out",
          out.toString());
      assertThat(out.resolve("2020-12-02-hexagone-J-15.eml")).exists();
    }

    @Test
    void empties_what_an_earlier_one_wrote_and_nothing_else() throws Exception {
      Path out = directory.resolve("mails");
      String[] line = {
        "simulate", "--from", "2020-12-01", "--to", "2020-12-02", "--out", out.toString()
      };
      said(line);
      Files.writeString(out.resolve("2020-12-08-hexagone-J-7.eml"), "ancien");
      assertThat(said(line))
          .contains("Les courriels d’une simulation précédente sont effacés : " + out + "\n");
      assertThat(out.resolve("2020-12-08-hexagone-J-7.eml")).doesNotExist();
      Path ours = Files.createDirectory(directory.resolve("autre"));
      Path kept = Files.writeString(ours.resolve("note.txt"), "à garder");
      line[6] = ours.toString();
      assertThat(said(line))
          .isEqualTo(
              ours
                  + " n’est pas vide et ne vient pas d’une simulation : choisissez-en un autre.\n");
      assertThat(kept).exists();
    }

    @Test
    void writes_nothing() throws Exception {
      beginWithoutAStore();
      said("simulate", "--from", "2020-09-01", "--to", "2021-03-31");
      assertThat(directory.resolve("data")).doesNotExist();
    }
  }
}
