package fr.comop.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.comop.access.Login;
import fr.comop.archive.Sha256;
import fr.comop.correspondence.Security;
import fr.comop.intake.Told;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.arrival.Hindrance;
import fr.comop.intake.arrival.Hindrances;
import fr.comop.intake.arrival.ListedHindrances;
import fr.comop.stage.HandClock;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.management.ObjectName;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MailboxTest {
  private static final String USER = "comop@region.example";
  private static final String PASSWORD = "s3cret";
  private static final Instant NOW = Instant.parse("2020-12-15T09:30:00Z");
  private static final String HEADER = "Subject: Bilan\r\n\r\n";
  private static final String CONTENT = "accents: é\r\n.\r\n..\r\n \t trailing \r\n\r\nend";

  private final Map<String, ArrivalState> ledger = new HashMap<>();
  private final ListedHindrances standing = new ListedHindrances();
  private final ListedWayIn wayIn = new ListedWayIn();
  private final HandClock clock = new HandClock(NOW);
  private GreenMail server = started(0);
  private GreenMailUser user = server.setUser(USER, PASSWORD);
  private Mailbox mailbox = mailbox(server.getImap().getPort(), PASSWORD, 1_000_000);

  @BeforeEach
  void startsOutEmpty() {
    assertThat(look()).isEmpty();
  }

  @AfterEach
  void stop() {
    mailbox.close();
    server.stop();
  }

  @Nested
  class Looking {
    @Test
    void finds_read_and_unread_mails_alike_and_leaves_their_flags_alone() throws Exception {
      deliver("a", new Flags());
      deliver("b", new Flags(Flags.Flag.SEEN));

      assertThat(look()).extracting(MailboxTest::text).containsExactly("a", "b");
      assertThat(inbox().getMessages())
          .extracting(mail -> mail.isSet(Flags.Flag.SEEN))
          .containsExactly(false, true);
    }

    @Test
    void says_where_a_mail_lies_and_when_the_server_received_it() throws Exception {
      deliver("a", new Flags());

      Delivery delivery = look().get(0);
      assertThat(delivery.channel()).isEqualTo(Channel.MAILBOX);
      assertThat(delivery.origin())
          .isEqualTo(
              "INBOX;%d;%d".formatted(inbox().getUidValidity(), inbox().getMessageUids()[0]));
      assertThat(delivery.receivedAt()).isEqualTo(NOW);
      assertThat(delivery.folder()).isNull();
      assertThat(delivery.name()).isNull();
    }

    @Test
    void hands_out_the_bytes_as_the_server_keeps_them() throws Exception {
      deliver(CONTENT, new Flags());

      assertThat(look()).extracting(MailboxTest::raw).containsExactly(HEADER + CONTENT);
    }

    @Test
    void leaves_out_what_the_ledger_knows_and_what_is_marked_as_deleted() throws Exception {
      deliver("known", new Flags());
      ledger.put(look().get(0).origin(), ArrivalState.RECEIVED);
      deliver("deleted", new Flags(Flags.Flag.DELETED));
      deliver("new", new Flags());

      assertThat(look()).extracting(MailboxTest::text).containsExactly("new");
    }

    @Test
    void tells_two_mails_with_one_content_apart() throws Exception {
      deliver("same", new Flags());
      deliver("same", new Flags());

      assertThat(look()).extracting(Delivery::origin).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void fetches_two_hundred_mails_in_batches_of_twenty() throws Exception {
      for (int i = 0; i < 200; i++) {
        deliver("mail " + i, new Flags());
      }
      try (Relay relay = new Relay(server.getImap().getPort())) {
        mailbox = mailbox(relay.port(), PASSWORD, 1_000_000);

        assertThat(look())
            .extracting(MailboxTest::text)
            .hasSize(200)
            .startsWith("mail 0", "mail 1")
            .endsWith("mail 199");
        assertThat(relay.commands("UID FETCH")).hasSize(1 + 10);
      }
    }

    @Test
    void reads_a_mail_too_large_for_the_memory_piece_by_piece() throws Exception {
      String large = "x".repeat(1_200_000) + "end";
      deliver("before", new Flags());
      deliver(large, new Flags());
      deliver("after", new Flags());
      try (Relay relay = new Relay(server.getImap().getPort())) {
        mailbox = mailbox(relay.port(), PASSWORD, 1_000_000);

        List<String> texts = new ArrayList<>();
        mailbox.unknown().forEachRemaining(delivery -> texts.add(text(delivery)));
        assertThat(texts).containsExactly("before", large, "after");
        assertThat(relay.commands("BODY.PEEK[]<")).hasSize(3);
      }
    }

    @Test
    void skips_a_mail_that_breaks_the_connection_and_goes_on_with_the_rest() throws Exception {
      for (String text : List.of("a", "b", "c")) {
        deliver(text, new Flags());
      }
      long bad = inbox().getMessageUids()[1];
      try (Relay relay = new Relay(server.getImap().getPort())) {
        relay.hangUpOn(
            command ->
                command.contains("BODY.PEEK")
                    && (command.contains(" 1:") || command.contains("FETCH " + bad + " ")));
        mailbox = mailbox(relay.port(), PASSWORD, 1_000_000);

        assertThat(look()).extracting(MailboxTest::text).containsExactly("a", "c");
        relay.hangUpOn(command -> false);
        clock.set(NOW.plusSeconds(10));
        assertThat(look()).extracting(MailboxTest::text).containsExactly("a", "b", "c");
      }
    }
  }

  /** A connection may last for years. */
  @Test
  void keeps_nothing_of_the_mails_that_have_left() throws Exception {
    long before = messagesInMemory();
    for (int i = 0; i < 100; i++) {
      deliver("mail " + i, new Flags());
    }
    assertThat(look()).hasSize(100);
    look().forEach(delivery -> ledger.put(delivery.origin(), ArrivalState.DONE));
    assertThat(mailbox.fileAway()).isEqualTo(100);

    assertThat(messagesInMemory()).isEqualTo(before);
  }

  /** Of the objects that can still be reached, Angus's own. */
  private static long messagesInMemory() throws Exception {
    String histogram =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    return histogram
        .lines()
        .filter(line -> line.contains(IMAPMessage.class.getName()))
        .mapToLong(line -> Long.parseLong(line.strip().split(" +", -1)[1]))
        .sum();
  }

  @Nested
  class When_the_folder_is_made_anew {
    @Test
    void every_mail_is_unknown_again_because_uids_count_only_with_their_uidvalidity()
        throws Exception {
      deliver("a", new Flags());
      try (Relay relay = new Relay(server.getImap().getPort())) {
        mailbox = mailbox(relay.port(), PASSWORD, 1_000_000);
        ledger.put(look().get(0).origin(), ArrivalState.DONE);
        assertThat(look()).isEmpty();

        relay.makeFolderAnew();

        assertThat(look())
            .extracting(Delivery::origin)
            .containsExactly("INBOX;7;" + inbox().getMessageUids()[0]);
      }
    }

    @Test
    void a_look_under_way_stops_rather_than_mix_up_uids() throws Exception {
      for (int i = 0; i < 21; i++) {
        deliver("mail " + i, new Flags());
      }
      try (Relay relay = new Relay(server.getImap().getPort())) {
        mailbox = mailbox(relay.port(), PASSWORD, 1_000_000);
        Iterator<Delivery> look = mailbox.unknown();
        for (int i = 0; i < 20; i++) {
          look.next();
        }

        relay.makeFolderAnew();
        mailbox.close();

        assertThatThrownBy(look::hasNext)
            .isInstanceOf(MailboxUnavailable.class)
            .hasMessageContaining("the folder was made anew");
      }
    }
  }

  @Nested
  class Filing_away {
    @Test
    void moves_what_is_decided_to_folders_with_accents_which_it_makes() throws Exception {
      file(mailbox);

      assertThat(texts("INBOX")).containsExactly("received", "unknown");
      assertThat(texts("Traités")).containsExactly("done", "rejected");
      assertThat(texts("Quarantaine")).containsExactly("quarantined");
    }

    @Test
    void leaves_mails_that_others_marked_as_deleted_where_they_are() throws Exception {
      deliver("theirs", new Flags(Flags.Flag.DELETED));
      deliver("done", new Flags());
      decide("done", ArrivalState.DONE);

      assertThat(mailbox.fileAway()).isEqualTo(1);
      assertThat(texts("INBOX")).containsExactly("theirs");
    }

    @Test
    void moves_what_staff_decided_while_no_other_copy_of_the_service_moves() throws Exception {
      deliver("aside", new Flags());
      Arrival aside = decided(look().get(0));
      decide("aside", ArrivalState.QUARANTINED);
      mailbox.fileAway();
      wayIn.decidedAside.add(aside);
      int before = wayIn.alone;

      assertThat(mailbox.fileAway()).isEqualTo(1);
      assertThat(texts("Traités")).containsExactly("aside");
      assertThat(wayIn.alone).isEqualTo(before + 1);
    }

    @Test
    void has_nothing_to_do_the_second_time() throws Exception {
      file(mailbox);

      assertThat(mailbox.fileAway()).isZero();
    }

    @Test
    void without_MOVE_copies_and_expunges_just_these() throws Exception {
      deliver("theirs", new Flags(Flags.Flag.DELETED));
      try (Relay relay = new Relay(server.getImap().getPort(), "MOVE")) {
        mailbox = mailbox(relay.port(), PASSWORD, 1_000_000);
        file(mailbox);

        assertThat(texts("INBOX")).containsExactly("theirs", "received", "unknown");
        assertThat(texts("Traités")).containsExactly("done", "rejected");
        assertThat(relay.commands("UID MOVE")).isEmpty();
        assertThat(relay.commands("UID EXPUNGE")).hasSize(2);
      }
    }

    @Test
    void without_MOVE_and_UIDPLUS_expunges_everything_marked_if_only_ours_are() throws Exception {
      try (Relay relay = new Relay(server.getImap().getPort(), "MOVE", "UIDPLUS")) {
        mailbox = mailbox(relay.port(), PASSWORD, 1_000_000);
        file(mailbox);

        assertThat(texts("INBOX")).containsExactly("received", "unknown");
        assertThat(texts("Traités")).containsExactly("done", "rejected");
        assertThat(relay.commands("UID EXPUNGE")).isEmpty();
      }
    }

    @Test
    void without_MOVE_and_UIDPLUS_only_marks_ours_while_others_are_marked() throws Exception {
      deliver("theirs", new Flags(Flags.Flag.DELETED));
      try (Relay relay = new Relay(server.getImap().getPort(), "MOVE", "UIDPLUS")) {
        mailbox = mailbox(relay.port(), PASSWORD, 1_000_000);
        file(mailbox);

        assertThat(texts("INBOX")).contains("theirs", "done");
        assertThat(look()).extracting(MailboxTest::text).containsExactly("unknown");
        assertThat(mailbox.fileAway()).isZero();
        assertThat(texts("Traités")).containsExactly("done", "rejected");
      }
    }

    @Test
    void that_the_server_refuses_is_told_once_and_keeps_no_mail_from_being_found()
        throws Exception {
      try (Relay relay = new Relay(server.getImap().getPort());
          Told told = new Told()) {
        relay.refuse(command -> command.contains("MOVE") || command.contains("COPY"));
        mailbox = mailbox(relay.port(), PASSWORD, 1_000_000);
        deliver("done", new Flags());
        decide("done", ArrivalState.DONE);
        for (int second = 0; second <= 120; second += 10) {
          clock.set(NOW.plusSeconds(second));
          deliver("mail " + second, new Flags());
          assertThat(look()).extracting(MailboxTest::text).contains("mail " + second);
          assertThat(mailbox.fileAway()).isZero();
          assertThat(mailbox.failing()).isTrue();
        }
        assertThat(relay.commands("MOVE")).as("tried at 0, 10, 30, 60, 90, 120 s").hasSize(6);
        assertThat(told.warnings())
            .singleElement()
            .asString()
            .contains("user comop@region.example: cannot move mails to the folder Traités, \"");
        assertThat(standing.all())
            .containsExactly(
                new Hindrance(
                    "mailbox",
                    "Traités",
                    "les courriels traités ne peuvent pas y être rangés : le serveur répond"
                        + " « NO not allowed »",
                    NOW));

        relay.refuse(command -> false);
        clock.set(NOW.plusSeconds(150));
        look();
        assertThat(mailbox.fileAway()).isOne();
        assertThat(mailbox.failing()).isFalse();
        assertThat(standing.all()).isEmpty();
        assertThat(texts("Traités")).containsExactly("done");
      }
    }

    @Test
    void that_somebody_else_was_faster_is_no_hindrance_and_the_rest_is_moved_next_time()
        throws Exception {
      try (Relay relay = new Relay(server.getImap().getPort());
          Told told = new Told()) {
        relay.refuse(
            command -> command.contains("MOVE"),
            "[EXPUNGEISSUED] Some of the requested messages no longer exist.");
        mailbox = mailbox(relay.port(), PASSWORD, 1_000_000);
        deliver("done", new Flags());
        decide("done", ArrivalState.DONE);
        look();
        assertThat(mailbox.fileAway()).isZero();
        assertThat(mailbox.failing()).isFalse();
        assertThat(told.warnings()).isEmpty();
        assertThat(standing.all()).isEmpty();

        relay.refuse(command -> false);
        look();
        assertThat(mailbox.fileAway()).isOne();
      }
    }

    @Test
    void where_nobody_may_write_is_told_and_mails_are_found_all_the_same() throws Exception {
      try (Relay relay = new Relay(server.getImap().getPort())) {
        relay.lookOnly();
        mailbox = mailbox(relay.port(), PASSWORD, 1_000_000);
        deliver("a", new Flags());
        assertThat(look()).extracting(MailboxTest::text).containsExactly("a");
      }
    }

    private void file(Mailbox mailbox) throws Exception {
      for (String text : List.of("received", "done", "rejected", "quarantined", "unknown")) {
        deliver(text, new Flags());
      }
      decide("received", ArrivalState.RECEIVED);
      decide("done", ArrivalState.DONE);
      decide("rejected", ArrivalState.REJECTED);
      decide("quarantined", ArrivalState.QUARANTINED);
      assertThat(mailbox.fileAway()).isEqualTo(3);
    }

    private Arrival decided(Delivery delivery) throws IOException {
      try (InputStream bytes = delivery.content().open()) {
        return new Arrival(
            1,
            Channel.MAILBOX,
            delivery.origin(),
            Sha256.of(bytes),
            delivery.receivedAt(),
            null,
            null,
            ArrivalState.DONE,
            1,
            null,
            null,
            null,
            null);
      }
    }

    private void decide(String text, ArrivalState state) {
      look().stream()
          .filter(delivery -> text(delivery).equals(text))
          .forEach(delivery -> ledger.put(delivery.origin(), state));
    }
  }

  @Nested
  class When_the_mailbox_is_out_of_reach {
    @Test
    void a_refused_login_says_where_who_and_what_to_look_at_but_not_the_password() {
      int port = server.getImap().getPort();
      mailbox = mailbox(port, "wr0ng", 1_000_000);

      assertThatThrownBy(mailbox::unknown)
          .isInstanceOf(MailboxUnavailable.class)
          .hasMessage(
              "Mailbox 127.0.0.1:%d, user comop@region.example: login refused, the server said"
                      .formatted(port)
                  + " \"LOGIN failed. Invalid login/password for user id comop@region.example\";"
                  + " check user and password.");
    }

    @Test
    void a_missing_folder_is_named() {
      int port = server.getImap().getPort();
      mailbox =
          new Mailbox(
              settings(port, PASSWORD, 1, "Dépôt"),
              origins -> Map.of(),
              wayIn,
              hindrances(),
              clock);

      assertThatThrownBy(mailbox::unknown)
          .hasMessage(
              "Mailbox 127.0.0.1:%d, user comop@region.example: there is no folder Dépôt;"
                      .formatted(port)
                  + " check the folder's name.");
    }

    @Test
    void a_server_that_is_away_is_told_and_found_again_when_it_is_back() throws Exception {
      int port = server.getImap().getPort();
      server.stop();

      assertThatThrownBy(mailbox::unknown)
          .isInstanceOf(MailboxUnavailable.class)
          .hasMessage(
              "Mailbox 127.0.0.1:%d, user comop@region.example: no answer (Connection refused);"
                      .formatted(port)
                  + " check host, port and the network.");

      restartAt(port);
      deliver("back", new Flags());
      assertThat(look()).extracting(MailboxTest::text).containsExactly("back");
    }

    @Test
    void the_last_good_look_stays_where_it_was() {
      mailbox.unknown();
      assertThat(mailbox.lastGoodLook()).isEqualTo(NOW);

      clock.set(NOW.plusSeconds(60));
      mailbox.unknown();
      assertThat(mailbox.lastGoodLook()).isEqualTo(clock.instant());

      server.stop();
      clock.set(NOW.plusSeconds(120));
      assertThatThrownBy(mailbox::unknown).isInstanceOf(MailboxUnavailable.class);
      assertThat(mailbox.lastGoodLook()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void settings_never_print_the_password() {
      assertThat(settings(143, PASSWORD, 1, "INBOX").toString())
          .isEqualTo("comop@region.example at 127.0.0.1:143 (PLAIN), folder INBOX");
    }
  }

  private List<Delivery> look() {
    List<Delivery> deliveries = new ArrayList<>();
    mailbox.unknown().forEachRemaining(deliveries::add);
    return deliveries;
  }

  private Mailbox mailbox(int port, String password, long maxMailBytes) {
    return new Mailbox(
        settings(port, password, maxMailBytes, "INBOX"),
        origins ->
            origins.stream()
                .filter(ledger::containsKey)
                .collect(Collectors.toMap(o -> o, ledger::get)),
        wayIn,
        hindrances(),
        clock);
  }

  private Hindrances hindrances() {
    return new Hindrances(
        "mailbox", standing, clock, Duration.ofSeconds(10), Duration.ofSeconds(30));
  }

  private static MailboxSettings settings(
      int port, String password, long maxMailBytes, String inbox) {
    return new MailboxSettings(
        "127.0.0.1",
        port,
        Security.PLAIN,
        Login.of(USER, password),
        inbox,
        "Traités",
        "Quarantaine",
        Duration.ofSeconds(10),
        maxMailBytes);
  }

  private static GreenMail started(int port) {
    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    server.start();
    return server;
  }

  private void restartAt(int port) {
    server.stop();
    server = started(port);
    user = server.setUser(USER, PASSWORD);
  }

  private MailFolder inbox() throws Exception {
    return server.getManagers().getImapHostManager().getInbox(user);
  }

  private void deliver(String text, Flags flags) throws Exception {
    MimeMessage mail =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream((HEADER + text).getBytes(StandardCharsets.UTF_8)));
    inbox().appendMessage(mail, flags, Date.from(NOW));
  }

  private List<String> texts(String folder) throws Exception {
    ImapHostManager folders = server.getManagers().getImapHostManager();
    List<String> texts = new ArrayList<>();
    for (var mail : folders.getFolder(user, folder).getMessages()) {
      texts.add(
          new String(
              mail.getMimeMessage().getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static String text(Delivery delivery) {
    return raw(delivery).substring(HEADER.length());
  }

  private static String raw(Delivery delivery) {
    try (InputStream bytes = delivery.content().open()) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
