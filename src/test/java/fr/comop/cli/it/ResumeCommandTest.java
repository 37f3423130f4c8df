package fr.comop.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.cli.Exit;
import fr.comop.config.Configuration;
import fr.comop.config.Settings;
import fr.comop.correspondence.Mail;
import fr.comop.desk.Account;
import fr.comop.service.Standby;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Camille;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import fr.comop.wiring.KeepingRoom;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A home that came out of a backup does nothing until somebody says that it may take over. */
class ResumeCommandTest extends AtTheTerminal {
  private static final String WAITING =
      "Rien n’est relevé ni envoyé : ces données viennent d’une sauvegarde, et une personne doit"
          + " dire oui d’abord, par « comop resume ».";
  private static final Instant BACKUP = Stage.NOW;
  private static final Instant LATER = Stage.NOW.plus(Duration.ofDays(3));

  private final List<String> questions = new ArrayList<>();

  @BeforeEach
  void restoreABackupWithAMailThatWaited() throws IOException {
    queue("<m1@comop.example>", BACKUP);
    Path backup = directory.resolve("comop.zip");
    assertThat(at(BACKUP, "backup", backup.toString()).code()).isZero();
    variables.put("COMOP_DATA_DIR", directory.resolve("elsewhere").toString());
    assertThat(at(LATER, "restore", backup.toString(), directory.resolve("home").toString()).out())
        .endsWith(
            "- 1 courriel attendait de partir, et l’a peut-être fait depuis : rien ne part deux"
                + " fois de soi-même, « comop mails list » le dira.\n"
                + "Remettez les mots de passe, et arrêtez l’original s’il tourne encore : le"
                + " service ne reprend que si vous dites oui, à « comop run » ou par « comop resume"
                + " ».\n");
    variables.put("COMOP_MAILBOX_ENABLED", "true");
    variables.put("COMOP_MAILBOX_USER", "comop");
    variables.put("COMOP_MAILBOX_HOST", "imap.region.example");
    variables.put("COMOP_MAILBOX_PASSWORD", "hush");
    variables.put("COMOP_FOLDER_ENABLED", "false");
  }

  private void queue(String messageId, Instant now) throws IOException {
    Clock clock = Clock.fixed(now, Clock.systemUTC().getZone());
    try (House house = new House(Configuration.read(Path.of("config"), variables), clock)) {
      house.store.ledger.durably(
          () ->
              house.store.outbox.add(
                  null,
                  "relance",
                  new Mail(
                      messageId,
                      null,
                      List.of(),
                      false,
                      List.of("a@structure.example"),
                      List.of(),
                      "Objet",
                      "Texte",
                      "",
                      List.of()),
                  now));
    }
  }

  private Terminal.Ended at(Instant now, String... args) {
    return at(now, null, args);
  }

  private Terminal.Ended at(Instant now, Environment.@Nullable Person person, String... args) {
    Clock clock = Clock.fixed(now, Clock.systemUTC().getZone());
    Terminal.Ended ended =
        new Terminal(new Environment(variables, clock, Camille.ACCOUNT, person)).comop(args);
    return new Terminal.Ended(
        ended.code(), ended.out().replace('\u00a0', ' '), ended.err().replace('\u00a0', ' '));
  }

  private Environment.Person answering(String answer) {
    return question -> {
      questions.add(question.replace('\u00a0', ' '));
      return answer;
    };
  }

  @Test
  void who_starts_it_at_a_terminal_is_told_what_it_would_do_and_asked_once() {
    Terminal.Ended refused = at(LATER, answering("non"), "run", "--once");
    assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(refused.out())
        .isEqualTo(
            """
            Ces données viennent d’une sauvegarde du lundi 14 décembre 2020 à 18 h 00, il y a 3 jours, restaurée le jeudi 17 décembre 2020 à 18 h 00.
            Le service :
            - relève la boîte comop (imap.region.example).
            L’original doit être arrêté : à deux sur une boîte ou un dossier, chacun prend une part de ce qui arrive, et les relances partent deux fois.
            1 courriel attendait de partir quand la sauvegarde a été faite, et l’a peut-être fait depuis : il ne part pas de lui-même. Ensuite, « comop mails list » les montre, « comop mails resend » en fait partir.
            Les relances parties depuis la sauvegarde ne sont pas connues : « comop reminders --dry-run » dit lesquelles partiraient.
            """);
    assertThat(refused.err()).isEqualTo(WAITING + "\n");
    variables.put("COMOP_MAILBOX_ENABLED", "false");
    assertThat(at(LATER, answering("oui"), "run", "--once"))
        .returns(Exit.DONE, Terminal.Ended::code)
        .satisfies(
            one ->
                assertThat(one.out())
                    .contains("C’est noté : le service reprend sur ces données.\nRelève"));
    assertThat(questions).containsExactly("Reprendre ? [o/N] ", "Reprendre ? [o/N] ");
    assertThat(at(LATER, answering("non"), "run", "--once").code()).isZero();
    assertThat(questions).hasSize(2);
  }

