package fr.comop.doctor.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.ConfigMistake;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** How looks are kept from one another. */
class ExaminationTest {
  /** A look of which all is known. */
  private record Played(String about, Looking looking) implements Check {
    interface Looking {
      List<Finding> look() throws Exception;
    }

    @Override
    public List<Finding> look() throws Exception {
      return looking.look();
    }
  }

  @Test
  void a_look_that_breaks_or_never_ends_keeps_nobody_from_the_next() throws Exception {
    List<String> heard = new ArrayList<>();
    CountDownLatch never = new CountDownLatch(1);
    new Examination(
            List.of(
                new Played(
                    "un",
                    () -> {
                      throw new IllegalStateException("cassé\u001b[2J");
                    }),
                new Played(
                    "deux",
                    () -> {
                      never.await();
                      return List.of();
                    }),
                new Played(
                    "trois",
                    () -> {
                      throw new ConfigMistake("oauth.server: not an address");
                    }),
                new Played("quatre", () -> List.of(Finding.ok("quatre", "bien")))),
            Duration.ofMillis(300),
            Duration.ofMillis(1_000))
        .run(
            new Examination.Audience() {
              @Override
              public void found(Finding finding) {
                heard.add(Looked.line(finding));
              }

              @Override
              public void slow(String about) {
                heard.add(about + "…");
              }
            });
    assertThat(heard)
        .containsExactly(
            "À CORRIGER | un | l’examen s’est arrêté sur une panne : cassé[2J | si le message ne"
                + " suffit pas, COMOP_LOG=debug dit tout.",
            "deux…",
            "À CORRIGER | deux | pas de réponse en 1 secondes | un partage qui ne répond plus, un"
                + " serveur qui se tait : voyez le réseau et les montages.",
            "À CORRIGER | trois | oauth.server: not an address | corrigez ce réglage.",
            "OK | quatre | bien");
  }
}
