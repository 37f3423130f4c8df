package fr.comop.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.correspondence.Mail;
import fr.comop.correspondence.OutOfService;
import fr.comop.correspondence.Sender;
import fr.comop.stage.Approved;
import fr.comop.stage.HandClock;
import fr.comop.stage.Stage;
import fr.comop.wiring.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is told what, by which way, in the real texts. */
class WatchmanTest {
  private static final Instant NOON = Instant.parse("2020-12-14T11:00:00Z");

  private final HandClock clock = new HandClock(NOON);
  private final Map<Trouble, Instant> red = new EnumMap<>(Trouble.class);
  private final List<Mail> queued = new ArrayList<>();
  private final List<Mail> own = new ArrayList<>();
  private final List<Mail> other = new ArrayList<>();
  private final InMemory stored = new InMemory();
  private final InMemory beside = new InMemory();
  private boolean ownRefuses;
  private boolean unwritable;
  private int tries;
  private boolean hasOther = true;
  private List<String> to = List.of("dsi@region.example");

  /** Keeps matters as the store does. */
  private final class InMemory implements Matters {
    private final Map<String, Matter> all = new HashMap<>();

    @Override
    public List<Matter> all() {
      return List.copyOf(all.values());
    }

    @Override
    public void follow(String key, UnaryOperator<Optional<Matter>> step) {
      Optional<Matter> next = step.apply(Optional.ofNullable(all.get(key)));
      if (unwritable) {
        throw new IllegalStateException("read-only");
      }
      next.ifPresentOrElse(after -> all.put(key, after), () -> all.remove(key));
    }
  }

  private Watchman watchman() {
    Sender usual =
        (mail, handover) -> {
          tries++;
          if (ownRefuses) {
            throw new OutOfService("away", null);
          }
          own.add(mail);
          return List.of();
        };
    Sender second =
        (mail, handover) -> {
          other.add(mail);
          return List.of();
        };
    return new Watchman(
        () -> {
          Signals signals =
              new Signals(
                  clock.instant(), NOON, clock.instant(), List.of(), Map.of(), red, Set.of());
          return new Report(signals, Diagnosis.of(signals), Optional.empty());
        },
        new Watchman.Books(stored, beside),
        new Operator(
            new Alert(
                Writing.stationeries(Stage.project()).common().texts(),
                Writing.stationeries(Stage.project()).common().letterhead(),
                to),
            new Operator.Ways(
                List.of(queued::add), List.of(usual), hasOther ? List.of(second) : List.of())),
        Duration.ofMinutes(15),
        clock);
  }

  private void look(Watchman watchman, int from, int until) {
    for (int minute = from; minute <= until; minute++) {
      clock.set(NOON.plus(Duration.ofMinutes(minute)));
      watchman.look();
    }
  }

  private static String shown(Mail mail) {
    return "À : "
        + String.join(", ", mail.to())
        + "\nMessage-ID : "
        + mail.messageId()
        + (mail.inReplyTo() == null ? "" : "\nIn-Reply-To : " + mail.inReplyTo())
        + "\nObjet : "
        + mail.subject()
        + "\n\n"
        + mail.text()
        + "\n\n"
        + mail.html();
  }

  @Test
  void a_mailbox_that_is_dead_is_one_mail_and_that_it_is_restored_another() throws Exception {
    red.put(Trouble.MAILBOX, NOON);
    look(watchman(), 0, 14);
    assertThat(queued).isEmpty();
    look(watchman(), 15, 20);
    assertThat(queued).as("a restart does not repeat it").hasSize(1);
    look(watchman(), 21, 60);
    red.clear();
    look(watchman(), 61, 200);
    assertThat(queued).hasSize(2);
    Approved.check(
        "src/test/resources/alerts/boite.txt",
        shown(queued.get(0)) + "\n\n----\n\n" + shown(queued.get(1)) + "\n");
    assertThat(stored.all()).isEmpty();
    assertThat(own).isEmpty();
  }

  @Test
  void a_relapse_within_the_hour_goes_into_the_same_thread() {
    Watchman watchman = watchman();
    red.put(Trouble.MAILBOX, NOON);
    look(watchman, 0, 20);
    red.clear();
    look(watchman, 21, 40);
    red.put(Trouble.MAILBOX, NOON.plus(Duration.ofMinutes(41)));
    look(watchman, 41, 60);
    red.clear();
    look(watchman, 61, 300);
    String first = queued.get(0).messageId();
    assertThat(queued)
        .extracting(Mail::subject, Mail::inReplyTo)
        .containsExactly(
            tuple("comop – alerte\u00a0: boîte aux lettres", null),
            tuple("comop – rétabli\u00a0: boîte aux lettres", first),
            tuple("comop – de nouveau en alerte\u00a0: boîte aux lettres", first),
            tuple("comop – rétabli\u00a0: boîte aux lettres", first));
    assertThat(queued).extracting(Mail::messageId).doesNotHaveDuplicates();
    assertThat(queued.get(2).text())
        .contains(
            "C’était rétabli\u00a0; cela dure de nouveau depuis le lundi 14 décembre 2020 à"
                + " 12\u00a0h\u00a041.");
  }

