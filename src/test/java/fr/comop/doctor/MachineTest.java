package fr.comop.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.ConfigMistake;
import fr.comop.paper.Paper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What is said of the machine, and how checks are kept from one another. */
class MachineTest {
  @Test
  void a_page_is_printed_to_try_the_fonts() throws Exception {
    assertThat(Looked.at(new FontsCheck(new Paper()::print)))
        .containsExactly("OK | polices et PDF | une page d’essai s’imprime");
  }

  @Test
  void fonts_that_java_does_not_find_are_told() throws Exception {
    FontsCheck check =
        new FontsCheck(
            (html, out) -> {
              throw new UnsatisfiedLinkError("libfreetype.so.6: cannot open shared object file");
            });
    assertThat(Looked.at(check))
        .containsExactly(
            "À CORRIGER | polices et PDF | une page d’essai ne s’imprime pas :"
                + " java.lang.UnsatisfiedLinkError: libfreetype.so.6: cannot open shared object file"
                + " | il faut un Java complet, et sous Linux fontconfig et libfreetype (Debian :"
                + " libfreetype6, fontconfig). Sans cela, ni document à signer ni lettre.");
  }

  @Test
  void too_little_memory_is_told() {
    assertThat(Looked.line(new JavaCheck(64L << 20).look().get(0)))
        .startsWith("À SURVEILLER | Java | ")
        .endsWith(
            ", 64 Mo de mémoire au plus ; il en faut 200 | ôtez -Xmx de JAVA_OPTS, ou donnez-lui"
                + " -Xmx256m.");
    assertThat(new JavaCheck(256L << 20).look().get(0).grade()).isEqualTo(Finding.Grade.OK);
  }

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
