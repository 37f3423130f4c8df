package fr.comop.cli.text;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.meeting.Announced;
import fr.comop.meeting.Attendance;
import fr.comop.meeting.Attending;
import fr.comop.meeting.Convening;
import fr.comop.meeting.Guest;
import fr.comop.meeting.Invitee;
import fr.comop.meeting.Meeting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Meetings of the committee, for people. */
public final class MeetingsText {
  private static final int WIDEST = 44;

  /** Broken, an address can no more be copied. */
  private static final int WIDEST_ADDRESS = 64;

  private MeetingsText() {}

  /** What is said of one that was just planned. */
  public static String planned(Meeting meeting, Instant now) {
    return French.typeset(
        meeting.reference()
            + " : le "
            + FrenchInstant.of(meeting.terms().begins())
            + ", "
            + where(meeting)
            + "."
            + (meeting.terms().begins().isAfter(now)
                ? " Personne n’est encore prévenu : « comop meeting invite "
                    + meeting.reference()
                    + " », au plus tard le "
                    + French.longDay(meeting.inviteBy())
                    + "."
                : " C’est passé : « comop meeting attend "
                    + meeting.reference()
                    + " » saisit les présences."));
  }

  private static String where(Meeting meeting) {
    return Stream.of(meeting.terms().place(), meeting.terms().link())
        .filter(one -> !one.isEmpty())
        .collect(Collectors.joining(" et "));
  }

  /** What is said once people are invited. */
  public static String invited(Convening.Told told, Conventions conventions) {
    return French.typeset(
        told.meeting().reference()
            + " : "
            + people(told.to())
            + (told.to().size() == 1 ? " convoquée" : " convoquées")
            + " pour le "
            + FrenchInstant.of(told.meeting().terms().begins())
            + ".\n"
            + names(told.to(), conventions));
  }

  /** What is said once it is changed. */
  public static String moved(Convening.Told told, Conventions conventions) {
    return French.typeset(
        told.meeting().reference()
            + " : le "
            + FrenchInstant.of(told.meeting().terms().begins())
            + ", "
            + where(told.meeting())
            + ". "
            + warned(told, conventions));
  }

  /** What is said once it is called off. */
  public static String cancelled(Convening.Told told, Conventions conventions) {
    return French.typeset(
        told.meeting().reference() + " est annulée. " + warned(told, conventions));
  }

  private static String warned(Convening.Told told, Conventions conventions) {
    return told.to().isEmpty()
        ? "Personne n’était convoqué."
        : people(told.to())
            + (told.to().size() == 1 ? " prévenue.\n" : " prévenues.\n")
            + names(told.to(), conventions);
  }

  private static String people(List<Invitee> to) {
    return to.size() + (to.size() == 1 ? " personne" : " personnes");
  }

  private static String names(List<Invitee> to, Conventions conventions) {
    return to.stream()
        .map(one -> name(one.beneficiary(), conventions))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String name(@Nullable String beneficiary, Conventions conventions) {
    return beneficiary == null ? "Région" : conventions.nameOf(beneficiary);
  }

  /** What is said once it was entered who came. */
  public static String attended(Attending.Entered entered, Conventions conventions) {
    return French.typeset(
        entered.meeting().reference()
            + " : "
            + counts(entered.all())
            + "."
            + (entered.left().isEmpty()
                ? ""
                : " Reste à saisir : "
                    + entered.left().stream()
                        .map(Beneficiary::name)
                        .collect(Collectors.joining(", "))
                    + "."));
  }

  private static String counts(List<Attendance> all) {
    List<String> counts = new ArrayList<>();
    for (Attendance.Kind kind : Attendance.Kind.values()) {
      long count = all.stream().filter(one -> one.kind() == kind).count();
      if (count > 0) {
        counts.add(count + " " + kind.french() + (count == 1 ? "" : "s"));
      }
    }
    return String.join(", ", counts);
  }

  /** All of these, in the order in which they are held. */
  public static String of(List<Convening.Dossier> all) {
    if (all.isEmpty()) {
      return "Aucune réunion du comité n’est enregistrée.";
    }
    Columns table =
        new Columns(WIDEST, "Réf.", "Quand", "Où", "Convoqués", "Réponses", "Présences", "État");
    all.forEach(
        one ->
            table.add(
                one.meeting().reference(),
                FrenchInstant.brief(one.meeting().terms().begins()),
                where(one.meeting()),
                String.valueOf(one.guests().size()),
                answers(one.guests()),
                counts(one.attendances()),
                state(one.meeting())));
    return table.toString();
  }

  private static String answers(List<Guest> guests) {
    List<String> counts = new ArrayList<>();
    for (Announced.Kind kind : Announced.Kind.values()) {
      long count =
          guests.stream()
              .flatMap(one -> one.answer().stream())
              .filter(one -> one.kind() == kind)
              .count();
      if (count > 0) {
        counts.add(count + " " + kind.french());
      }
    }
    return String.join(", ", counts);
  }

  private static String state(Meeting meeting) {
    return meeting.cancelled() == null
        ? ""
        : "annulée le "
            + FrenchInstant.of(meeting.cancelled().at())
            + " par "
            + meeting.cancelled().who()
            + " : "
            + meeting.cancelled().reason();
  }

  /** One in full. */
  public static String whole(Convening.Dossier dossier, Conventions conventions) {
    Meeting meeting = dossier.meeting();
    String state = state(meeting);
    return French.typeset(
            meeting.reference()
                + " : le "
                + FrenchInstant.of(meeting.terms().begins())
                + ", "
                + meeting.terms().length().toMinutes()
                + " minutes, "
                + Printable.of(where(meeting))
                + (state.isEmpty() ? "" : "\nRéunion " + Printable.of(state))
                + "\n\nOrdre du jour :\n"
                + meeting
                    .terms()
                    .agenda()
                    .lines()
                    .map(Printable::of)
                    .collect(Collectors.joining("\n"))
                + "\n\n")
        + (dossier.guests().isEmpty()
            ? "Personne n’est encore convoqué."
            : guests(dossier.guests(), conventions))
        + (dossier.attendances().isEmpty() ? "" : "\n" + came(dossier, conventions));
  }

  private static String guests(List<Guest> guests, Conventions conventions) {
    Columns table =
        new Columns(
            WIDEST_ADDRESS, "Structure", "Personne", "Adresse", "Convoquée", "Réponse", "Mots");
    guests.forEach(
        one ->
            table.add(
                name(one.invitee().beneficiary(), conventions),
                one.invitee().name(),
                one.invitee().address(),
                FrenchInstant.brief(one.invited()),
                one.answer()
                    .map(
                        answer ->
                            answer.kind().french() + ", " + FrenchInstant.brief(answer.received()))
                    .orElse("–"),
                one.answer().map(Announced::words).orElse("")));
    return table.toString();
  }

  private static String came(Convening.Dossier dossier, Conventions conventions) {
    Columns table = new Columns(WIDEST, "Structure", "Présence", "Saisi", "Par");
    dossier
        .attendances()
        .forEach(
            one ->
                table.add(
                    name(one.beneficiary(), conventions),
                    one.french(),
                    FrenchInstant.brief(one.entered()),
                    one.who()));
    return table.toString();
  }
}
