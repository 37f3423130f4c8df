package fr.comop.notice.channel.maileva;

import static fr.comop.notice.channel.LetterStage.HANDED_OVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.archive.Sha256;
import fr.comop.notice.channel.CrashingDispatches;
import fr.comop.notice.channel.Dispatch;
import fr.comop.notice.channel.Dispatches;
import fr.comop.notice.channel.Dispatching;
import fr.comop.notice.channel.LetterStage;
import fr.comop.notice.channel.Progress;
import fr.comop.notice.channel.Reported;
import fr.comop.notice.channel.Reporting;
import fr.comop.notice.channel.Way;
import fr.comop.notice.tracking.Report;
import fr.comop.notice.tracking.Report.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters that a provider posts which fails in every way that providers are known for. */
class MailevaTest {
  private static final String DEPOSITED =
      ",\"registered_number\":\"1A20345678901\",\"deposit_proof_date\":\"2021-03-02T16:00:00Z\"";
  private static final String FIRST =
      status("LP09", "2021-03-04", "FIRST_PRESENTATION", "main_delivery_statuses");

  @TempDir Path directory;
  private LetterStage stage;
  private PretendMaileva provider;
  private @Nullable Dispatching dispatching;
  private Duration patience = Duration.ofSeconds(20);

  @BeforeEach
  void open() throws Exception {
    stage = new LetterStage(directory);
    provider = new PretendMaileva();
    dispatching = null;
  }

  @AfterEach
  void close() {
    provider.close();
    stage.close();
  }

  private Dispatching over(Dispatches dispatches) {
    return new Dispatching(
        stage.desk,
        dispatches,
        stage.reports,
        List.of(
            new Maileva(
                provider.settings(patience),
                stage.clock,
                stage.archive,
                new Progress(stage.desk, dispatches, stage.reports),
                stage.reporting())));
  }

  private void round() {
    if (dispatching == null) {
      dispatching = over(stage.dispatches);
    }
    dispatching.carryOut();
  }

  /** A round in which it is time to ask what became of letters. */
  private void roundLater() {
    stage.later(Duration.ofHours(2));
    round();
  }

  private String mark(long notice) {
    return stage.dispatch(notice).mark();
  }

  private static String status(String code, String day, String category, String field) {
    return ",\"%s\":[{\"code\":\"%s\",\"date\":\"%sT09:00:00+01:00\",\"category\":\"%s\"}]"
        .formatted(field, code, day, category);
  }

  private PretendMaileva.Sending posted() throws Exception {
    stage.handOver(1, Way.PROVIDER);
    round();
    assertThat(stage.dispatch(1).state()).isEqualTo(Dispatch.State.GIVEN);
    stage.on(HANDED_OVER.plusDays(30));
    return provider.letter(mark(1));
  }

  private List<Report> reports() {
    return stage.reporting().of(1).stream().map(Reported::report).toList();
  }

  @Test
  void a_letter_is_drafted_filled_and_submitted_in_the_published_shape() throws Exception {
    PretendMaileva.Sending sending = posted();
    assertThat(provider.wrong).isEmpty();
    assertThat(provider.tokens).hasValue(1);
    assertThat(provider.asked)
        .containsExactly(
            "GET /sendings?count=100",
            "POST /sendings",
            "GET /sendings/" + sending.id,
            "GET /sendings/" + sending.id + "/documents",
            "GET /sendings/" + sending.id + "/recipients",
            "POST /sendings/" + sending.id + "/documents",
            "POST /sendings/" + sending.id + "/recipients",
            "GET /sendings/" + sending.id + "/documents",
            "GET /sendings/" + sending.id + "/recipients",
            "POST /sendings/" + sending.id + "/submit");
    assertThat(sending.documents).singleElement().isEqualTo(LetterStage.pdf("lettre 1"));
    assertThat(sending.recipients)
        .containsExactly(
            Map.of(
                "custom_id", mark(1),
                "reference_to_print", mark(1),
                "address_line_1", "Commune de Vaulx-en-Velin",
                "address_line_2", "Monsieur le Maire",
                "address_line_3", "Hôtel de ville",
                "address_line_4", "Place de la Nation",
                "address_line_6", "69120 VAULX-EN-VELIN",
                "country_code", "FR"));
    assertThat(stage.audited())
        .containsExactly(
            "NOTICE_CARRIED LR-0001 comop Remise à Maileva, envoi " + sending.id + ".");
  }

