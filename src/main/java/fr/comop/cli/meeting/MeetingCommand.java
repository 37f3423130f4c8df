package fr.comop.cli.meeting;

import fr.comop.cli.Caller;
import fr.comop.cli.CommandGroup;
import fr.comop.cli.Exit;
import fr.comop.cli.SomeConventions;
import fr.comop.cli.json.MeetingsJson;
import fr.comop.cli.text.MeetingsText;
import fr.comop.config.Configuration;
import fr.comop.meeting.Attending;
import fr.comop.meeting.Convening;
import fr.comop.meeting.Meeting;
import fr.comop.wiring.House;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The meetings of the committee. */
@Command(
    name = "meeting",
    description =
        "Les réunions du comité d’orientation stratégique (convention, art. 4.4 et 5) : prévoir,"
            + " convoquer, déplacer, annuler, saisir les présences.",
    commandListHeading = "%nCommandes :%n")
public final class MeetingCommand extends CommandGroup {
  public MeetingCommand(Caller caller) {
    super(caller);
  }

  @Command(
      name = "plan",
      description = "Prévoit une réunion ; personne n’est prévenu avant « comop meeting invite ».")
  int plan(
      @Option(names = "--day", required = true, paramLabel = "AAAA-MM-JJ", description = "Le jour.")
          LocalDate day,
      @Option(
              names = "--at",
              required = true,
              paramLabel = "HH:MM",
              description = "L’heure, en France.")
          LocalTime at,
      @Option(
              names = "--minutes",
              paramLabel = "N",
              defaultValue = "120",
              description = "La durée prévue (par défaut : ${DEFAULT-VALUE}).")
          int minutes,
      @Mixin Where where,
      @ArgGroup(exclusive = true, multiplicity = "1") Agenda agenda,
      @Mixin SomeConventions conventions)
      throws IOException {
    Configuration configuration = caller.configuration();
    Meeting.Terms terms =
        new Meeting.Terms(
            List.copyOf(conventions.asked(configuration)),
            Meeting.Terms.at(day, at),
            Duration.ofMinutes(minutes),
            where.place == null ? "" : where.place.strip(),
            where.link == null ? "" : where.link.strip(),
            agenda.words());
    try (House house = caller.house(configuration)) {
      Meeting planned = house.meeting.convening().plan(terms, caller.who(house.configuration));
      out().println(MeetingsText.planned(planned, caller.clock().instant()));
      return Exit.DONE;
    }
  }

  @Command(
      name = "invite",
      description =
          "Convoque, avec un fichier d’agenda, les personnes de chaque structure et les membres de la"
              + " Région qui ne l’ont pas encore été, trois semaines avant au moins.")
  int invite(
      @Mixin Which which,
      @Mixin ShortNotice notice,
      @Option(
              names = "--with-summary",
              description = "Joint la synthèse de l’année pour le comité (PDF).")
          boolean summary)
      throws IOException {
    return which.told(
        caller,
        out(),
        (convening, reference, who) -> convening.invite(reference, notice.reason, summary, who),
        MeetingsText::invited);
  }

  @Command(
      name = "move",
      description =
          "Change le jour, l’heure, la durée, le lieu ou l’ordre du jour ; ce qui n’est pas dit"
              + " reste. Qui était convoqué en est prévenu, et son agenda mis à jour.")
  int move(
      @Mixin Which which,
      @Mixin Change change,
      @Mixin Where where,
      @ArgGroup(exclusive = true) @Nullable Agenda agenda,
      @Mixin ShortNotice notice)
      throws IOException {
    return which.told(
        caller,
        out(),
        (convening, reference, who) ->
            convening.move(
                reference, before -> change.of(before, where, agenda), notice.reason, who),
        MeetingsText::moved);
  }

  @Command(
      name = "cancel",
      description =
          "Annule une réunion. Qui était convoqué en est prévenu avec le motif, et son agenda mis à"
              + " jour.")
  int cancel(
      @Mixin Which which,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "MOTIF",
              description = "Pourquoi ; écrit aux personnes convoquées.")
          String reason)
      throws IOException {
    return which.told(
        caller,
        out(),
        (convening, reference, who) -> convening.cancel(reference, reason, who),
        MeetingsText::cancelled);
  }

  @Command(
      name = "attend",
      description =
          "Saisit les présences, le jour de la réunion ou après. Saisies à nouveau, elles remplacent"
              + " les précédentes, qui restent au journal d’audit.")
  int attend(@Mixin Which which, @Mixin Came came) throws IOException {
    Configuration configuration = caller.configuration();
    List<Attending.Said> said = came.said(caller.names(configuration));
    try (House house = caller.house(configuration)) {
      Attending.Entered entered =
          house.meeting.attending().enter(which.reference, said, caller.who(house.configuration));
      out().println(MeetingsText.attended(entered, configuration.conventions()));
      return Exit.DONE;
    }
  }

  @Command(name = "list", description = "Liste les réunions, celles qui sont annulées comprises.")
  int list(
      @Option(
              names = "--year",
              paramLabel = "N",
              description = "Celles d’une année civile (par défaut : toutes).")
          @Nullable Integer year,
      @Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    Configuration configuration = caller.configuration();
    try (House house = caller.looking(configuration)) {
      List<Convening.Dossier> all =
          house.meeting.convening().all().stream()
              .filter(one -> year == null || one.meeting().terms().day().getYear() == year)
              .toList();
      out().println(json ? MeetingsJson.of(all) : MeetingsText.of(all));
      return Exit.DONE;
    }
  }

  @Command(
      name = "show",
      description = "Montre une réunion : qui est convoqué, qui a répondu quoi, qui est venu.")
  int show(
      @Mixin Which which,
      @Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    Configuration configuration = caller.configuration();
    try (House house = caller.looking(configuration)) {
      Convening.Dossier dossier = house.meeting.convening().of(which.reference);
      out()
          .println(
              json
                  ? MeetingsJson.of(List.of(dossier))
                  : MeetingsText.whole(dossier, configuration.conventions()));
      return Exit.DONE;
    }
  }
}
