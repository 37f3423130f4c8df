package fr.comop.meeting.sql;

import fr.comop.desk.TakenBack;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import fr.comop.meeting.Announced;
import fr.comop.meeting.Attendance;
import fr.comop.meeting.Guest;
import fr.comop.meeting.Invitee;
import fr.comop.meeting.Meeting;
import fr.comop.meeting.Meetings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of meetings, of who was invited to them, and of who took part. */
public final class SqlMeetings implements Meetings {
  private static final String COLUMNS =
      """
      select id, uid, conventions, begins_at as begins, minutes, place, link, agenda, revision, dated,
             who, planned_at as planned, taken_reason, taken_by, taken_at
      from meeting
      """;

  private final Ledger ledger;

  public SqlMeetings(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Meeting add(Meeting meeting) {
    long id =
        ledger
            .handle()
            .createUpdate(
                """
                insert into meeting
                  (uid, conventions, begins_at, minutes, place, link, agenda, revision, dated, who,
                   planned_at)
                values
                  (:uid, :conventions, :begins, :minutes, :place, :link, :agenda, :revision, :dated,
                   :who, :planned)
                """)
            .bindMap(fields(meeting))
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return find(id).orElseThrow();
  }

  private static Map<String, Object> fields(Meeting meeting) {
    Meeting.Terms terms = meeting.terms();
    return Map.ofEntries(
        Map.entry("id", meeting.id()),
        Map.entry("uid", meeting.uid()),
        Map.entry("conventions", String.join(" ", terms.conventions())),
        Map.entry("begins", terms.begins()),
        Map.entry("minutes", terms.length().toMinutes()),
        Map.entry("place", fit(terms.place(), 300)),
        Map.entry("link", fit(terms.link(), 500)),
        Map.entry("agenda", fit(terms.agenda(), 5_000)),
        Map.entry("revision", meeting.revision()),
        Map.entry("dated", meeting.dated()),
        Map.entry("who", fit(meeting.who(), 200)),
        Map.entry("planned", meeting.planned()));
  }

  private static String fit(String text, int most) {
    return String.valueOf(Fit.text(text, most));
  }

  @Override
  public void change(Meeting meeting) {
    TakenBack why = meeting.cancelled();
    ledger
        .handle()
        .createUpdate(
            """
            update meeting set begins_at = :begins, minutes = :minutes, place = :place, link = :link,
              agenda = :agenda, revision = :revision, dated = :dated, taken_reason = :reason,
              taken_by = :by, taken_at = :at
            where id = :id
            """)
        .bindMap(fields(meeting))
        .bind("reason", why == null ? null : Fit.text(why.reason(), 2_000))
        .bind("by", why == null ? null : Fit.text(why.who(), 200))
        .bind("at", why == null ? null : why.at())
        .execute();
  }

  @Override
  public List<Meeting> all() {
    return rows("order by begins_at, id");
  }

  @Override
  public Optional<Meeting> find(long id) {
    return rows("where id = ?", id).stream().findFirst();
  }

  @Override
  public Optional<Meeting> known(String uid) {
    return rows("where uid = ?", uid).stream().findFirst();
  }

  private List<Meeting> rows(String which, Object... arguments) {
    return ledger
        .handle()
        .select(COLUMNS + which, arguments)
        .mapTo(Row.class)
        .map(Row::meeting)
        .list();
  }

  @Override
  public List<Guest> guests(long meeting) {
    return ledger
        .handle()
        .select(
            """
            select address, name, beneficiary, revision, invited_at as invited, answer, words,
                   stamped_at as stamped, answered_at as answered, arrival_id as arrival
            from meeting_guest where meeting_id = ? order by ordinal
            """,
            meeting)
        .mapTo(GuestRow.class)
        .map(GuestRow::guest)
        .list();
  }

  @Override
  public void invited(long meeting, Guest guest) {
    int again =
        ledger
            .handle()
            .execute(
                "update meeting_guest set revision = ? where meeting_id = ? and address = ?",
                guest.revision(),
                meeting,
                guest.invitee().address());
    if (again == 0) {
      ledger
          .handle()
          .createUpdate(
              """
              insert into meeting_guest
                (meeting_id, address, name, beneficiary, revision, invited_at)
              values (:meeting, :address, :name, :beneficiary, :revision, :invited)
              """)
          .bind("meeting", meeting)
          .bindMethods(guest.invitee())
          .bind("name", Fit.text(guest.invitee().name(), 200))
          .bind("revision", guest.revision())
          .bind("invited", guest.invited())
          .execute();
    }
    store(meeting, guest.invitee().address(), guest.announced());
  }

  @Override
  public void announced(long meeting, String address, Announced answer) {
    store(meeting, address, answer);
  }

  private void store(long meeting, String address, @Nullable Announced answer) {
    ledger
        .handle()
        .createUpdate(
            """
            update meeting_guest set answer = :answer, words = :words, stamped_at = :stamped,
              answered_at = :answered, arrival_id = :arrival
            where meeting_id = :meeting and address = :address
            """)
        .bind("meeting", meeting)
        .bind("address", address)
        .bind("answer", answer == null ? null : answer.kind().name())
        .bind("words", answer == null ? null : Fit.text(answer.words(), 500))
        .bind("stamped", answer == null ? null : answer.stamped())
        .bind("answered", answer == null ? null : answer.received())
        .bind("arrival", answer == null ? null : answer.arrival())
        .execute();
  }

  @Override
  public void attended(Attendance attendance) {
    ledger
        .handle()
        .createUpdate(
            """
            insert into meeting_attendance
              (meeting_id, beneficiary, kind, represented_by, who, entered_at)
            values (:meeting, :beneficiary, :kind, :by, :who, :entered)
            """)
        .bindMethods(attendance)
        .bind("by", Fit.text(attendance.by(), 200))
        .bind("who", Fit.text(attendance.who(), 200))
        .execute();
  }

  @Override
  public List<Attendance> attendances() {
    return ledger
        .handle()
        .createQuery(
            """
            select meeting_id as meeting, beneficiary, kind, represented_by as "by", who,
                   entered_at as entered
            from meeting_attendance order by id
            """)
        .mapTo(Attendance.class)
        .list();
  }

  private record Row(
      long id,
      String uid,
      String conventions,
      Instant begins,
      int minutes,
      String place,
      String link,
      String agenda,
      int revision,
      int dated,
      String who,
      Instant planned,
      @Nullable String takenReason,
      @Nullable String takenBy,
      @Nullable Instant takenAt) {
    Meeting meeting() {
      return new Meeting(
          id,
          uid,
          new Meeting.Terms(
              List.of(conventions.split(" ")),
              begins,
              Duration.ofMinutes(minutes),
              place,
              link,
              agenda),
          revision,
          dated,
          who,
          planned,
          cancelled());
    }

    private @Nullable TakenBack cancelled() {
      return takenReason == null || takenBy == null || takenAt == null
          ? null
          : new TakenBack(takenReason, takenBy, takenAt);
    }
  }

  private record GuestRow(
      String address,
      String name,
      @Nullable String beneficiary,
      int revision,
      Instant invited,
      Announced.@Nullable Kind answer,
      @Nullable String words,
      @Nullable Instant stamped,
      @Nullable Instant answered,
      @Nullable Long arrival) {
    Guest guest() {
      return new Guest(new Invitee(address, name, beneficiary), revision, invited, announced());
    }

    private @Nullable Announced announced() {
      return answer == null
              || words == null
              || stamped == null
              || answered == null
              || arrival == null
          ? null
          : new Announced(answer, words, stamped, answered, arrival);
    }
  }
}
