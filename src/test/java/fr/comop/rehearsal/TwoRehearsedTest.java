package fr.comop.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.convention.Contact;
import fr.comop.simulation.Event;
import fr.comop.simulation.Moment;
import fr.comop.simulation.Simulation;
import fr.comop.simulation.Story;
import fr.comop.stage.SentMail;
import fr.comop.stage.TwoConventions;
import fr.comop.stage.TwoOverAStore;
import fr.comop.wiring.ReminderRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two conventions lived through by the parts of the service, with who is party to the second. */
class TwoRehearsedTest {
  private static final String AUBIN = "aubin.glandasse@refuge.example";
  private static final String BEATRIX = "beatrix.nevache@refuge.example";

  @TempDir Path directory;
  private Configuration configuration;
  private Path out;

  /** A second person at the refuge, and nobody but the refuge, for blank workbooks take time. */
  @BeforeEach
  void leaveTheRefugeAlone() throws Exception {
    Path config = TwoConventions.in(directory.resolve("config"));
    Path structures = config.resolve("structures.yaml");
    Files.writeString(
        structures,
        Files.readString(structures).stripTrailing()
            + "\n      - {role: director, name: \"Béatrix Névache\", email: \""
            + BEATRIX
            + "\", phone: \"\"}\n");
    Configuration all = Configuration.read(config, Map.of());
    configuration =
        all.with(
                all.settings().with(Map.of(Setting.DATA_DIR, directory.resolve("data").toString())))
            .with(
                new fr.comop.convention.Conventions(
                    all.conventions().all().stream()
                        .map(
                            one ->
                                one.with(
                                    one.parties().stream()
                                        .filter(by -> by.beneficiary().id().equals("refuge"))
                                        .toList()))
                        .toList(),
                    all.conventions().beneficiaries().stream()
                        .filter(one -> one.id().equals("refuge"))
                        .toList()));
    out = Files.createDirectory(directory.resolve("out"));
  }

  /** Plays, and tells how many mails of the campaign the timeline has. */
  private long played(String from, String to, Event... events) throws IOException {
    LocalDate first = LocalDate.parse(from);
    LocalDate last = LocalDate.parse(to);
    List<Moment> timeline = new ArrayList<>();
    try (Playground ground = Playground.open(configuration, Clock.systemUTC());
        Rehearsal rehearsal =
            new Rehearsal(ground, configuration.conventions(), first, last, out)) {
      new Simulation(
              configuration.conventions(),
              ReminderRoom.calendar(configuration),
              new Story(List.of(events), List.of()),
              first,
              last,
              rehearsal::before,
              moment -> {
                timeline.add(moment);
                rehearsal.accept(moment);
              })
          .play(ground.start());
      long mails = timeline.stream().filter(Moment.Leaves.class::isInstance).count();
      assertThat(rehearsal.finish().getOrDefault("campagne", 0)).isEqualTo((int) mails);
      return mails;
    }
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(one -> !one.contains("point-de-campagne"))
          .sorted()
          .toList();
    }
  }

  private SentMail mail(String name) throws Exception {
    return SentMail.of(out.resolve(name));
  }

  private static Event sends(String at, int errors) {
    return new Event.Sends(TwoOverAStore.paris(at), "refuge", "compte-rendu", 2020, errors);
  }

  private static Event bounces(String at) {
    return new Event.Bounces(TwoOverAStore.paris(at), "refuge", Contact.Role.CONTACT);
  }

  @Test
  void each_mail_is_written_in_the_words_of_its_convention() throws Exception {
    assertThat(played("2020-09-01", "2020-12-20", sends("2020-10-01T10:00", 1))).isEqualTo(3);
    assertThat(written())
        .containsExactly(
            "2020-09-15-refuge-ouverture.eml",
            "2020-10-01-refuge-accuse-de-reception.eml",
            "2020-11-13-refuge-J-15.eml",
            "2020-11-30-refuge-J.eml");
    assertThat(mail("2020-09-15-refuge-ouverture.eml").subject())
        .isEqualTo("Science en montagne 2020 – Refuge des sciences");
    assertThat(mail("2020-11-30-refuge-J.eml").text())
        .contains("Compte rendu de tournée 2020", "Service Montagne et ruralité");
    assertThat(mail("2020-11-30-refuge-J.eml").files().keySet())
        .containsExactly("compte-rendu-de-tournee-2020-refuge-a-corriger.xlsx");
  }

  @Test
  void who_writes_after_a_mail_came_back_writes_from_an_address_that_lives() throws Exception {
    played("2020-11-29", "2020-12-01", bounces("2020-11-29T12:00"), sends("2020-11-29T15:00", 1));
    assertThat(written())
        .contains("2020-11-29-refuge-accuse-de-reception.eml", "2020-11-30-refuge-J.eml");
    assertThat(to("2020-11-29-refuge-accuse-de-reception.eml")).isEqualTo(BEATRIX);
    assertThat(to("2020-11-30-refuge-J.eml")).isEqualTo(BEATRIX);
  }

  private String to(String name) throws IOException {
    return Files.readString(out.resolve(name))
        .lines()
        .filter(line -> line.startsWith("To: "))
        .findFirst()
        .orElse("")
        .substring("To: ".length());
  }

  @Test
  void a_mail_that_left_in_earnest_and_comes_back_goes_to_the_next_person() throws Exception {
    try (fr.comop.wiring.House house =
        new fr.comop.wiring.House(
            configuration,
            Clock.fixed(
                TwoOverAStore.paris("2020-09-15T08:00"), fr.comop.convention.Deliverable.ZONE))) {
      house.reminder.reminders().sweep(fr.comop.desk.Actor.COMOP);
    }
    assertThat(played("2020-09-16", "2020-09-20", bounces("2020-09-17T10:00"))).isOne();
    assertThat(written()).containsExactly("2020-09-17-refuge-ouverture.eml");
    assertThat(to("2020-09-17-refuge-ouverture.eml")).isEqualTo(BEATRIX);
    assertThat(AUBIN)
        .isEqualTo(configuration.conventions().beneficiaries().get(0).contact().email());
  }

  @Test
  void leaves_nothing_behind_but_what_it_was_to_write() throws Exception {
    Path where;
    try (Playground ground = Playground.open(configuration, Clock.systemUTC())) {
      where = ground.directory();
      assertThat(where).isDirectory();
      assertThat(ground.start()).isEqualTo(fr.comop.simulation.Start.EMPTY);
    }
    assertThat(where).doesNotExist();
    assertThat(directory.resolve("data")).doesNotExist();
  }
}