  private static org.assertj.core.groups.Tuple tuple(@Nullable Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  @Test
  void a_mail_server_that_is_dead_is_told_over_the_other_one() {
    ownRefuses = true;
    red.put(Trouble.SMTP, NOON);
    look(watchman(), 0, 30);
    assertThat(queued).isEmpty();
    assertThat(own).isEmpty();
    assertThat(other)
        .extracting(Mail::subject)
        .containsExactly("comop – alerte\u00a0: serveur d’envoi");
    red.clear();
    look(watchman(), 31, 40);
    assertThat(queued)
        .as("mails leave again, so it goes with the others")
        .extracting(Mail::subject)
        .containsExactly("comop – rétabli\u00a0: serveur d’envoi");
  }

  @Test
  void where_there_is_no_other_server_it_is_told_once_mails_leave_of_what_is_red_still() {
    hasOther = false;
    red.put(Trouble.SMTP, NOON);
    red.put(Trouble.FOLDER, NOON);
    Watchman watchman = watchman();
    look(watchman, 0, 30);
    assertThat(queued).isEmpty();
    red.remove(Trouble.SMTP);
    look(watchman, 31, 60);
    assertThat(queued)
        .extracting(Mail::subject)
        .containsExactly("comop – alerte\u00a0: dossier partagé");
  }

  @Test
  void a_store_that_is_dead_is_told_at_once_by_the_mail_server_and_noted_beside_it() {
    red.put(Trouble.STORE, NOON);
    look(watchman(), 0, 30);
    assertThat(queued).isEmpty();
    assertThat(other).isEmpty();
    assertThat(own)
        .extracting(Mail::subject)
        .containsExactly("comop – alerte\u00a0: base de données");
    assertThat(beside.all()).extracting(Matter::key).containsExactly("store");
    red.clear();
    look(watchman(), 31, 300);
    assertThat(queued)
        .extracting(Mail::subject)
        .containsExactly("comop – rétabli\u00a0: base de données");
    assertThat(beside.all()).isEmpty();
  }

  @Test
  void a_store_and_a_mail_server_that_are_dead_are_told_over_the_other_one() {
    ownRefuses = true;
    red.put(Trouble.STORE, NOON);
    look(watchman(), 0, 30);
    assertThat(other)
        .as("the usual one is tried first")
        .extracting(Mail::subject)
        .containsExactly("comop – alerte\u00a0: base de données");
  }

  @Test
  void a_server_that_refuses_the_operators_mail_is_tried_every_five_minutes() {
    ownRefuses = true;
    hasOther = false;
    red.put(Trouble.STORE, NOON);
    Watchman watchman = watchman();
    look(watchman, 0, 18);
    ownRefuses = false;
    look(watchman, 19, 19);
    assertThat(own).isEmpty();
    look(watchman, 20, 30);
    assertThat(own).hasSize(1);
  }

  @Test
  void a_store_that_takes_no_note_does_not_have_the_operator_told_again_and_again() {
    unwritable = true;
    red.put(Trouble.OUTBOX, NOON);
    look(watchman(), 0, 60);
    assertThat(own).hasSize(1);
  }

  @Test
  void however_much_is_red_a_server_that_does_not_answer_is_waited_for_once_a_look() {
    ownRefuses = true;
    hasOther = false;
    for (Trouble one : List.of(Trouble.MAILBOX, Trouble.OUTBOX, Trouble.INTAKE, Trouble.PRESS)) {
      red.put(one, NOON);
    }
    Watchman watchman = watchman();
    look(watchman, 15, 15);
    assertThat(tries).isEqualTo(1);
    look(watchman, 16, 20);
    assertThat(tries).isEqualTo(2);
    ownRefuses = false;
    look(watchman, 21, 25);
    assertThat(own).as("then each is told").hasSize(4);
  }

  @Test
  void without_an_operator_no_mail_leaves() {
    to = List.of();
    red.put(Trouble.MAILBOX, NOON);
    look(watchman(), 0, 30);
    assertThat(queued).isEmpty();
    assertThat(stored.all()).extracting(Matter::told).containsExactly(NOON.plusSeconds(900));
  }

  @Test
  void a_route_that_is_stopped_is_told_by_what_it_does_no_more() {
    red.put(Trouble.ROUTES, NOON);
    look(watchman(), 0, 30);
    assertThat(queued).isEmpty();
    assertThat(stored.all()).isEmpty();
  }
}
