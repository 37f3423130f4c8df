package fr.comop.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.convention.Beneficiary;
import fr.comop.correspondence.Letterhead;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Stationeries;
import fr.comop.correspondence.Stationery;
import fr.comop.correspondence.Texts;
import fr.comop.desk.TakenBack;
import fr.comop.french.FrenchInstant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes to people about a meeting, with its calendar file. */
public final class Convocation {
  /** The text that it is written in. */
  public static final String TEXT = "convocation";

  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Stationeries stationeries;
  private final Archive archive;
  private final MeetingCalendar calendar;
  private final String name;

  /**
   * Written in this text.
   *
   * @param name that invitations are from, as calendars show it
   * @throws IllegalStateException when the text is missing or wrong; says its file and line
   */
  public Convocation(
      Stationeries stationeries, Archive archive, MeetingCalendar calendar, String name) {
    this.stationeries = stationeries;
    this.archive = archive;
    this.calendar = calendar;
    this.name = name;
    tryOut(stationeries);
  }

  /**
   * Tries the text out.
   *
   * @throws IllegalStateException when it is missing or wrong; says its file and line
   */
  public static void tryOut(Stationeries stationeries) {
    for (Stationery one : stationeries.all()) {
      for (String structure : List.of("", "Planétarium")) {
        one.texts().write(TEXT, sample(structure, false, false, one.letterhead()));
        one.texts().write(TEXT, sample(structure, true, false, one.letterhead()));
        one.texts().write(TEXT, sample(structure, true, true, one.letterhead()));
      }
    }
  }

  private static ConvocationView sample(
      String structure, boolean changed, boolean cancelled, Letterhead letterhead) {
    return new ConvocationView(
        structure,
        changed,
        cancelled,
        "…",
        "…",
        "…",
        "…",
        "…",
        List.of("…"),
        "…",
        changed,
        letterhead);
  }

  /**
   * What there is to tell.
   *
   * @param before the terms whose hour changes; null where it does not
   * @param reason why it is not held; "" while it is
   * @param files that go with it beside the calendar
   */
  record About(
      boolean changed, Meeting.@Nullable Terms before, String reason, List<Mail.File> files) {
    static About invitation(List<Mail.File> files) {
      return new About(false, null, "", files);
    }

    static About change(Meeting.@Nullable Terms before) {
      return new About(true, before, "", List.of());
    }

    static About end(String reason) {
      return new About(true, null, reason, List.of());
    }
  }

  /** A name for a meeting that no other ever has, in a store made anew either. */
  String newUid(Meeting.Terms terms, Instant now) {
    String digest = Sha256.of((terms + " " + now).getBytes(UTF_8)).hex().substring(0, 12);
    return "comite-"
        + COMPACT.format(terms.begins())
        + "-"
        + digest
        + "@"
        + stationeries.common().letterhead().domain();
  }

  /**
   * The mail for the people of one structure, or for the Region's own.
   *
   * @param whose empty for the Region's own
   * @param guests whom it is for, at least one
   */
  Mail mail(
      Meeting meeting, Optional<Beneficiary> whose, List<Guest> guests, About about, Instant now) {
    Stationery stationery = stationery(meeting);
    Letterhead letterhead = stationery.letterhead();
    Texts.Written written = stationery.texts().write(TEXT, view(meeting, whose, about, letterhead));
    return new Mail(
        letterhead.messageId(
            TEXT,
            meeting.reference().toLowerCase(Locale.ROOT),
            whose.map(Beneficiary::id).orElse("region"),
            meeting.revision()),
        null,
        List.of(),
        false,
        guests.stream().map(one -> one.invitee().address()).toList(),
        List.of(),
        written,
        Stream.concat(Stream.of(file(meeting, guests, letterhead, now)), about.files().stream())
            .toList());
  }

  /** Where all its conventions have one stationery, that is it. */
  private Stationery stationery(Meeting meeting) {
    List<Stationery> own =
        meeting.terms().conventions().stream().map(stationeries::of).distinct().toList();
    return own.size() == 1 ? own.get(0) : stationeries.common();
  }

  private Mail.File file(Meeting meeting, List<Guest> guests, Letterhead letterhead, Instant now) {
    MeetingCalendar.Inviter inviter = new MeetingCalendar.Inviter(letterhead.senderAddress(), name);
    try {
      return new Mail.File(
          meeting.stands() ? "convocation.ics" : "annulation.ics",
          meeting.stands() ? Mail.File.REQUEST : Mail.File.CANCEL,
          archive.keep(calendar.file(meeting, guests, inviter, now)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ConvocationView view(
      Meeting meeting, Optional<Beneficiary> whose, About about, Letterhead letterhead) {
    Meeting.Terms terms = meeting.terms();
    TakenBack cancelled = meeting.cancelled();
    Meeting.Terms before = about.before();
    return new ConvocationView(
        whose.map(Beneficiary::name).orElse(""),
        about.changed(),
        cancelled != null,
        before == null ? "" : FrenchInstant.of(before.begins()),
        FrenchInstant.of(terms.begins()),
        Bounds.length(terms.length()),
        terms.place(),
        terms.link(),
        terms.agenda().strip().lines().map(String::strip).filter(one -> !one.isEmpty()).toList(),
        about.reason(),
        !about.files().isEmpty(),
        letterhead);
  }
}
