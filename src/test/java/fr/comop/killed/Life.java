package fr.comop.killed;

import fr.comop.config.Setting;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Postman;
import fr.comop.correspondence.Refusal;
import fr.comop.correspondence.SendingFailed;
import fr.comop.correspondence.smtp.SmtpSender;
import fr.comop.desk.Actor;
import fr.comop.funding.Paying;
import fr.comop.funding.Payment;
import fr.comop.intake.folder.SharedFolder;
import fr.comop.intake.mailbox.Mailbox;
import fr.comop.stage.Stage;
import fr.comop.wiring.House;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One life of the service over a ground: the house with the rounds that the routes drive, one after
 * the other on one thread. Everything in it is the real thing; the way to the mail server tells
 * when a mail is at which end.
 */
final class Life implements AutoCloseable {
  /** What a round of a route does; the names are those of boundaries. */
  enum Step {
    TAKE_MAILS,
    TAKE_FILES,
    READ,
    FILE_MAILS,
    FILE_FILES,
    CARRY_LETTERS,
    ISSUE_SUMMARIES,
    PRINT,
    SEND,
    ENTER_PAYMENT
  }

  final House house;
  private final Mailbox mailbox;
  private final SharedFolder folder;
  private final SmtpSender sender;
  private final Postman postman;
  private final Consumer<String> boundary;
  private volatile Step step = Step.TAKE_MAILS;

  /**
   * Opens the store.
   *
   * @param boundary told of each boundary that is reached, "SEND begins: commit"; may throw
   */
  Life(Stage stage, Ground ground, Instant now, Consumer<String> boundary) throws IOException {
    this.boundary = boundary;
    stage.changes.put(Setting.DATA_DIR, ground.data().toString());
    stage.changes.put(Setting.FOLDER_DIR, ground.folder().toString());
    stage.changes.put(Setting.LETTERS_MAIL_ROOM_FOLDER, ground.mailRoom().toString());
    house = new House(stage.configuration(), Clock.fixed(now, Deliverable.ZONE));
    house.store.decisions.catchUp(); // as the service does
    mailbox = house.waysIn.mailbox();
    folder = house.waysIn.folder();
    sender = house.correspondence.sending().sender();
    postman = house.correspondence.sending().postman(this::sent, house.reminder.reminders());
  }

  /** Something is about to happen, or has. */
  void at(String what) {
    boundary.accept(step + " " + what);
  }

  private List<Refusal> sent(Mail mail, Runnable handover) throws SendingFailed {
    at("talks");
    List<Refusal> refusals =
        sender.send(
            mail,
            () -> {
              handover.run();
              at("hands over");
            });
    at("has talked");
    return refusals;
  }

  /** One round of each of these. */
  void go(Set<Step> steps) throws IOException {
    for (Step one : steps) {
      step = one;
      at("begins");
      go(one);
    }
  }

  private void go(Step one) throws IOException {
    switch (one) {
      case TAKE_MAILS -> house.intake.reception().receive(mailbox.unknown());
      case TAKE_FILES -> house.intake.reception().receive(folder.unknown().iterator());
      case READ -> house.intake.intake().waiting().forEach(house.intake.intake()::take);
      case FILE_MAILS -> mailbox.fileAway();
      case FILE_FILES -> folder.fileAway();
      case CARRY_LETTERS -> house.dispatch.dispatching().carryOut();
      case ISSUE_SUMMARIES -> house.edition.publishing().sendDue();
      case PRINT -> untilNothing(house.signature.press()::printNext);
      case SEND -> untilNothing(postman::sendNext);
      case ENTER_PAYMENT -> house.funding.paying().enter(payment(), Actor.COMOP);
    }
  }

  /** The same one each time. */
  private Paying.Told payment() {
    return new Paying.Told(
        house.configuration.conventions().beneficiary("planetarium").orElseThrow(),
        null,
        2020,
        Payment.Kind.ADVANCE,
        new BigDecimal("45000.00"),
        LocalDate.of(2020, 7, 15),
        "MDT-1");
  }

  private static void untilNothing(BooleanSupplier next) {
    boolean done;
    do {
      done = !next.getAsBoolean();
    } while (!done);
  }

  @Override
  public void close() {
    mailbox.close();
    sender.close();
    house.close();
  }
}