  /** Each request of a letter's way, with each way to fail: one letter leaves, and one only. */
  @Test
  void whatever_fails_at_whichever_request_one_letter_leaves() throws Exception {
    int notice = 0;
    for (PretendMaileva.Fault fault : PretendMaileva.Fault.values()) {
      boolean late = fault == PretendMaileva.Fault.ANSWERS_LATE;
      patience = late ? Duration.ofMillis(700) : Duration.ofSeconds(20);
      dispatching = null;
      int requests = late ? 2 : 1;
      for (int request = requests; request <= 10; request += requests * 2 - 1) {
        notice++;
        stage.handOver(notice, Way.PROVIDER);
        provider.failAt(request, fault);
        for (int round = 0;
            round < 9 && stage.dispatch(notice).state() != Dispatch.State.GIVEN;
            round++) {
          round();
        }
        assertThat(provider.isToFail()).isFalse();
        String which = fault + " at request " + request;
        assertThat(stage.dispatch(notice).state()).as(which).isEqualTo(Dispatch.State.GIVEN);
        assertThat(stage.dispatch(notice).trouble()).as(which).isNull();
        assertThat(provider.letter(mark(notice)).submissions).as(which).hasValue(1);
        assertThat(provider.letter(mark(notice)).id).isEqualTo(stage.dispatch(notice).providerId());
      }
    }
    assertThat(provider.wrong).isEmpty();
  }

  @Test
  void wherever_the_process_ends_one_letter_leaves() throws Exception {
    for (int crash = 0; crash < 10; crash++) {
      int notice = crash + 1;
      stage.handOver(notice, Way.PROVIDER);
      Dispatching crashing = over(new CrashingDispatches(stage, crash / 2 + 1, crash % 2 == 1));
      assertThatThrownBy(crashing::carryOut).isInstanceOf(CrashingDispatches.Crash.class);
      round();
      round();
      assertThat(provider.letter(mark(notice)).submissions).hasValue(1);
      assertThat(stage.dispatch(notice).state()).isEqualTo(Dispatch.State.GIVEN);
    }
    assertThat(provider.wrong).isEmpty();
  }

  @Test
  void an_older_store_out_of_a_backup_sends_no_second_letter() throws Exception {
    stage.handOver(1, Way.PROVIDER);
    String mark = mark(1);
    for (int other = 0; other < 5; other++) {
      provider.sendings.put("o" + other, new PretendMaileva.Sending("o" + other, "other"));
    }
    provider.sendings.put("draft", new PretendMaileva.Sending("draft", mark));
    PretendMaileva.Sending sent = new PretendMaileva.Sending("sent", mark);
    sent.status = "PROCESSED";
    sent.submissions.set(1);
    provider.sendings.put("sent", sent);
    provider.pageSize = 2;
    round();
    assertThat(stage.dispatch(1).providerId()).isEqualTo("sent");
    assertThat(stage.dispatch(1).state()).isEqualTo(Dispatch.State.GIVEN);
    assertThat(provider.asked)
        .noneMatch(one -> one.startsWith("POST"))
        .contains("GET /sendings?count=100&start_index=7");
  }

