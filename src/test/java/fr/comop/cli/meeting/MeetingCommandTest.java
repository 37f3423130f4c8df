package fr.comop.cli.meeting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.cli.Exit;
import fr.comop.convention.Deliverable;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Camille;
import fr.comop.stage.JsonReader;
import fr.comop.stage.Terminal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meetings of the committee; it is 14 December 2020 unless it is said otherwise. */
class MeetingCommandTest extends AtTheTerminal {
  private String today = "2020-12-14T18:00";

  private Terminal.Ended said(String... words) {
    return new Terminal(
            new Environment(
                variables,
                Clock.fixed(
                    LocalDateTime.parse(today).atZone(Deliverable.ZONE).toInstant(),
                    Deliverable.ZONE),
                Camille.ACCOUNT))
        .comop(words);
  }

  private Terminal.Ended line(String line) {
    return said(line.split(" "));
  }

  private Terminal.Ended planned(String day) {
    return line("meeting plan --day " + day + " --at 14:00 --place Lyon --agenda Bilans");
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  private Map<String, Object> shown() {
    return JsonReader.objects(line("meeting show COS-1 --json").out()).get(0);
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> list(String field) {
    return (List<Map<String, Object>>) requireNonNull(shown().get(field));
  }

  @Test
  void none_is_told_of_at_first() {
    assertThat(line("meeting list").out())
        .isEqualTo("Aucune réunion du comité n’est enregistrée.\n");
  }

  @Test
  void one_is_planned_and_told_to_nobody() {
    assertThat(plain(planned("2021-01-12").out()))
        .isEqualTo(
            "COS-0001 : le mardi 12 janvier 2021 à 14 h 00, Lyon. Personne n’est encore prévenu :"
                + " « comop meeting invite COS-0001 », au plus tard le mardi 22 décembre 2020.\n");
    assertThat(list("invited")).isEmpty();
    assertThat(plain(line("audit list --kind MEETING").out()))
        .contains("COS-0001", "le mardi 12 janvier 2021 à 14 h 00, Lyon ; 2 h");
    assertThat(planned("2021-01-12").err()).startsWith("COS-0001 est déjà prévue le mardi 12");
  }

  @Test
  void whoever_a_structure_names_is_invited_and_the_region_s_own() {
    variables.put("COMOP_MEETING_MEMBERS", "elue@region.example, dgs@region.example");
    planned("2021-01-12");
    assertThat(plain(line("meeting invite COS-1").out()))
        .startsWith(
            "COS-0001 : 35 personnes convoquées pour le mardi 12 janvier 2021 à 14 h 00.\n"
                + "Planétarium de Vaulx-en-Velin, Hexagone de Meylan, ")
        .endsWith(", Région\n");
    assertThat(list("invited"))
        .extracting(one -> one.get("address"))
        .startsWith(
            "maelle.trevignac@planetarium-vaulx.example",
            "bastien.corvaisier@planetarium-vaulx.example",
            "odile.saint-gerand@planetarium-vaulx.example")
        .endsWith("elue@region.example", "dgs@region.example");
    assertThat(plain(line("meeting invite COS-1").err()))
        .isEqualTo("Tous sont déjà convoqués à COS-0001 : « comop meeting show COS-0001 ».\n");
    variables.put("COMOP_MEETING_MEMBERS", "elue@region.example, nouveau@region.example");
    assertThat(plain(line("meeting invite COS-1").out())).contains("1 personne convoquée pour");
  }

  @ParameterizedTest
  @CsvSource({"2020-12-22T23:59, true", "2020-12-23T00:00, false", "2021-01-12T13:00, false"})
  void people_are_invited_three_weeks_ahead(String when, boolean taken) {
    planned("2021-01-12");
    today = when;
    Terminal.Ended ended = line("meeting invite COS-1");
    assertThat(ended.code()).isEqualTo(taken ? Exit.DONE : Exit.WRONG_USE);
    assertThat(list("invited").isEmpty()).isEqualTo(!taken);
  }

  @Test
  void later_than_that_it_takes_a_reason_which_stays_on_the_trail() {
    planned("2021-01-12");
    today = "2020-12-23T09:00";
    assertThat(plain(line("meeting invite COS-1").err()))
        .isEqualTo(
            "COS-0001 se tient le mardi 12 janvier 2021 à 14 h 00 : la convocation devait partir"
                + " trois semaines avant, au plus tard le mardi 22 décembre 2020. Choisissez un"
                + " jour à partir du mercredi 13 janvier 2021, ou dites pourquoi le délai est plus"
                + " court : --short-notice MOTIF.\n");
    assertThat(said("meeting", "invite", "COS-1", "--short-notice", " ").code())
        .isEqualTo(Exit.WRONG_USE);
    said("meeting", "invite", "COS-1", "--short-notice", "Date fixée par le cabinet");
    assertThat(line("audit list --kind MEETING_INVITE").out())
        .contains("Date fixée par le cabinet");
  }

  @Test
  void one_that_is_over_is_entered_but_nobody_is_invited_to_it() {
    assertThat(plain(planned("2020-12-01").out()))
        .endsWith("C’est passé : « comop meeting attend COS-0001 » saisit les présences.\n");
    assertThat(plain(said("meeting", "invite", "COS-1", "--short-notice", "x").err()))
        .contains("COS-0001 était prévue le mardi 1er décembre 2020 à 14 h 00 : c’est passé.");
  }

  @Test
  void another_hour_keeps_its_name_in_calendars_and_is_told() {
    planned("2021-01-12");
    line("meeting invite COS-1");
    Object uid = requireNonNull(shown().get("uid"));
    assertThat(plain(line("meeting move COS-1 --day 2021-01-19").out()))
        .startsWith("COS-0001 : le mardi 19 janvier 2021 à 14 h 00, Lyon. 33 personnes prévenues.");
    assertThat(shown()).containsEntry("uid", uid).containsEntry("sequence", 1);
    assertThat(line("meeting move COS-1 --link https://visio.example/cos").code()).isZero();
    assertThat(shown()).containsEntry("sequence", 2);
    assertThat(line("meeting move COS-1 --day 2021-01-19").err())
        .isEqualTo("Rien ne change pour COS-0001.\n");
    assertThat(line("meeting move COS-1 --day 2021-01-03").err()).contains("trois semaines avant");
    assertThat(plain(said("meeting", "cancel", "COS-1", "--reason", "Grève").out()))
        .startsWith("COS-0001 est annulée. 33 personnes prévenues.\n");
    assertThat(shown()).containsEntry("uid", uid).containsEntry("sequence", 3);
    assertThat(line("meeting move COS-1 --at 15:00").err())
        .startsWith("COS-0001 est annulée depuis le lundi 14 décembre 2020");
    assertThat(line("meeting list").out()).contains("annulée le lundi", "Grève");
  }

  @Test
  void before_anybody_is_invited_it_is_moved_without_a_word() {
    planned("2021-01-12");
    assertThat(plain(line("meeting move COS-1 --day 2020-12-20 --at 09:30 --minutes 45").out()))
        .isEqualTo(
            "COS-0001 : le dimanche 20 décembre 2020 à 9 h 30, Lyon. Personne n’était convoqué.\n");
    assertThat(shown())
        .containsEntry("sequence", 0)
        .containsEntry("minutes", 45)
        .containsEntry("begins", "2020-12-20T08:30:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --place Lyon | | Dites où : --place LIEU, --link ADRESSE, ou les deux.
          --place Lyon | --link javascript:x | « javascript:x » n’est pas l’adresse d’une visioconférence ; elle commence par https:// et tient en 500 caractères.
          --place Lyon | --place Lyon --minutes 0 | Une réunion dure entre une minute et douze heures.
          2021-01-12 --at 14:00 | 2021-03-28 --at 02:30 | Le 28/03/2021, il n’est jamais 02:30 : cette nuit-là commence l’heure d’été.
          2021-01-12 | 2019-01-12 | Aucune structure n’est liée par une convention le 12/01/2019.
          """)
  void one_that_cannot_be_is_refused(String from, String to, String told) {
    String plan = "meeting plan --day 2021-01-12 --at 14:00 --place Lyon --agenda Bilans";
    Terminal.Ended ended = line(plan.replace(from, to == null ? "" : to).replaceAll(" +", " "));
    assertThat(ended.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(plain(ended.err())).isEqualTo(told + "\n");
  }

  @Test
  void who_came_is_entered_from_that_day_on_and_can_be_put_right() {
    planned("2021-01-12");
    line("meeting invite COS-1");
    assertThat(plain(line("meeting attend COS-1 --present altec").err()))
        .isEqualTo(
            "COS-0001 se tient le mardi 12 janvier 2021 à 14 h 00 : les présences se saisissent ce"
                + " jour-là ou après.\n");
    today = "2021-01-13T09:00";
    assertThat(
            plain(
                said(
                        "meeting",
                        "attend",
                        "COS-1",
                        "--present",
                        "altec,casemate",
                        "--excused",
                        "ronde",
                        "--represented",
                        "planetarium=Mme Durand",
                        "--absent",
                        "hexagone")
                    .out()))
        .isEqualTo(
            "COS-0001 : 2 présents, 1 excusé, 1 représenté, 1 absent. Reste à saisir : La Turbine"
                + " Sciences, Galerie Eurêka, Astu’sciences, Les Clévos, Arche des métiers, Service"
                + " Science et Société.\n");
    line("meeting attend COS-1 --excused hexagone");
    assertThat(plain(line("audit list --kind MEETING_ATTEND").out()))
        .contains("planetarium : représenté par Mme Durand", "hexagone : excusé (avant : absent)");
    assertThat(list("attendance"))
        .filteredOn(one -> "hexagone".equals(one.get("beneficiary")))
        .extracting(one -> one.get("kind"))
        .containsExactly("excused");
    Map<String, Object> summary =
        JsonReader.object(line("summary --year 2021 --json --audience committee").out());
    assertThat(String.valueOf(summary.get("committee")))
        .contains("reference=COS-0001", "planetarium=represented", "hexagone=excused");
    assertThat(plain(line("summary --year 2021").out()))
        .contains(
            "Comité d’orientation stratégique : 12/01/2021 (COS-0001), 3 structures représentées"
                + " sur 11.");
    assertThat(plain(line("summary --year 2020").out()))
        .contains("Comité d’orientation stratégique : aucune réunion n’est enregistrée en 2020.");
    assertThat(
            JsonReader.object(line("summary --year 2021 --json --audience partners").out())
                .get("committee"))
        .isEqualTo(List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '' | Dites qui : --present, --excused, --represented ID=NOM ou --absent, chacune avec une structure ou plusieurs.
          --present altec --absent altec | ALTEC Sciences est dite deux fois.
          --represented altec= | Dites par qui ALTEC Sciences était représentée, en 1 à 200 caractères : --represented altec="Mme Durand".
          """)
  void an_entry_that_cannot_be_changes_nothing(String options, String told) {
    planned("2020-12-01");
    assertThat(plain(line(("meeting attend COS-1 " + options).strip()).err()))
        .isEqualTo(told + "\n");
    assertThat(list("attendance")).isEmpty();
  }

  @Test
  void one_is_shown_in_full() throws Exception {
    String agenda =
        Files.writeString(directory.resolve("odj.txt"), "Bilans 2020\nProgrammes 2021\n")
            .toString();
    line("meeting plan --day 2021-01-12 --at 14:00 --place Lyon --agenda-file " + agenda);
    assertThat(plain(line("meeting show COS-1").out()))
        .isEqualTo(
            """
            COS-0001 : le mardi 12 janvier 2021 à 14 h 00, 120 minutes, Lyon

            Ordre du jour :
            Bilans 2020
            Programmes 2021

            Personne n’est encore convoqué.
            """);
    line("meeting invite COS-1");
    assertThat(line("meeting show COS-1").out())
        .contains("odile.saint-gerand@planetarium-vaulx.example");
    assertThat(line("meeting show COS-9").err())
        .isEqualTo("Aucune réunion ne porte la référence COS-9.\n");
  }
}
