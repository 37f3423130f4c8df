package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.intake.arrival.Arrival;
import fr.comop.meeting.Announced;
import fr.comop.meeting.Attendance;
import fr.comop.meeting.Convening;
import fr.comop.meeting.Guest;
import fr.comop.meeting.Meeting;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Meetings of the committee, for programs. */
public final class MeetingsJson {
  private MeetingsJson() {}

  public static String of(List<Convening.Dossier> all) throws IOException {
    return Json.array(all, MeetingsJson::dossier);
  }

  private static void dossier(JsonGenerator json, Convening.Dossier one) throws IOException {
    Meeting meeting = one.meeting();
    json.writeStringField("reference", meeting.reference());
    Json.texts(json, "conventions", meeting.terms().conventions());
    json.writeStringField("begins", meeting.terms().begins().toString());
    json.writeNumberField("minutes", meeting.terms().length().toMinutes());
    json.writeStringField("place", meeting.terms().place());
    json.writeStringField("link", meeting.terms().link());
    json.writeStringField("agenda", meeting.terms().agenda());
    json.writeStringField("uid", meeting.uid());
    json.writeNumberField("sequence", meeting.revision());
    json.writeStringField("who", meeting.who());
    json.writeStringField("planned", meeting.planned().toString());
    json.writeStringField("invite-by", meeting.inviteBy().toString());
    Json.array(json, "invited", one.guests(), MeetingsJson::guest);
    Json.array(json, "attendance", one.attendances(), MeetingsJson::attendance);
    TakenBackJson.of(json, meeting.cancelled());
  }

  private static void guest(JsonGenerator json, Guest one) throws IOException {
    json.writeStringField("address", one.invitee().address());
    json.writeStringField("name", one.invitee().name());
    if (one.invitee().beneficiary() != null) {
      json.writeStringField("beneficiary", one.invitee().beneficiary());
    }
    json.writeStringField("invited", one.invited().toString());
    Announced answer = one.announced();
    if (answer != null) {
      json.writeStringField("answer", word(answer.kind()));
      json.writeStringField("words", answer.words());
      json.writeStringField("answered", answer.received().toString());
      json.writeStringField("arrival", Arrival.NUMBERING.reference(answer.arrival()));
    }
  }

  private static void attendance(JsonGenerator json, Attendance one) throws IOException {
    json.writeStringField("beneficiary", one.beneficiary());
    json.writeStringField("kind", word(one.kind()));
    json.writeStringField("by", one.by());
    json.writeStringField("who", one.who());
    json.writeStringField("entered", one.entered().toString());
  }

  /** "present". */
  static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
