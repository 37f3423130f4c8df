package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.archive.Sha256;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.returned.ReturnedMails;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Envelope;
import fr.comop.intake.arrival.Hand;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.meeting.CalendarAnswers;
import fr.comop.meeting.ics.MeetingIcs;
import fr.comop.meeting.sql.SqlMeetings;
import fr.comop.stage.Letters;
import fr.comop.stage.TwoOverAStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back to mails of ours, noted in a real store. */
class MailsBackTest {
  private static final String CONTACT = "maelle.trevignac@planetarium-vaulx.example";

  private TwoOverAStore two;
  private MailsBack back;

  @BeforeEach
  void open(@TempDir Path directory) throws Exception {
    two = new TwoOverAStore(directory);
    back =
        new MailsBack(
            two.house.store.archive,
            two.house.configuration.conventions(),
            new MailsBack.Ours(
                two.house.store.outbox,
                new ReturnedMails(
                    two.house.store.desk,
                    "region.example",
                    two.house.store.outbox,
                    two.house.store.deadAddresses)),
            two.house.store.sentReminders,
            two.house.reminder.standings,
            two.house.store.replies,
            new CalendarAnswers(
                two.house.store.desk,
                two.house.configuration.conventions(),
                new SqlMeetings(two.house.store.ledger),
                new MeetingIcs()));
  }

  @AfterEach
  void close() {
    two.close();
  }

  private Arrival arrival(String raw) {
    long id = two.received("qui@ailleurs.example");
    Arrival one = two.look(() -> two.house.store.arrivals.find(id).orElseThrow());
    return new Arrival(
        one.id(),
        one.channel(),
        one.origin(),
        kept(raw),
        one.receivedAt(),
        one.folder(),
        one.name(),
        one.state(),
        one.attempts(),
        one.assigned(),
        one.sender(),
        one.subject(),
        one.reason());
  }