  @Test
  void a_draft_that_took_everything_twice_is_thrown_away_whole() throws Exception {
    stage.handOver(1, Way.PROVIDER);
    PretendMaileva.Sending twice = new PretendMaileva.Sending("twice", mark(1));
    twice.documents.addAll(List.of(new byte[1], new byte[1]));
    provider.sendings.put("twice", twice);
    round();
    round();
    assertThat(provider.sendings).doesNotContainKey("twice");
    assertThat(provider.letter(mark(1)).documents).hasSize(1);
  }

  @Test
  void two_copies_of_the_service_that_fill_one_draft_send_one_letter_with_one_document()
      throws Exception {
    stage.handOver(1, Way.PROVIDER);
    String mark = mark(1);
    provider.meanwhile =
        what -> {
          if (what.endsWith("/recipients")) {
            provider.under(mark).get(0).documents.add(LetterStage.pdf("lettre 1"));
            provider.meanwhile = any -> {};
          }
        };
    round();
    assertThat(provider.asked).noneMatch(one -> one.endsWith("/submit"));
    for (int more = 0; more < 3; more++) {
      round();
    }
    assertThat(provider.letter(mark).documents).hasSize(1);
    assertThat(provider.letter(mark).recipients).hasSize(1);
    assertThat(stage.dispatch(1).state()).isEqualTo(Dispatch.State.GIVEN);
  }

  @Test
  void a_draft_that_it_should_have_sent_is_not_sent_with_two_documents() throws Exception {
    PretendMaileva.Sending sending = posted();
    sending.status = "DRAFT";
    sending.documents.add(LetterStage.pdf("lettre 1"));
    roundLater();
    assertThat(sending.status).isEqualTo("DRAFT");
    assertThat(stage.dispatch(1).trouble())
        .startsWith(
            "Maileva garde l’envoi " + sending.id + " en brouillon, sans un document et un");
  }

  @Test
  void one_that_is_said_to_be_lost_during_the_round_is_not_submitted() throws Exception {
    stage.handOver(1, Way.PROVIDER);
    String mark = mark(1);
    provider.meanwhile =
        what -> {
          if (what.startsWith("POST") && what.endsWith("/recipients")) {
            stage
                .reporting()
                .enter(
                    "LR-1",
                    new Reporting.Told(Kind.LOST, HANDED_OVER, "", "Jamais partie.", null),
                    "",
                    LetterStage.CAMILLE);
          }
        };
    round();
    assertThat(provider.asked).noneMatch(one -> one.endsWith("/submit"));
    assertThat(provider.under(mark)).singleElement().matches(one -> one.status.equals("DRAFT"));
    assertThat(stage.dispatch(1).trouble())
        .isEqualTo(
            "La lettre est dite perdue ou revenue : elle n’est plus portée, une autre la"
                + " remplace.");
  }

  @Test
  void what_a_person_struck_out_does_not_come_back_with_its_paper() throws Exception {
    PretendMaileva.Sending sending = posted();
    sending.status = "PROCESSED";
    String end = status("LP15", "2021-03-04", "DELIVERED", "delivery_statuses");
    sending.news = end;
    roundLater();
    stage.reporting().strike("EV-1", "Un autre destinataire.", LetterStage.CAMILLE);
    sending.news =
        ",\"registered_number\":\"1A20345678901\""
            + end
            + ",\"acknowledgement_of_receipt_url\":\"x\"";
    sending.proofs.put("download_acknowledgement_of_receipt", LetterStage.pdf("avis"));
    roundLater();
    assertThat(stage.tracking(1).outcome()).isEmpty();
    assertThat(stage.dispatch(1).trouble())
        .isEqualTo(
            "Maileva tient une preuve de ce qui est rayé (EV-0001, distribuée le 04/03/2021) : si"
                + " c’est vrai tout de même, prenez-la chez lui et consignez-la, avec un motif.");
  }

