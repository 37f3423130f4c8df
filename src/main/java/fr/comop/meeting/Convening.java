package fr.comop.meeting;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.Conventions;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.desk.TakenBack;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plans meetings of the committee, invites to them, moves them and calls them off. Each is one
 * transaction, on disk on return, with its line in the audit trail; the mails leave with the
 * outbox. Safe for use by several threads.
 */
public final class Convening {
  private static final int LONGEST_REASON = 2_000;

  private final Desk desk;
  private final Conventions conventions;
  private final Meetings meetings;
  private final List<String> members;
  private final Convocation convocation;
  private final Outbox outbox;
  private final Function<Meeting, Mail.File> summary;

  /**
   * What convenes.
   *
   * @param members addresses of the Region's own members
   * @param summary makes the committee's summary for a meeting
   */
  public Convening(
      Desk desk,
      Conventions conventions,
      Meetings meetings,
      List<String> members,
      Convocation convocation,
      Outbox outbox,
      Function<Meeting, Mail.File> summary) {
    this.desk = desk;
    this.conventions = conventions;
    this.meetings = meetings;
    this.members = members;
    this.convocation = convocation;
    this.outbox = outbox;
    this.summary = summary;
  }

  /** A meeting, who was invited to it, and who took part, as it was entered last. */
  public record Dossier(Meeting meeting, List<Guest> guests, List<Attendance> attendances) {}

  /** A meeting, and whom it was told to now. */
  public record Told(Meeting meeting, List<Invitee> to) {}

  /**
   * Plans a meeting; nobody is told yet. One that was held already may be entered too.
   *
   * @throws Declined when its terms cannot be, or one is planned for that hour already
   */
  public Meeting plan(Meeting.Terms terms, Actor who) {
    check(terms);
    return desk.decide(
        () -> {
          meetings.all().stream()
              .filter(one -> one.stands() && one.terms().begins().equals(terms.begins()))
              .findFirst()
              .ifPresent(
                  one -> {
                    throw new Declined(
                        one.reference() + " est déjà prévue " + on(one.terms()) + ".");
                  });
          Instant now = desk.now();
          Meeting planned =
              meetings.add(
                  new Meeting(
                      0, convocation.newUid(terms, now), terms, 0, 0, who.named(), now, null));
          desk.note(who, "MEETING", planned.reference(), on(terms) + ", " + Bounds.where(terms));
          return planned;
        });
  }

  private void check(Meeting.Terms terms) {
    Bounds.check(terms);
    if (structures(conventions, terms).isEmpty()) {
      throw new Declined(
          "Aucune structure n’est liée par une convention le " + French.day(terms.day()) + ".");
    }
  }

  /** "le mardi 12 janvier 2021 à 14 h 00". */
  private static String on(Meeting.Terms terms) {
    return "le " + FrenchInstant.of(terms.begins());
  }

  /**
   * Invites everybody who was not yet.
   *
   * @param shortNotice why it is less than three weeks ahead; null where it is not
   * @param withSummary whether the committee's summary goes with it
   * @throws Declined when it is too late and no reason is given, or everybody was invited
   */
  public Told invite(
      String reference, @Nullable String shortNotice, boolean withSummary, Actor who) {
    // printed before the transaction, which would wait for it
    List<Mail.File> files =
        withSummary ? List.of(summary.apply(desk.look(() -> standing(reference)))) : List.of();
    return desk.decide(
        () -> {
          Meeting meeting = standing(reference);
          String reason = noticed(meeting, shortNotice);
          Set<String> invited =
              meetings.guests(meeting.id()).stream()
                  .map(one -> one.invitee().address())
                  .collect(Collectors.toSet());
          List<Invitee> fresh =
              invitees(meeting.terms()).stream()
                  .filter(one -> !invited.contains(one.address()))
                  .toList();
          if (fresh.isEmpty()) {
            throw new Declined(
                "Tous sont déjà convoqués à "
                    + meeting.reference()
                    + " : « comop meeting show "
                    + meeting.reference()
                    + " ».");
          }
          tell(
              meeting,
              fresh.stream()
                  .map(one -> new Guest(one, meeting.revision(), desk.now(), null))
                  .toList(),
              Convocation.About.invitation(files));
          desk.note(
              who,
              "MEETING_INVITE",
              meeting.reference(),
              on(meeting.terms())
                  + " : "
                  + addresses(fresh)
                  + (files.isEmpty() ? "" : ". Avec la synthèse pour le comité")
                  + reason);
          return new Told(meeting, fresh);
        });
  }

