package fr.comop.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.intake.arrival.Envelope;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails in every charset that Java knows, and in one that nobody does. */
final class EveryCharsetTest {
  private static final List<String> WORDS = List.of("Bilan d’été", "Bilan d'été", "Bilan 2020");

  @TempDir Path directory;

  /** The first words that it can write and read again; "" where it is for reading only. */
  private static String words(Charset charset) {
    return !charset.canEncode()
        ? ""
        : WORDS.stream()
            .filter(one -> new String(one.getBytes(charset), charset).equals(one))
            .findFirst()
            .orElse("");
  }

  private Envelope read(String charset, byte[] words) throws Exception {
    String encoded = Base64.getEncoder().encodeToString(words);
    return new Desk(directory, 1_000)
        .read(
            "From: contact@centre.example\nSubject: =?"
                + charset
                + "?B?"
                + encoded
                + "?=\nMIME-Version: 1.0\nContent-Type: text/plain; charset=\""
                + charset
                + "\"\nContent-Transfer-Encoding: base64\n\n"
                + encoded
                + "\n");
  }

  @Test
  void is_read_in_subject_and_text() throws Exception {
    List<String> unread = new ArrayList<>();
    int read = 0;
    for (Charset charset : Charset.availableCharsets().values()) {
      String words = words(charset);
      if (!words.isEmpty()) {
        Envelope envelope = read(charset.name(), words.getBytes(charset));
        read++;
        if (!envelope.subject().equals(words) || !envelope.body().strip().equals(words)) {
          unread.add(charset + ": " + envelope.subject() + " | " + envelope.body().strip());
        }
      }
    }
    assertThat(read).isGreaterThan(100);
    assertThat(unread).isEmpty();
  }

  @Test
  void one_that_nobody_knows_costs_letters_and_never_the_mail() throws Exception {
    Envelope envelope = read("x-klingon", "Bilan 2020".getBytes(StandardCharsets.US_ASCII));
    assertThat(envelope.from()).isEqualTo("contact@centre.example");
    assertThat(envelope.body()).contains("Bilan 2020");
  }
}
