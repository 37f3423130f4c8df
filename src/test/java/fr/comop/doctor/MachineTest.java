package fr.comop.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.access.TokenServer;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.doctor.check.Finding;
import fr.comop.doctor.check.Looked;
import fr.comop.doctor.disk.StoreVisit;
import fr.comop.paper.Paper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of the machine. */
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

  @Test
  void a_clock_that_another_machine_contradicts_is_told() throws IOException {
    try (TokenServer tokens = new TokenServer()) {
      Clock clock = Clock.systemUTC();
      Settings settings =
          Looked.settings(Map.of(Setting.OAUTH_SERVER, tokens.address().toString()));
      StoreVisit none = new StoreVisit(settings, clock);
      assertThat(new ClockCheck(settings, clock, none).look())
          .extracting(Looked::line)
          .singleElement()
          .asString()
          .startsWith("OK | horloge | ")
          .endsWith(" à Paris, comme sur une autre machine");
      Clock slow = Clock.offset(clock, Duration.ofMinutes(-5));
      assertThat(new ClockCheck(settings, slow, none).look())
          .extracting(Looked::line)
          .singleElement()
          .asString()
          .startsWith("À CORRIGER | horloge | il serait le ")
          .contains(" à Paris, et " + tokens.address() + " dit ")
          .endsWith(
              " | mettez l’horloge à l’heure (NTP : « timedatectl ») : c’est elle qui date les"
                  + " réceptions.");
    }
  }
}