  private Sha256 kept(String raw) {
    try {
      return two.house.store.archive.keep(new ByteArrayInputStream(Letters.bytes(raw)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Envelope envelope(String subject, String body, String... references) {
    return new Envelope(
        "qui@ailleurs.example",
        null,
        subject,
        null,
        List.of(references),
        null,
        Hand.PERSON,
        body,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private void acknowledge() {
    two.house.store.outbox.add(
        null,
        "accuse-de-reception",
        new Mail(
            "<accuse@region.example>",
            null,
            List.of(),
            true,
            List.of(CONTACT),
            List.of(),
            "Reçu",
            "…",
            "…",
            List.of()),
        two.clock.instant());
  }

  /** Notes a reply; what was noted, "planetarium 2020 [bilan] délai demandé « … »". */
  private String replied(@Nullable String writer, Envelope envelope) {
    Arrival arrival = arrival("raw");
    boolean noted =
        two.look(
            () ->
                back.reply(arrival, envelope, writer == null ? null : two.structure(writer))
                    .isPresent());
    List<Reply> replies = two.house.requests.replyDesk().all();
    if (!noted) {
      return "not noted";
    }
    Reply last = replies.get(replies.size() - 1);
    return last.beneficiary()
        + " "
        + last.year()
        + " "
        + last.forms()
        + " "
        + last.label().french()
        + " « "
        + last.quote()
        + " »";
  }

  @Test
  void an_answer_is_about_the_year_of_the_mail_that_it_answers() {
    two.at("2020-09-15T08:00").swept("planetarium");
    String ours = two.last().messageId();
    two.at("2021-09-20T08:00");
    assertThat(replied("planetarium", envelope("Re: …", "Nous fermons en mai.", "<x@y>", ours)))
        .isEqualTo(
            "planetarium 2020 [compte-rendu, bilan, programme] autre « Nous fermons en mai. »");
    assertThat(replied("planetarium", envelope("Re: …", "Merci, bien reçu.", ours)))
        .as("courtesy")
        .isEqualTo("not noted");
    assertThat(replied(null, envelope("Re: …", "Un délai, s’il vous plaît.", ours)))
        .as("from home")
        .isEqualTo(
            "planetarium 2020 [compte-rendu, bilan, programme] délai demandé « Un délai, s’il vous"
                + " plaît. »");
  }

  @Test
  void a_wish_that_answers_nothing_is_about_the_first_campaign_in_which_something_is_owed() {
    two.at("2021-09-20T08:00");
    Envelope wish = envelope("Question", "Nous demandons un délai.");
    assertThat(replied("planetarium", wish)).startsWith("planetarium 2020 ");
    two.filed("planetarium", "bilan", 2020, 0)
        .filed("planetarium", "programme", 2020, 0)
        .filed("planetarium", "compte-rendu", 2020, 0);
    assertThat(replied("planetarium", wish))
        .startsWith("planetarium 2021 [compte-rendu, bilan, programme] délai demandé");
    assertThat(replied("refuge", envelope("Bilan", "Bonjour !")))
        .as("says nothing")
        .isEqualTo("not noted");
    assertThat(replied(null, wish)).as("nobody knows from whom").isEqualTo("not noted");
  }

  @Test
  void only_who_writes_for_a_structure_answers_for_it() {
    two.at("2020-11-20T08:00").change(this::acknowledge);
    String ours = "<accuse@region.example>";
    replied(null, envelope("Re: …", "Nous sommes très déçus de cette page.", ours));
    replied("planetarium", envelope("Re: …", "Nos ateliers manquent sur cette page.", ours));
    assertThat(two.house.requests.replyDesk().waiting())
        .extracting(Reply::quote, Reply::messageId)
        .containsExactly(
            tuple("Nous sommes très déçus de cette page.", null),
            tuple("Nos ateliers manquent sur cette page.", ours));
  }

  @Test
  void an_answer_to_an_acknowledgement_is_heard_from_whoever_writes_it() {
    two.at("2020-11-20T08:00").change(this::acknowledge);
    Envelope answer = envelope("Re: …", "Où cela manque-t-il ?", "<accuse@region.example>");
    assertThat(replied(null, answer))
        .isEqualTo(
            "planetarium 2020 [compte-rendu, bilan, programme] question « Où cela manque-t-il ? »");
    assertThat(replied(null, envelope("Re: …", "Où ?", "<guessed@region.example>")))
        .as("answers nothing of ours")
        .isEqualTo("not noted");
  }

  @Test
  void a_subject_alone_is_a_message_but_not_the_title_of_a_document() {
    two.at("2020-11-20T08:00");
    assertThat(replied("refuge", envelope("La Fête de la science est annulée", "")))
        .endsWith("autre « La Fête de la science est annulée »");
    assertThat(replied("refuge", envelope("Bilan 2020", ""))).isEqualTo("not noted");
    assertThat(replied("refuge", envelope("Tr: Report de la date de remise", "Pour information")))
        .as("of somebody else's subject")
        .endsWith("autre « Pour information »");
  }

  @Test
  void what_is_said_in_a_trial_is_heard_where_it_asks_for_something() {
    two.at("2020-11-20T08:00");
    assertThat(replied("refuge", envelope("Essai", "Je regarde comment cela marche.")))
        .isEqualTo("not noted");
    assertThat(replied("refuge", envelope("Essai", "Peut-on ajouter une ligne ?")))
        .endsWith("question « Peut-on ajouter une ligne ? »");
  }

  @Test
  void an_answer_of_a_mail_program_is_no_message() {
    two.at("2020-11-20T08:00");
    assertThat(
            replied(
                "refuge",
                envelope("Bilan", "Je suis absente. En cas d’urgence, appelez le standard.")))
        .isEqualTo("not noted");
  }

  @Test
  void names_the_documents_that_it_speaks_of_of_either_convention() {
    two.at("2020-11-20T08:00");
    assertThat(replied("planetarium", envelope("", "Un délai pour le compte rendu et le bilan ?")))
        .isEqualTo(
            "planetarium 2020 [compte-rendu, bilan] délai demandé « Un délai pour le compte rendu"
                + " et le bilan ? »");
    assertThat(replied("planetarium", envelope("Programme : un délai", "")))
        .isEqualTo("planetarium 2020 [programme] délai demandé « Programme : un délai »");
  }

  @Test
  void quotes_one_line_that_is_not_too_long() {
    two.at("2020-11-20T08:00");
    String quoted =
        replied("planetarium", envelope("", "Un\tdélai\r\n\r\nnous   " + "aiderait ".repeat(60)));
    assertThat(quoted).contains("« Un délai nous aiderait aiderait ").endsWith("… »");
    assertThat(quoted.substring(quoted.indexOf("« "))).hasSize(300 + "« … »".length());
  }

  private String notice(String status, String id) {
    return """
        From: MAILER-DAEMON@relay.example
        Content-Type: multipart/report; report-type=delivery-status

        Final-Recipient: rfc822; %s
        Action: failed
        Status: %s
        Diagnostic-Code: smtp; 550 %s User unknown

        Message-ID: %s
        """
        .formatted(CONTACT, status, status, id);
  }

  private Optional<String> failed(String raw) {
    Arrival arrival = arrival(raw);
    return two.look(
        () -> {
          try {
            return back.failure(arrival, envelope("Undelivered", ""));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Test
  void a_notice_that_a_mail_did_not_arrive_marks_its_address_once() {
    two.at("2020-09-15T08:00").swept("planetarium");
    String notice = notice("5.1.1", two.last().messageId());
    String told = "Avis de non-remise : " + CONTACT + ", pour de bon (550 5.1.1 User unknown).";
    assertThat(failed(notice)).contains(told);
    assertThat(failed(notice)).contains(told);
    assertThat(two.look(two.house.store.deadAddresses::all))
        .extracting(DeadAddresses.Dead::address)
        .containsExactly(CONTACT);
    assertThat(two.house.store.audit.oldestFirst(99))
        .filteredOn(one -> one.what().equals("BOUNCE"))
        .singleElement()
        .extracting(AuditEntry::subject, AuditEntry::details)
        .as("the notice, then the mail that came back")
        .containsExactly(
            CONTACT, "AR-000001, " + two.last().messageId() + " : 550 5.1.1 User unknown");
  }

  @Test
  void a_notice_that_passes_or_speaks_of_no_mail_of_ours_marks_nobody() {
    two.at("2020-09-15T08:00").swept("planetarium");
    assertThat(failed(notice("4.2.1", two.last().messageId())))
        .hasValueSatisfying(one -> assertThat(one).contains("pour l’instant"));
    assertThat(failed(notice("5.1.1", "<relance.planetarium.2020-09-15.1.0@region.example>")))
        .as("a guess")
        .isEmpty();
    assertThat(failed(notice("5.1.1", "<x@elsewhere.example>"))).isEmpty();
    assertThat(two.look(two.house.store.deadAddresses::all)).isEmpty();
  }

  private String address(Mail mail) {
    return String.join(" ", mail.to());
  }

  private List<String> stuck() {
    return two.look(
        () ->
            two.house.store.outbox.stuck().stream()
                .map(one -> address(one.queued().mail()) + " " + one.why())
                .toList());
  }

  /** What leaves by some time: the mails are marked as sent. */
  private List<String> left(String at) {
    two.at(at);
    return two.look(
        () ->
            two.house.store.outbox.due(two.clock.instant(), 99).stream()
                .flatMap(id -> two.house.store.outbox.take(id, two.clock.instant()).stream())
                .peek(one -> two.house.store.outbox.sent(one, false, two.clock.instant()))
                .map(one -> address(one.mail()) + " " + one.mail().messageId())
                .toList());
  }

  @Test
  void a_day_on_a_blocklist_kills_no_address_and_the_mail_leaves_once_more_some_times() {
    two.at("2020-09-15T08:00").swept("planetarium");
    String id = two.last().messageId();
    left("2020-09-15T08:01");
    String blocked = notice("5.7.606", id).replace("User unknown", "Access denied, banned IP");
    for (String next : List.of("2020-09-15T12:01", "2020-09-16T00:01", "2020-09-17T00:01")) {
      assertThat(failed(blocked))
          .hasValueSatisfying(
              told ->
                  assertThat(told)
                      .contains("refusé cette fois à cause de notre serveur")
                      .contains("Le courriel C-0001 repartira le "));
      assertThat(left(next)).as(next).containsExactly(CONTACT + " " + id);
    }
    assertThat(failed(blocked))
        .hasValueSatisfying(
            told -> assertThat(told).contains("C-0001 attend une décision (« comop mails list »)"));
    assertThat(two.house.store.audit.oldestFirst(99))
        .filteredOn(one -> one.what().equals("MAIL_RETURNED"))
        .hasSize(4)
        .allMatch(one -> one.details().matches("AR-00000[1-4] : .*banned IP"));
    assertThat(left("2020-10-15T08:01")).isEmpty();
    assertThat(stuck())
        .containsExactly(
            CONTACT
                + " refusé cette fois à cause de notre serveur : 550 5.7.606 Access denied, banned"
                + " IP");
    assertThat(two.look(two.house.store.deadAddresses::all)).isEmpty();
  }

  @Test
  void what_is_too_large_is_put_before_a_person_at_once() {
    two.at("2020-09-15T08:00").swept("planetarium");
    left("2020-09-15T08:01");
    assertThat(failed(notice("5.3.4", two.last().messageId())))
        .hasValueSatisfying(told -> assertThat(told).contains("C-0001 attend une décision"));
    assertThat(stuck()).hasSize(1);
    assertThat(two.look(two.house.store.deadAddresses::all)).isEmpty();
  }

  @Test
  void a_notice_without_an_id_finds_its_mail_by_address_and_time_and_kills_nobody() {
    two.at("2020-12-09T08:00").change(this::acknowledge);
    left("2020-12-09T08:01");
    String notice = notice("5.1.1", "");
    assertThat(failed(notice))
        .contains(
            "Avis de non-remise : "
                + CONTACT
                + ", pour de bon (550 5.1.1 User unknown). L’avis ne porte pas l’identifiant de"
                + " notre courriel : vérifiez. Le courriel C-0001 attend une décision (« comop"
                + " mails list »).");
    assertThat(two.look(two.house.store.deadAddresses::all)).isEmpty();
    assertThat(failed(notice.replace(CONTACT, "autre@ailleurs.example"))).isEmpty();
  }

  @Test
  void a_filter_that_keeps_our_mail_back_is_told_to_staff() {
    two.at("2020-11-20T08:00").change(this::acknowledge);
    Envelope person = envelope("Demande d'authentification", "", "<accuse@region.example>");
    Envelope challenge =
        new Envelope(
            person.from(),
            null,
            person.subject(),
            null,
            person.references(),
            null,
            new Hand(Hand.Kind.CHALLENGE, ""),
            "",
            List.of(),
            List.of(),
            List.of(),
            null);
    Arrival arrival = arrival("raw");
    Optional<String> became =
        two.look(
            () -> {
              try {
                return back.failure(arrival, challenge);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(became)
        .hasValueSatisfying(told -> assertThat(told).contains("retient notre courriel"));
    assertThat(two.house.requests.replyDesk().waiting())
        .extracting(Reply::label, Reply::beneficiary, Reply::messageId)
        .as("no word of theirs")
        .containsExactly(tuple(ReplyLabel.CHALLENGE, "planetarium", null));
  }
}
