package fr.comop.stage;

import fr.comop.campaign.Decision;
import fr.comop.cli.Environment;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Mail;
import fr.comop.desk.Actor;
import fr.comop.reminder.Decided;
import fr.comop.wiring.House;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A campaign with the Planétarium alone, and the mails to it. */
public abstract class RemindedPlanetarium {
  public static final String CONTACT = Letters.PLANETARIUM;
  public static final String DIRECTOR = "bastien.corvaisier@planetarium-vaulx.example";
  public static final String LEGAL = "odile.saint-gerand@planetarium-vaulx.example";

  @TempDir public Path directory;
  public Stage stage;

  @BeforeEach
  public void raiseTheCurtain() {
    stage = new Stage(directory).withOnly("planetarium");
    at("2020-10-01T08:00");
  }

  @AfterEach
  public void lowerIt() {
    stage.close();
  }

  public RemindedPlanetarium at(String local) {
    stage.clock =
        Clock.fixed(
            LocalDateTime.parse(local).atZone(Deliverable.ZONE).toInstant(), Deliverable.ZONE);
    return this;
  }

  /** Sweeps; what was decided about the Planétarium. */
  public List<Decision> swept() throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      return house.reminder.reminders().sweep(Actor.COMOP).stream()
          .filter(one -> one.beneficiary().id().equals("planetarium"))
          .map(Decided::decision)
          .toList();
    }
  }

  /** Mails of the campaign to the Planétarium in the order in which they were queued. */
  public List<Mail> mails() throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      return house.store.ledger.inTransaction(
          () ->
              house
                  .store
                  .ledger
                  .handle()
                  .createQuery(
                      "select message_id from reminder where beneficiary = 'planetarium'"
                          + " order by id")
                  .mapTo(String.class)
                  .list()
                  .stream()
                  .map(id -> house.store.outbox.find(id).orElseThrow())
                  .toList());
    }
  }

  public Mail last() throws Exception {
    List<Mail> mails = mails();
    return mails.get(mails.size() - 1);
  }

  public Terminal.Ended comop(String... args) {
    return new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
        .comop(args);
  }
}