  /**
   * Changes a meeting that is to come; whoever was invited is told.
   *
   * @param change of its terms
   * @param shortNotice why another hour is less than three weeks ahead; null where it is not
   * @throws Declined when nothing changes, or it cannot be
   */
  public Told move(
      String reference,
      Function<Meeting.Terms, Meeting.Terms> change,
      @Nullable String shortNotice,
      Actor who) {
    return desk.decide(
        () -> {
          Meeting before = standing(reference);
          Meeting.Terms terms = change.apply(before.terms());
          check(terms);
          if (terms.equals(before.terms())) {
            throw new Declined("Rien ne change pour " + before.reference() + ".");
          }
          List<Guest> guests = reachable(before);
          Meeting after = before.with(terms, before.revision() + (guests.isEmpty() ? 0 : 1));
          boolean elsewhen = !terms.begins().equals(before.terms().begins());
          String reason = elsewhen && !guests.isEmpty() ? noticed(after, shortNotice) : "";
          meetings.change(after);
          tell(
              after,
              guests.stream()
                  .map(
                      one ->
                          new Guest(
                              one.invitee(),
                              after.revision(),
                              one.invited(),
                              elsewhen ? null : one.announced()))
                  .toList(),
              Convocation.About.change(elsewhen ? before.terms() : null));
          desk.note(
              who,
              "MEETING_MOVE",
              after.reference(),
              on(terms)
                  + ", "
                  + Bounds.where(terms)
                  + " (avant : "
                  + on(before.terms())
                  + ", "
                  + Bounds.where(before.terms())
                  + ")"
                  + reason);
          return new Told(after, guests.stream().map(Guest::invitee).toList());
        });
  }

  /**
   * Calls a meeting off that is to come; whoever was invited is told, and why.
   *
   * @throws Declined when it cannot be
   */
  public Told cancel(String reference, String reason, Actor who) {
    TakenBack why = TakenBack.of(reason, who, desk.now());
    return desk.decide(
        () -> {
          Meeting before = standing(reference);
          List<Guest> guests = reachable(before);
          Meeting after = before.cancelled(why, before.revision() + (guests.isEmpty() ? 0 : 1));
          meetings.change(after);
          tell(after, guests, Convocation.About.end(why.reason()));
          desk.note(who, "MEETING_CANCEL", after.reference(), why.reason());
          return new Told(after, guests.stream().map(Guest::invitee).toList());
        });
  }

  /** Without those who are forgotten on their own request. */
  private List<Guest> reachable(Meeting meeting) {
    return meetings.guests(meeting.id()).stream()
        .filter(one -> one.invitee().isReachable())
        .toList();
  }

  /** One mail a structure, and one for the Region's own. */
  private void tell(Meeting meeting, List<Guest> guests, Convocation.About about) {
    Map<String, List<Guest>> byStructure = new LinkedHashMap<>();
    guests.forEach(
        one ->
            byStructure
                .computeIfAbsent(
                    Objects.requireNonNullElse(one.invitee().beneficiary(), ""),
                    any -> new ArrayList<>())
                .add(one));
    byStructure.forEach(
        (id, some) ->
            outbox.addAnew(
                null,
                Convocation.TEXT,
                convocation.mail(meeting, conventions.beneficiary(id), some, about, desk.now()),
                desk.now()));
    guests.forEach(one -> meetings.invited(meeting.id(), one));
  }