  @Test
  void what_it_tells_becomes_reports_each_once() throws Exception {
    PretendMaileva.Sending sending = posted();
    sending.status = "PROCESSED";
    sending.news = DEPOSITED + FIRST;
    roundLater();
    roundLater();
    assertThat(reports())
        .containsExactly(
            new Report(Kind.DEPOSITED, HANDED_OVER.plusDays(1), "1A20345678901", "", null),
            new Report(Kind.PRESENTED, HANDED_OVER.plusDays(3), "1A20345678901", "LP09", null));
    assertThat(stage.dispatch(1).trouble()).isNull();
    int asked = provider.asked.size();
    round();
    assertThat(provider.asked).as("asked once an hour").hasSize(asked);
  }

  @Test
  void a_proof_whose_date_comes_before_its_file_is_waited_for_and_kept_with_its_bytes()
      throws Exception {
    PretendMaileva.Sending sending = posted();
    sending.status = "PROCESSED";
    String urls = ",\"deposit_proof_url\":\"/elsewhere\"";
    String end = status("LP15", "2021-03-04", "DELIVERED", "delivery_statuses");
    sending.news = DEPOSITED + urls + end;
    roundLater();
    assertThat(stage.tracking(1).isProved(Kind.DEPOSITED)).isFalse();
    assertThat(stage.dispatch(1).trouble()).isNull();
    sending.proofs.put("download_deposit_proof", LetterStage.pdf("dépôt"));
    roundLater();
    assertThat(stage.tracking(1).isProved(Kind.DEPOSITED)).isTrue();
    assertThat(stage.dispatch(1).state()).isEqualTo(Dispatch.State.GIVEN);
    sending.news = DEPOSITED + urls + end + ",\"acknowledgement_of_receipt_url\":\"x\"";
    sending.proofs.put(
        "download_acknowledgement_of_receipt", "<html>".getBytes(StandardCharsets.UTF_8));
    roundLater();
    assertThat(stage.dispatch(1).trouble())
        .isEqualTo(
            "Le fichier de Maileva pour « avis de réception » ne vaut pas preuve : «"
                + " LR-0001 - avis de réception.pdf » n’est ni un PDF ni une image (JPEG, PNG,"
                + " TIFF) : ce n’est pas une preuve.");
    sending.proofs.put("download_acknowledgement_of_receipt", LetterStage.pdf("avis"));
    roundLater();
    assertThat(stage.tracking(1).proved()).isTrue();
    assertThat(stage.archive.holds(Sha256.of(LetterStage.pdf("avis")))).isTrue();
    assertThat(stage.dispatch(1).state()).isEqualTo(Dispatch.State.DONE);
    assertThat(stage.dispatch(1).trouble()).isNull();
    assertThat(provider.wrong).isEmpty();
  }

  private String trouble(PretendMaileva.Sending sending, String status, String news) {
    sending.status = status;
    sending.news = news;
    roundLater();
    return String.valueOf(stage.dispatch(1).trouble());
  }

  @Test
  void what_it_blocks_refuses_or_forgets_is_a_task_for_staff_and_no_second_letter()
      throws Exception {
    PretendMaileva.Sending sending = posted();
    assertThat(trouble(sending, "BLOCKED", ""))
        .startsWith(
            "L’envoi est bloqué chez Maileva (autorisation financière) : la lettre ne part pas tant"
                + " que le compte n’est pas débloqué. Le destinataire est bloqué");
    assertThat(trouble(sending, "REJECTED", ""))
        .startsWith(
            "L’envoi est refusé ou annulé par Maileva (REJECTED, « détail ») : la lettre n’est pas"
                + " partie. Consignez-la perdue, avec ce motif, puis préparez-en une autre.");
    assertThat(trouble(sending, "PROCESSED_WITH_ERRORS", "")).contains("PROCESSED_WITH_ERRORS");
    assertThat(trouble(sending, "TELEPORTED", ""))
        .startsWith("L’envoi est dans un état inconnu de comop (TELEPORTED) : lisez-le chez");
    assertThat(trouble(sending, "<b>", "")).contains("inconnu de comop (sans nom)");
    assertThat(trouble(sending, "ACCEPTED", "")).isEqualTo("null");
    provider.sendings.clear();
    assertThat(trouble(sending, "ACCEPTED", ""))
        .startsWith("Maileva ne connaît plus l’envoi " + sending.id + " : demandez-lui");
    roundLater();
    assertThat(provider.sendings).isEmpty();
    assertThat(provider.asked.stream().filter(one -> one.endsWith("/submit"))).hasSize(1);
  }

