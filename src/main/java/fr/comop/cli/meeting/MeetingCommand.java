package fr.comop.cli.meeting;

import fr.comop.cli.Caller;
import fr.comop.cli.Exit;
import fr.comop.cli.SomeConventions;
import fr.comop.cli.json.MeetingsJson;
import fr.comop.cli.text.MeetingsText;
import fr.comop.config.Configuration;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Actor;
import fr.comop.desk.Input;
import fr.comop.desk.Names;
import fr.comop.french.Decoded;
import fr.comop.meeting.Attendance;
import fr.comop.meeting.Attending;
import fr.comop.meeting.Convening;
import fr.comop.meeting.Meeting;
import fr.comop.wiring.House;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The meetings of the committee. */
@Command(
    name = "meeting",
    description =
        "Les réunions du comité d’orientation stratégique (convention, art. 4.4 et 5) : prévoir,"
            + " convoquer, déplacer, annuler, saisir les présences.",
    commandListHeading = "%nCommandes :%n")
public final class MeetingCommand implements Runnable {
  /** 5,000 characters of any kind, and some to tell that they are too many. */
  private static final int LARGEST = 40_000;

  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  public MeetingCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public void run() {
    spec.commandLine().usage(out());
  }

  /** Which one, and how people are told what becomes of it. */
  static final class Which {
    @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple COS-0001.")
    String reference = "";

    /** Something that people are told of. */
    @FunctionalInterface
    interface Doing {
      Convening.Told in(Convening convening, String reference, Actor who);
    }

    int told(
        Caller caller,
        PrintWriter out,
        Doing doing,
        BiFunction<Convening.Told, Conventions, String> text)
        throws IOException {
      try (House house = caller.house()) {
        Convening.Told told =
            doing.in(house.meeting.convening(), reference, caller.who(house.configuration));
        out.println(text.apply(told, house.configuration.conventions()));
        return Exit.DONE;
      }
    }
  }

  /** Where it is held. */
  static final class Where {
    @Option(names = "--place", paramLabel = "LIEU", description = "Le lieu.")
    @Nullable String place;

    @Option(
        names = "--link",
        paramLabel = "ADRESSE",
        description = "L’adresse de la visioconférence, avec le lieu ou à sa place.")
    @Nullable String link;
  }

  /** What it is about. */
  static final class Agenda {
    @Option(
        names = "--agenda",
        paramLabel = "TEXTE",
        description = "L’ordre du jour, une ligne ou plusieurs.")
    @Nullable String text;

    @Option(
        names = "--agenda-file",
        paramLabel = "FICHIER",
        description = "Ou le fichier de texte qui le contient.")
    @Nullable Path file;

    String words() {
      return (file == null ? String.valueOf(text) : Decoded.of(Input.read(file, LARGEST))).strip();
    }
  }

  /** Why people are told less than three weeks before. */
  static final class ShortNotice {
    @Option(
        names = "--short-notice",
        paramLabel = "MOTIF",
        description =
            "Pourquoi la convocation part moins de trois semaines avant ; noté au journal d’audit.")
    @Nullable String reason;
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

  /** What changes; what is not given stays. */
  static final class Change {
    @Option(names = "--day", paramLabel = "AAAA-MM-JJ", description = "Le nouveau jour.")
    @Nullable LocalDate day;

    @Option(names = "--at", paramLabel = "HH:MM", description = "La nouvelle heure, en France.")
    @Nullable LocalTime at;

    @Option(names = "--minutes", paramLabel = "N", description = "La nouvelle durée.")
    @Nullable Integer minutes;

    Meeting.Terms of(Meeting.Terms before, Where where, @Nullable Agenda agenda) {
      LocalTime hour = before.begins().atZone(Deliverable.ZONE).toLocalTime();
      return new Meeting.Terms(
          before.conventions(),
          day == null && at == null
              ? before.begins()
              : Meeting.Terms.at(day == null ? before.day() : day, at == null ? hour : at),
          minutes == null ? before.length() : Duration.ofMinutes(minutes),
          where.place == null ? before.place() : where.place.strip(),
          where.link == null ? before.link() : where.link.strip(),
          agenda == null ? before.agenda() : agenda.words());
    }
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

  /** Who took part, and how. */
  static final class Came {
    @Option(
        names = "--present",
        split = ",",
        paramLabel = "ID",
        description = "Présentes, une structure ou plusieurs.")
    List<String> present = List.of();

    @Option(names = "--excused", split = ",", paramLabel = "ID", description = "Excusées.")
    List<String> excused = List.of();

    @Option(
        names = "--represented",
        paramLabel = "ID=NOM",
        description = "Représentée, et par qui : --represented altec=\"Mme Durand\".")
    Map<String, String> represented = new LinkedHashMap<>();

    @Option(
        names = "--absent",
        split = ",",
        paramLabel = "ID",
        description = "Absentes sans excuse.")
    List<String> absent = List.of();

    List<Attending.Said> said(Names names) {
      List<Attending.Said> said = new ArrayList<>();
      add(said, present, Attendance.Kind.PRESENT, names);
      add(said, excused, Attendance.Kind.EXCUSED, names);
      represented.forEach(
          (id, by) ->
              said.add(
                  new Attending.Said(
                      names.beneficiary(id), Attendance.Kind.REPRESENTED, String.valueOf(by))));
      add(said, absent, Attendance.Kind.ABSENT, names);
      return said;
    }

    private static void add(
        List<Attending.Said> said, List<String> ids, Attendance.Kind kind, Names names) {
      ids.forEach(id -> said.add(new Attending.Said(names.beneficiary(id.strip()), kind, "")));
    }
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

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