  /** Everybody to invite: those of each structure by role, then the Region's own. */
  private List<Invitee> invitees(Meeting.Terms terms) {
    Map<String, Invitee> invitees = new LinkedHashMap<>();
    Stream.concat(
            structures(conventions, terms).stream().flatMap(Convening::people),
            members.stream().map(one -> new Invitee(one, "", null)))
        .forEach(one -> invitees.putIfAbsent(one.address(), one));
    return List.copyOf(invitees.values());
  }

  private static Stream<Invitee> people(Beneficiary whose) {
    return whose.contacts().stream()
        .sorted((one, other) -> one.role().compareTo(other.role()))
        .map((Contact one) -> new Invitee(one.email(), one.name(), whose.id()));
  }

  /** Who is to be invited: those who are bound that day by one of its conventions. */
  static List<Beneficiary> structures(Conventions conventions, Meeting.Terms terms) {
    return conventions.beneficiaries().stream()
        .filter(
            whose ->
                conventions.all().stream()
                    .filter(one -> terms.conventions().contains(one.id()))
                    .anyMatch(one -> one.holdsTogether(whose.id(), terms.day())))
        .toList();
  }

  private String noticed(Meeting meeting, @Nullable String shortNotice) {
    if (shortNotice != null && (shortNotice.isBlank() || shortNotice.length() > LONGEST_REASON)) {
      throw new Declined("Le motif tient en 1 à 2 000 caractères : il reste au journal d’audit.");
    }
    if (!meeting.terms().begins().isAfter(desk.now())) {
      throw new Declined(over(meeting));
    }
    LocalDate last = meeting.inviteBy();
    if (!desk.today().isAfter(last)) {
      return "";
    }
    if (shortNotice == null) {
      throw new Declined(
          meeting.reference()
              + " se tient "
              + on(meeting.terms())
              + " : la convocation devait partir trois semaines avant, au plus tard le "
              + French.longDay(last)
              + ". Choisissez un jour à partir du "
              + French.longDay(desk.today().plusDays(Meeting.NOTICE))
              + ", ou dites pourquoi le délai est plus court : --short-notice MOTIF.");
    }
    return ". Délai plus court : " + shortNotice.strip();
  }

  private static String over(Meeting meeting) {
    return meeting.reference()
        + " était prévue "
        + on(meeting.terms())
        + " : c’est passé. Saisissez les présences : « comop meeting attend "
        + meeting.reference()
        + " ».";
  }

  private Meeting standing(String reference) {
    Meeting meeting = found(meetings, reference);
    if (meeting.cancelled() != null) {
      throw new Declined(
          meeting.reference()
              + " est annulée depuis le "
              + FrenchInstant.of(meeting.cancelled().at())
              + ".");
    }
    return meeting;
  }

  static Meeting found(Meetings meetings, String reference) {
    return meetings
        .find(Meeting.NUMBERING.number(reference.strip()))
        .orElseThrow(
            () -> new Declined("Aucune réunion ne porte la référence " + reference.strip() + "."));
  }

  private static String addresses(List<Invitee> some) {
    return some.stream().map(Invitee::address).collect(Collectors.joining(", "));
  }

  /** All that were planned, in the order in which they are held. */
  public List<Dossier> all() {
    return desk.look(() -> meetings.all().stream().map(this::dossier).toList());
  }

  /**
   * One of them.
   *
   * @throws Declined when there is none of this reference
   */
  public Dossier of(String reference) {
    return desk.look(() -> dossier(found(meetings, reference)));
  }

  private Dossier dossier(Meeting meeting) {
    return new Dossier(
        meeting,
        meetings.guests(meeting.id()),
        Committee.last(meetings.attendances(), meeting.id()));
  }
}