  @Test
  void a_mail_that_waited_leaves_no_more_until_a_person_says_so_and_later_ones_do()
      throws IOException {
    queue("<m2@comop.example>", LATER.plusSeconds(1));
    assertThat(at(LATER, "resume").out())
        .endsWith("C’est noté : le service reprend sur ces données.\n");
    assertThat(at(LATER, "mails", "list").out())
        .contains("C-0001", "parti peut-être : attendait quand la sauvegarde a été")
        .doesNotContain("C-0002");
    assertThat(at(LATER, "mails", "show", "C-0001").out()).contains("peut-être parti");
    assertThat(at(LATER, "mails", "show", "C-0002").out()).contains("attend son départ");
    assertThat(at(LATER, "mails", "resend", "C-0001").code()).isZero();
    assertThat(at(LATER, "mails", "show", "C-0001").out()).contains("attend son départ");
    assertThat(at(LATER, "audit", "list", "--kind", "resume").out())
        .contains("RESUME", "compte ctest", "reprend sur la sauvegarde du", "2020-12-14T17:00:00Z");
    assertThat(at(LATER, "resume").err())
        .isEqualTo(
            "Rien n’attend d’accord : ces données ne viennent pas d’une sauvegarde, ou une personne"
                + " a déjà dit oui.\n");
  }

  @Test
  void a_single_round_is_declined_where_nobody_can_be_asked_and_the_status_says_why() {
    assertThat(at(LATER, "run", "--once"))
        .isEqualTo(new Terminal.Ended(Exit.WRONG_USE, "", WAITING + "\n"));
    assertThat(at(LATER, "status"))
        .returns(Exit.RED, Terminal.Ended::code)
        .satisfies(
            one ->
                assertThat(one.out())
                    .endsWith(
                        "En panne :\n"
                            + "- Les données viennent d’une sauvegarde, et personne n’a dit que le"
                            + " service peut reprendre. Depuis le 17/12/2020 18:00. Arrêtez"
                            + " l’original s’il tourne encore, puis « comop resume » montre ce qui"
                            + " se ferait, et dit oui.\n"));
    assertThat(at(LATER, "status", "--json").out()).contains("\"resume\"");
  }

  @Test
  void without_a_terminal_the_service_waits_and_its_readiness_says_so_until_a_command_says_yes()
      throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    variables.put("COMOP_HTTP_PORT", String.valueOf(port));
    Settings settings = Configuration.read(Path.of("config"), variables).settings();
    Standby standby =
        new Standby(
            settings,
            KeepingRoom.restored(settings),
            Clock.fixed(LATER, Clock.systemUTC().getZone()));
    CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> await(standby));
    HttpRequest asking =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ready")).build();
    HttpClient client = HttpClient.newHttpClient();
    HttpResponse<String> ready =
        Awaitility.await()
            .ignoreExceptions()
            .until(
                () -> client.send(asking, HttpResponse.BodyHandlers.ofString()),
                one -> one.body().contains("resume"));
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(waiting).isNotDone();
    assertThat(at(LATER, "resume").code()).isZero();
    assertThat(waiting).succeedsWithin(Duration.ofMinutes(1));
  }

  private static void await(Standby standby) {
    try {
      standby.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void somebody_who_may_not_decide_cannot_say_yes() {
    Clock clock = Clock.fixed(LATER, Clock.systemUTC().getZone());
    Terminal.Ended ended =
        new Terminal(new Environment(variables, clock, new Account("autre", "ctest")))
            .comop("resume");
    assertThat(ended.err()).contains("comop ne sait pas qui décide, et n’a rien changé.");
    assertThat(at(LATER, "run", "--once").err()).isEqualTo(WAITING + "\n");
  }
}