  @Test
  void codes_and_days_that_can_t_be_are_tasks_and_no_reports() throws Exception {
    PretendMaileva.Sending sending = posted();
    assertThat(trouble(sending, "PROCESSED", status("LP00", "2021-03-04", "", "delivery_statuses")))
        .isEqualTo(
            "Maileva annonce un événement inconnu de comop (LP00) : lisez le suivi chez Maileva, et"
                + " consignez ce qu’il dit.");
    assertThat(trouble(sending, "PROCESSED", status("LP15", "2031-03-04", "", "delivery_statuses")))
        .isEqualTo(
            "Maileva dit la lettre distribuée un jour qui ne peut pas être le bon (2031-03-04).");
    assertThat(trouble(sending, "PROCESSED", status("LP15", "2021-02-04", "", "delivery_statuses")))
        .contains("(2021-02-04)");
    assertThat(reports()).isEmpty();
  }

  @Test
  void a_sending_that_said_yes_and_is_a_draft_still_is_submitted_again() throws Exception {
    PretendMaileva.Sending sending = posted();
    sending.status = "DRAFT";
    roundLater();
    assertThat(sending.status).isEqualTo("PENDING");
    assertThat(provider.letter(mark(1)).id).isEqualTo(sending.id);
  }

  @Test
  void a_refused_address_is_told_with_its_reason() throws Exception {
    Sha256 pdf = stage.archive.keep(LetterStage.pdf("x"));
    Dispatch abroad =
        Dispatch.of(
            1, 7, Way.PROVIDER, pdf, List.of("Musée", "Rue", "Genève"), stage.clock.instant());
    stage.desk.decide(() -> stage.dispatches.add(abroad));
    round();
    assertThat(stage.dispatch(1).trouble())
        .startsWith("Maileva refuse : POST /sendings/")
        .endsWith("/recipients : 400, INVALID_ADDRESS_LINE_6.");
    assertThat(provider.asked).noneMatch(one -> one.endsWith("/submit"));
  }

  @Test
  void a_token_that_ended_is_asked_for_anew_and_a_wrong_account_is_not_tried_each_minute()
      throws Exception {
    posted();
    provider.tokens.incrementAndGet(); // as if it had been taken back
    stage.later(Duration.ofMinutes(1));
    stage.handOver(2, Way.PROVIDER);
    round();
    assertThat(stage.dispatch(2).state()).isEqualTo(Dispatch.State.GIVEN);
    provider.refusesAccount = true;
    stage.handOver(3, Way.PROVIDER);
    stage.later(Duration.ofMinutes(6));
    int tokens = provider.tokens.get();
    round();
    round();
    assertThat(provider.tokens).hasValue(tokens + 1);
    assertThat(stage.dispatch(3).trouble())
        .isEqualTo(
            "Maileva refuse le compte de comop : vérifiez letters.maileva.user, .client et leurs"
                + " secrets.");
  }

  @Test
  void nothing_secret_is_told_or_travels_in_clear() {
    MailevaSettings settings = provider.settings(patience);
    assertThat(settings.toString()).doesNotContain("pass=word", "client&secret");
    assertThatThrownBy(
            () ->
                new MailevaSettings(
                    URI.create("http://api.maileva.example/v4"),
                    settings.token(),
                    "",
                    "",
                    "",
                    "",
                    Duration.ofSeconds(1),
                    List.of()))
        .hasMessage(
            "« http://api.maileva.example/v4 » n’est pas une adresse du prestataire ; attendu :"
                + " https://…");
  }
}
