package fr.comop.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.config.Setting;
import fr.comop.convention.Deliverable;
import fr.comop.intake.arrival.Arrival;
import fr.comop.stage.Approved;
import fr.comop.stage.Camille;
import fr.comop.stage.JsonReader;
import fr.comop.stage.PrintedPdf;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.stage.WrittenMails;
import fr.comop.wiring.House;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committee is invited by mail, and calendars answer, through the whole of comop. */
class InvitedCommitteeTest {
  private static final String CONTACT = "maelle.trevignac@planetarium-vaulx.example";
  private static final String DIRECTOR = "bastien.corvaisier@planetarium-vaulx.example";
  private static final String LEGAL = "odile.saint-gerand@planetarium-vaulx.example";
  private static final String HEXAGONE = "yanis.bressuire@hexagone-meylan.example";
  private static final String MEMBER = "elue@region.example";

  @TempDir private Path directory = Path.of("");
  private Stage stage = new Stage(directory);

  @BeforeEach
  void raiseTheCurtain() {
    stage.close();
    stage = new Stage(directory);
    stage.changes.put(Setting.MEETING_MEMBERS, MEMBER);
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  private void at(String local) {
    stage.clock =
        Clock.fixed(
            LocalDateTime.parse(local).atZone(Deliverable.ZONE).toInstant(), Deliverable.ZONE);
  }

  private Terminal.Ended comop(String... words) {
    return new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
        .comop(words);
  }

  private void planned() {
    comop(
        "meeting",
        "plan",
        "--day",
        "2021-01-12",
        "--at",
        "14:00",
        "--place",
        "Hôtel de Région",
        "--link",
        "https://visio.example/cos",
        "--agenda",
        "1. Bilans 2020\n2. Programmes 2021");
  }

  private Map<String, Object> shown() {
    return JsonReader.objects(comop("meeting", "show", "COS-1", "--json").out()).get(0);
  }

  private String uid() {
    return String.valueOf(requireNonNull(shown().get("uid")));
  }

  @SuppressWarnings("unchecked")
  private List<String> answers() {
    return ((List<Map<String, Object>>) requireNonNull(shown().get("invited")))
        .stream()
            .filter(one -> one.get("answer") != null)
            .map(
                one ->
                    one.get("address")
                        + " "
                        + one.get("answer")
                        + " "
                        + one.get("words")
                        + " "
                        + one.get("arrival"))
            .map(String::strip)
            .toList();
  }

  private List<String> replies() {
    return JsonReader.objects(comop("replies", "list", "--json").out()).stream()
        .map(
            one ->
                one.get("label") + " " + one.get("beneficiary") + " « " + one.get("quote") + " »")
        .toList();
  }

  /** A reply as Exchange sends it: the calendar is one of the alternatives. */
  private static String outlook(
      String from, String uid, String status, int sequence, String words) {
    String calendar =
        """
        BEGIN:VCALENDAR
        METHOD:%s
        PRODID:Microsoft Exchange Server 2010
        VERSION:2.0
        BEGIN:VEVENT
        ATTENDEE;PARTSTAT=%s;CN=X:mailto:%s
        COMMENT;LANGUAGE=fr-FR:%s\\n
        UID:%s
        SUMMARY;LANGUAGE=fr-FR:Accepté : Comité d’orientation stratégique CSTI
        DTSTART:20210112T130000Z
        DTEND:20210112T150000Z
        DTSTAMP:20201215T081233Z
        SEQUENCE:%d
        END:VEVENT
        END:VCALENDAR
        """
            .formatted(
                status.equals("COUNTER") ? "COUNTER" : "REPLY",
                status.equals("COUNTER") ? "TENTATIVE" : status,
                from,
                words,
                uid,
                sequence)
            .replace("\n", "\r\n");
    return """
        From: %s
        To: comop@region.example
        Subject: =?utf-8?Q?Accept=C3=A9_:_Comit=C3=A9?=
        Message-ID: <%s@mail.example>
        Thread-Topic: Comite
        In-Reply-To: <convocation.cos-0001.planetarium.0@region.example>
        MIME-Version: 1.0
        Content-Language: fr-FR
        Content-Type: multipart/alternative; boundary="_000_b_"

        --_000_b_
        Content-Type: text/plain; charset="utf-8"
        Content-Transfer-Encoding: 8bit

        %s

        --_000_b_
        Content-Type: text/calendar; charset="utf-8"; method=%s
        Content-Transfer-Encoding: base64

        %s
        --_000_b_--
        """
        .formatted(
            from,
            Integer.toHexString((from + uid + status + sequence + words).hashCode()),
            words,
            status.equals("COUNTER") ? "COUNTER" : "REPLY",
            Base64.getMimeEncoder().encodeToString(calendar.getBytes(UTF_8)))
        .replace("\r\n", "\n")
        .replace("\n", "\r\n");
  }

  /** A reply as Gmail sends it: as a part, and again as a file. */
  private static String gmail(String from, String uid, String status) {
    String calendar =
        """
        BEGIN:VCALENDAR
        PRODID:-//Google Inc//Google Calendar 70.9054//EN
        VERSION:2.0
        CALSCALE:GREGORIAN
        METHOD:REPLY
        BEGIN:VEVENT
        DTSTART:20210112T130000Z
        DTEND:20210112T150000Z
        DTSTAMP:20201215T081233Z
        ORGANIZER;CN=Region:mailto:comop@region.example
        UID:%s
        ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=%s;CN=%s;X-NUM-GUESTS=0:mailto:%s
        SEQUENCE:0
        STATUS:CONFIRMED
        SUMMARY:Comite
        END:VEVENT
        END:VCALENDAR
        """
            .formatted(uid, status, from, from);
    return """
        From: =?UTF-8?Q?Quelqu=27un?= <%1$s>
        To: comop@region.example
        Reply-To: =?UTF-8?Q?Quelqu=27un?= <%1$s>
        Sender: Google Calendar <calendar-notification@google.example>
        Auto-Submitted: auto-generated
        Message-ID: <calendar-%2$s@google.example>
        Subject: =?UTF-8?Q?Accept=C3=A9=3A_Comit=C3=A9?=
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="m1"

        --m1
        Content-Type: multipart/alternative; boundary="a1"

        --a1
        Content-Type: text/plain; charset="UTF-8"; format=flowed; delsp=yes
        Content-Transfer-Encoding: 8bit

        Bastien Corvaisier a accepté cette invitation.

        Comité d’orientation stratégique CSTI
        mardi 12 janv. 2021 · 14:00 – 16:00
        Heure d’Europe centrale – Paris

        --a1
        Content-Type: text/calendar; charset="UTF-8"; method=REPLY
        Content-Transfer-Encoding: 7bit

        %3$s
        --a1--

        --m1
        Content-Type: application/ics; name="invite.ics"
        Content-Disposition: attachment; filename="invite.ics"
        Content-Transfer-Encoding: base64

        %4$s
        --m1--
        """
        .formatted(
            from,
            Integer.toHexString((from + uid + status).hashCode()),
            calendar,
            Base64.getMimeEncoder().encodeToString(calendar.getBytes(UTF_8)))
        .replace("\r\n", "\n")
        .replace("\n", "\r\n");
  }

  private List<String> became() throws Exception {
    return stage.arrivals().stream()
        .map((Arrival one) -> one.state() + " " + one.became())
        .map(one -> one.replace('\u00a0', ' '))
        .toList();
  }

  private static List<String> shape(Multipart parts) throws Exception {
    List<String> shape = new ArrayList<>();
    for (int at = 0; at < parts.getCount(); at++) {
      BodyPart part = parts.getBodyPart(at);
      shape.add(part.getContentType().replaceAll("\\s+", " "));
      if (part.getContent() instanceof Multipart inner) {
        shape.addAll(shape(inner));
      }
    }
    return shape;
  }

  private MimeMessage lastTo(String address) throws Exception {
    return stage.sent().stream()
        .filter(one -> recipients(one).contains(address))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static String recipients(MimeMessage mail) {
    try {
      return Arrays.toString(mail.getAllRecipients());
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void gets_what_calendars_understand_and_its_answers_are_entered_and_not_answered()
      throws Exception {
    planned();
    comop("meeting", "invite", "COS-1");
    assertThat(stage.played()).isTrue();
    MimeMessage mail = lastTo(LEGAL);
    assertThat(recipients(mail)).contains(CONTACT, DIRECTOR).doesNotContain(HEXAGONE, MEMBER);
    assertThat(shape((Multipart) mail.getContent()))
        .satisfiesExactly(
            mixed -> assertThat(mixed).startsWith("multipart/alternative"),
            text -> assertThat(text).startsWith("text/plain"),
            html -> assertThat(html).startsWith("text/html"),
            part -> assertThat(part).isEqualTo("text/calendar; method=REQUEST; charset=UTF-8"),
            file -> assertThat(file).startsWith("application/ics").contains("convocation.ics"));
    int sent = stage.sent().size();
    String uid = uid();

    at("2020-12-15T10:00");
    List<String> mails =
        List.of(
            outlook(LEGAL, uid, "ACCEPTED", 0, ""),
            gmail(DIRECTOR, uid, "TENTATIVE"),
            outlook(HEXAGONE, uid, "DECLINED", 0, "Notre adjointe, Mme Durand, viendra."),
            outlook(CONTACT, uid, "COUNTER", 0, ""),
            outlook(MEMBER, uid, "ACCEPTED", 0, "Je pars à 15 h."),
            outlook("quidam@ailleurs.example", uid, "ACCEPTED", 0, ""),
            outlook("quidam@ailleurs.example", "autre@ailleurs.example", "ACCEPTED", 0, ""),
            outlook(LEGAL, uid, "DECLINED", 0, "").replace(LEGAL + "\r\nTo", HEXAGONE + "\r\nTo"));
    for (int index = 0; index < mails.size(); index++) {
      stage.mailed(mails.get(index), "2020-12-15T09:3%d:00".formatted(index));
    }
    assertThat(stage.played()).isTrue();
    assertThat(became())
        .containsExactly(
            "DONE Réponse à la convocation COS-0001 : Odile Saint-Gérand (Planétarium de"
                + " Vaulx-en-Velin), accepté.",
            "DONE Réponse à la convocation COS-0001 : Bastien Corvaisier (Planétarium de"
                + " Vaulx-en-Velin), peut-être.",
            "DONE Réponse à la convocation COS-0001 : Yanis Bressuire (Hexagone de Meylan),"
                + " refusé.",
            "DONE Réponse à la convocation COS-0001 : Maëlle Trévignac (Planétarium de"
                + " Vaulx-en-Velin), autre horaire proposé.",
            "DONE Réponse à la convocation COS-0001 : elue@region.example, accepté.",
            "QUARANTINED Réponse à la convocation COS-0001 de quelqu’un qui n’était pas invité :"
                + " accepté.",
            "DONE Courriel automatique, laissé sans réponse.",
            "QUARANTINED Réponse à la convocation COS-0001 de quelqu’un qui n’était pas invité :"
                + " refusé.");
    assertThat(answers())
        .containsExactly(
            CONTACT + " countered  AR-000004",
            DIRECTOR + " tentative  AR-000002",
            LEGAL + " accepted  AR-000001",
            HEXAGONE + " declined Notre adjointe, Mme Durand, viendra. AR-000003",
            MEMBER + " accepted Je pars à 15 h. AR-000005");
    assertThat(replies())
        .containsExactlyInAnyOrder(
            "MEETING hexagone « Notre adjointe, Mme Durand, viendra. »",
            "MEETING planetarium « Accepté : Comité »");
    assertThat(stage.sent()).as("nobody was answered").hasSize(sent);
  }

  @Test
  void is_told_another_hour_and_an_answer_to_the_former_one_counts_no_more() throws Exception {
    planned();
    comop("meeting", "invite", "COS-1");
    String uid = uid();
    stage.mailed(outlook(LEGAL, uid, "ACCEPTED", 0, ""), "2020-12-14T17:50:00");
    assertThat(stage.played()).isTrue();
    assertThat(answers()).hasSize(1);
    comop("meeting", "move", "COS-1", "--day", "2021-01-19");
    assertThat(answers()).isEmpty();
    stage.mailed(outlook(DIRECTOR, uid, "ACCEPTED", 0, ""), "2020-12-14T17:55:00");
    stage.mailed(outlook(CONTACT, uid, "ACCEPTED", 1, ""), "2020-12-14T17:56:00");
    assertThat(stage.played()).isTrue();
    assertThat(became().get(1))
        .endsWith(
            "accepté. Elle porte sur un horaire qui a changé depuis ; la réunion est maintenant le"
                + " mardi 19 janvier 2021 à 14 h 00.");
    comop("meeting", "move", "COS-1", "--place", "Lyon");
    assertThat(answers()).containsExactly(CONTACT + " accepted  AR-000003");
    comop("meeting", "cancel", "COS-1", "--reason", "Grève des transports");
    assertThat(stage.played()).isTrue();
    MimeMessage end = lastTo(LEGAL);
    assertThat(shape((Multipart) end.getContent()))
        .contains("text/calendar; method=CANCEL; charset=UTF-8");
    BodyPart file = ((Multipart) end.getContent()).getBodyPart(1);
    assertThat(new String(file.getInputStream().readAllBytes(), UTF_8))
        .contains("UID:" + uid, "SEQUENCE:3", "STATUS:CANCELLED");
    try (House house = new House(stage.configuration(), stage.clock)) {
      Approved.check(
          "docs/courriels/comite.txt",
          String.join("", mailsTo(LEGAL, house)) + mailsTo(MEMBER, house).get(0));
    }
  }

  private static List<String> mailsTo(String address, House house) throws Exception {
    return Arrays.stream(WrittenMails.inTime(house).split("(?m)^(?=={100}$)"))
        .filter(one -> one.lines().anyMatch(to -> to.startsWith("À : ") && to.contains(address)))
        .toList();
  }

  @Test
  void gets_the_year_s_summary_where_that_is_asked_for() throws Exception {
    planned();
    assertThat(comop("meeting", "invite", "COS-1", "--with-summary").code()).isZero();
    assertThat(stage.played()).isTrue();
    BodyPart file = ((Multipart) lastTo(LEGAL).getContent()).getBodyPart(2);
    assertThat(file.getFileName())
        .isEqualTo("Synthèse 2020 - comité d’orientation stratégique.pdf");
    assertThat(new PrintedPdf(file.getInputStream().readAllBytes()).readAloud())
        .contains("Aucune réunion n’est enregistrée en 2020");
    assertThat(comop("audit", "list", "--kind", "MEETING_INVITE").out())
        .contains("Avec la synthèse pour le comité");
  }

  @Test
  void sends_a_document_with_an_answer_and_it_is_filed() throws Exception {
    planned();
    comop("meeting", "invite", "COS-1");
    String mail =
        gmail(LEGAL, uid(), "ACCEPTED")
            .replace("Auto-Submitted: auto-generated\r\n", "")
            .replace(
                "--m1--",
                """
                --m1
                Content-Type: application/pdf; name="bilan.pdf"
                Content-Disposition: attachment; filename="bilan.pdf"

                %PDF-1.4 x
                --m1--"""
                    .replace("\n", "\r\n"));
    stage.mailed(mail, "2020-12-14T17:50:00").played();
    assertThat(answers()).containsExactly(LEGAL + " accepted  AR-000001");
    assertThat(became().get(0)).contains("bilan.pdf").contains("à examiner");
  }
}
