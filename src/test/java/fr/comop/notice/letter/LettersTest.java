package fr.comop.notice.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.notice.NoticeKind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LettersTest {
  @Test
  void look() throws Exception {
    Path out = Files.createDirectories(Path.of("target/letters"));
    for (NoticeKind kind : NoticeKind.values()) {
      System.out.println(kind + " " + SampleLetters.LETTERS.against(SampleLetters.of(kind)));
      Files.write(out.resolve(kind.word() + "-projet.pdf"), SampleLetters.LETTERS.draft(SampleLetters.of(kind)));
      Files.write(out.resolve(kind.word() + ".pdf"), SampleLetters.printed(kind));
      System.out.println(SampleLetters.pdf(kind).faults());
    }
    assertThat(out).exists();
  }
}
