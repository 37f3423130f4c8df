package fr.comop.notice.channel.mailed;

import fr.comop.archive.Sha256;
import fr.comop.cli.Environment;
import fr.comop.config.Setting;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Mail;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.notice.channel.Dispatch;
import fr.comop.notice.channel.Following;
import fr.comop.notice.channel.LetterStage;
import fr.comop.notice.channel.Reported;
import fr.comop.notice.channel.Way;
import fr.comop.stage.Camille;
import fr.comop.stage.Scanner;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The mail room, with a scanner and an address: LR-0003 and LR-0004 were handed over to it on 4
 * January 2021, each with the dispatch sheet that comop prints, and it is 1 February.
 */
final class SlipStage implements AutoCloseable {
  static final String MAIL_ROOM = "courrier@region.example";
  private static final LocalDate HANDED_OVER = LocalDate.of(2021, 1, 4);
  private static final LocalDate TODAY = LocalDate.of(2021, 2, 1);

  private static final Map<Integer, BufferedImage> SHEETS = new ConcurrentHashMap<>();

  final Stage stage;
  private final Path folder;
  private @Nullable House open;
  private int mails;

  SlipStage(Path directory) throws IOException {
    stage = new Stage(directory).withOnly("planetarium");
    folder = Files.createDirectories(directory.resolve("courrier"));
    stage.changes.put(Setting.LETTERS_MAIL_ROOM_MAILS, MAIL_ROOM);
    stage.changes.put(Setting.LETTERS_MAIL_ROOM_FOLDER, folder.toString());
    on(HANDED_OVER);
    House house = house();
    for (long letter : List.of(3L, 4L)) {
      Sha256 pdf = house.store.archive.keep(LetterStage.pdf("lettre " + letter));
      Dispatch dispatch =
          Dispatch.of(letter, 7, Way.MAIL_ROOM, pdf, LetterStage.ADDRESS, stage.clock.instant());
      house.store.desk.decide(() -> house.dispatch.dispatches.add(dispatch));
    }
    leave();
    on(TODAY);
  }

  private void on(LocalDate day) {
    Instant ten = day.atTime(LocalTime.of(10, 0)).atZone(Deliverable.ZONE).toInstant();
    stage.clock = Clock.fixed(ten, Deliverable.ZONE);
  }

  House house() throws IOException {
    House house = open;
    if (house == null) {
      house = new House(stage.configuration(), stage.clock);
      open = house;
    }
    return house;
  }

  /** Lets others work in the store: the service, a command. */
  SlipStage leave() {
    House house = open;
    if (house != null) {
      house.close();
      open = null;
    }
    return this;
  }

  boolean played() throws Exception {
    leave();
    return stage.played();
  }

  /** The dispatch sheet of a letter, as it comes out of the mail room's scanner; printed once. */
  BufferedImage sheet(int letter) throws IOException {
    BufferedImage known = SHEETS.get(letter);
    if (known == null) {
      house().dispatch.dispatching().carryOut();
      Path sheet = folder.resolve("depart/LR-000" + letter + " - bordereau.pdf");
      known = Scanner.askew(Scanner.printed(Files.readAllBytes(sheet), 150).get(0), 0.8, 1);
      SHEETS.put(letter, known);
    }
    return known;
  }

  byte[] photograph(int letter) throws IOException {
    return Scanner.file(sheet(letter), "jpg");
  }

