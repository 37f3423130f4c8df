package fr.comop.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.correspondence.Mail;
import fr.comop.correspondence.OutOfService;
import fr.comop.correspondence.PermanentRefusal;
import fr.comop.correspondence.SendingFailed;
import fr.comop.correspondence.TemporaryFailure;
import fr.comop.stage.HandClock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What senders find out of the mail server. */
class ReachTest {
  private static final Instant NOON = Instant.parse("2020-12-14T11:00:00Z");

  private final HandClock clock = new HandClock(NOON);
  private final Reach reach = new Reach(clock);

  private void sent(int second, String id, @Nullable SendingFailed failure) throws Exception {
    clock.set(NOON.plusSeconds(second));
    Mail mail =
        new Mail(
            id, null, List.of(), true, List.of("a@b.example"), List.of(), "", "", "", List.of());
    var sender =
        reach.watched(
            (any, handover) -> {
              if (failure != null) {
                throw failure;
              }
              return List.of();
            });
    if (failure == null) {
      assertThat(sender.send(mail, () -> {})).isEmpty();
    } else {
      assertThatThrownBy(() -> sender.send(mail, () -> {})).isSameAs(failure);
    }
  }

  private @Nullable Instant refusing() {
    return reach.vital().refusing();
  }

  @Test
  void a_server_that_is_away_refuses_since_the_first_time_until_it_takes_a_mail() throws Exception {
    sent(1, "a", new OutOfService("away", null));
    sent(2, "a", new OutOfService("away", null));
    assertThat(refusing()).isEqualTo(NOON.plusSeconds(1));
    sent(3, "a", null);
    assertThat(reach.vital()).isEqualTo(new Vitals.Vital("smtp", NOON.plusSeconds(3), null));
  }

  @Test
  void one_mail_that_is_to_come_later_says_nothing_of_the_server_and_three_do() throws Exception {
    TemporaryFailure later = new TemporaryFailure("450 later", null);
    sent(1, "a", later);
    sent(2, "a", later);
    sent(3, "b", later);
    assertThat(refusing()).isNull();
    sent(4, "c", later);
    assertThat(refusing()).isEqualTo(NOON.plusSeconds(1));
    reach.letsIn();
    assertThat(refusing()).as("that it lets us in does not change it").isNotNull();
    sent(5, "d", new PermanentRefusal("550 nobody", List.of(), null));
    assertThat(refusing()).as("it judges mails again").isNull();
  }

  @Test
  void a_server_that_was_away_is_there_again_once_it_lets_us_in() throws Exception {
    sent(1, "a", new OutOfService("away", null));
    reach.letsIn();
    assertThat(refusing()).isNull();
  }
}