  /** Files by their names, in order. */
  static Map<String, byte[]> files(Object... some) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int at = 0; at < some.length; at += 2) {
      files.put((String) some[at], (byte[]) some[at + 1]);
    }
    return files;
  }

  /**
   * A raw mail.
   *
   * @param headers more of them, each with its line's end
   */
  byte[] mail(String from, String headers, String subject, String text, Map<String, byte[]> files) {
    StringBuilder raw =
        new StringBuilder(
            """
          From: %s
          To: comop@region.example
          Subject: =?UTF-8?B?%s?=
          Message-ID: <m%d@region.example>
          %sMIME-Version: 1.0
          Content-Type: multipart/mixed; boundary="b1"

          --b1
          Content-Type: text/plain; charset=utf-8
          Content-Transfer-Encoding: 8bit

          %s
          """
                .formatted(
                    from,
                    Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8)),
                    ++mails,
                    headers,
                    text));
    files.forEach(
        (name, bytes) ->
            raw.append(
                """
              --b1
              Content-Type: application/octet-stream
              Content-Disposition: attachment; filename*=UTF-8''%s
              Content-Transfer-Encoding: base64

              %s
              """
                    .formatted(
                        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"),
                        Base64.getMimeEncoder().encodeToString(bytes))));
    return raw.append("--b1--\n")
        .toString()
        .replaceAll("\r?\n", "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Takes a mail in, and returns what is answered; "" for nothing. */
  String answered(byte[] mail) throws IOException {
    arrives(mail);
    return answeredNow();
  }

  private void arrives(byte[] mail) throws IOException {
    Delivery delivery =
        new Delivery(
            Channel.MAILBOX,
            "INBOX;1;" + mails,
            stage.clock.instant(),
            null,
            null,
            () -> new ByteArrayInputStream(mail));
    house().intake.reception().receive(List.of(delivery).iterator());
  }

  /** What is answered to what waits. */
  String answeredNow() throws IOException {
    House house = house();
    house.intake.intake().waiting().forEach(house.intake.intake()::take);
    return house.store.ledger.inTransaction(
        () ->
            house.store.outbox.due(stage.clock.instant(), 9).stream()
                .map(id -> house.store.outbox.take(id, stage.clock.instant()).orElseThrow())
                .peek(one -> house.store.outbox.sent(one, false, stage.clock.instant()))
                .map(one -> plain(one.mail()))
                .reduce("", String::concat));
  }

  /** Takes a mail in, and dies when all is done and nothing is committed. */
  void crashedAfter(byte[] mail) throws IOException {
    arrives(mail);
    House house = house();
    try {
      house.store.ledger.inTransaction(
          () -> {
            house.intake.intake().waiting().forEach(house.intake.intake()::take);
            throw new IllegalStateException("power cut");
          });
    } catch (IllegalStateException e) {
      leave();
    }
  }

  /** The same from the mail room. */
  String answered(String subject, String text, Map<String, byte[]> files) throws IOException {
    return answered(mail(MAIL_ROOM, "", subject, text, files));
  }

  /** With common spaces, for the reader of tests. */
  private static String plain(Mail mail) {
    return plain("À " + mail.to() + " : " + mail.subject() + "\n\n" + mail.text());
  }

  static String plain(String text) {
    return text.replaceAll("[\u00a0\u202f]", " ");
  }

  List<String> reported(long letter) throws IOException {
    House house = house();
    return house.dispatch.reporting().of(letter).stream().map(SlipStage::told).toList();
  }

  private static String told(Reported one) {
    return one.report().kind() + " " + one.report().day() + " " + one.proofName();
  }

  List<String> waiting(long letter) throws IOException {
    House house = house();
    return house.dispatch.slips().waiting(letter).stream()
        .map(one -> one.reference() + " " + one.name())
        .toList();
  }

  List<String> tasks() throws IOException {
    House house = house();
    return house.dispatch.following().tasks(TODAY).stream().map(Following.Task::french).toList();
  }

  List<String> audited(String what) throws IOException {
    House house = house();
    return house.store.ledger.inTransaction(
        () ->
            house.store.audit.oldestFirst(1_000).stream()
                .filter(one -> one.what().equals(what))
                .map(AuditEntry::details)
                .toList());
  }

  /** The last one. */
  Arrival arrival() throws IOException {
    House house = house();
    List<Arrival> all = house.store.ledger.inTransaction(house.store.arrivals::all);
    return all.get(all.size() - 1);
  }

  Terminal.Ended comop(String... args) {
    leave();
    return new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
        .comop(args);
  }

  @Override
  public void close() {
    leave();
    stage.close();
  }
}
