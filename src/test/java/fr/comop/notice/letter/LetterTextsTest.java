package fr.comop.notice.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.notice.NoticeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has approved which text. */
class LetterTextsTest {
  private static final LocalDate DAY = LocalDate.of(2020, 11, 2);

  @TempDir private Path common;
  @TempDir private Path own;
  private LetterTexts texts;

  @BeforeEach
  void copied() throws IOException {
    copy(common);
    texts = new LetterTexts(List.of(own, common));
  }

  static void copy(Path to) throws IOException {
    Path letters = Files.createDirectories(to.resolve("letters"));
    try (Stream<Path> shipped = Files.list(Path.of("config/texts/letters"))) {
      for (Path one : shipped.toList()) {
        Files.copy(one, letters.resolve(one.getFileName().toString()));
      }
    }
  }

  private Path file(String name) {
    return common.resolve("letters").resolve(name);
  }

  private static void change(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private void approveAll() throws IOException {
    for (NoticeKind kind : NoticeKind.values()) {
      texts.approve(kind, "Claire Fontanel, service juridique", DAY);
    }
  }

  @Test
  void the_texts_as_shipped_were_approved_by_nobody() {
    assertThat(SampleLetters.TEXTS.approved()).isEmpty();
  }

  @Test
  void a_text_carries_who_approved_it_and_when() throws IOException {
    approveAll();
    assertThat(texts.approved()).isEqualTo(EnumSet.allOf(NoticeKind.class));
    assertThat(texts.approval(NoticeKind.DECISION).orElseThrow())
        .extracting(Approval::by, Approval::on)
        .containsExactly("Claire Fontanel, service juridique", DAY);
    assertThat(Files.readAllLines(file("decision.ftlh")).get(0))
        .matches(
            "<#-- approved-by: \"Claire Fontanel, service juridique\", on: 2020-11-02, text:"
                + " [0-9a-f]{64} -->");
  }

  @Test
  void approving_a_text_again_changes_nothing_else_of_it() throws IOException {
    List<String> before = Files.readAllLines(file("decision.ftlh"));
    approveAll();
    approveAll();
    List<String> after = Files.readAllLines(file("decision.ftlh"));
    assertThat(after.subList(1, after.size())).isEqualTo(before.subList(1, before.size()));
  }

  @Test
  void a_changed_text_asks_again() throws IOException {
    approveAll();
    change(file("decision.ftlh"), "Les motifs", "Pourquoi");
    assertThat(texts.approved()).isEqualTo(EnumSet.complementOf(EnumSet.of(NoticeKind.DECISION)));
  }

  @Test
  void what_all_share_asks_again_for_all() throws IOException {
    approveAll();
    change(file("parts.ftlh"), "considération distinguée", "considération");
    assertThat(texts.approved()).isEmpty();
  }

  @Test
  void a_text_saved_on_another_system_is_the_same_text() throws IOException {
    approveAll();
    change(file("decision.ftlh"), "\n", "\r\n");
    assertThat(texts.approved()).contains(NoticeKind.DECISION);
  }

  @Test
  void a_text_of_a_conventions_own_is_approved_for_itself() throws IOException {
    approveAll();
    Path letters = Files.createDirectories(own.resolve("letters"));
    Files.copy(file("cloture.ftlh"), letters.resolve("cloture.ftlh"));
    assertThat(texts.approved()).contains(NoticeKind.CLOSING);
    change(letters.resolve("cloture.ftlh"), "Nous vous remercions", "Merci");
    assertThat(texts.approved()).isEqualTo(EnumSet.complementOf(EnumSet.of(NoticeKind.CLOSING)));
    Files.writeString(letters.resolve("logo.svg"), "<svg></svg>");
    assertThat(texts.approved()).isEmpty();
  }

  @Test
  void an_approval_that_cannot_be_read_is_told_with_what_it_should_be() throws IOException {
    change(file("cloture.ftlh"), "approved-by: nobody", "approved-by: Claire");
    assertThatThrownBy(() -> texts.approved())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(
            "letters/cloture.ftlh:1: la ligne d’approbation ne se lit pas ; attendu : <#--"
                + " approved-by: \"…\", on: AAAA-MM-JJ, text: "
                + texts.fingerprint(NoticeKind.CLOSING).hex()
                + " -->");
  }

  @Test
  void a_day_that_is_none_approves_nothing() throws IOException {
    approveAll();
    change(file("cloture.ftlh"), "2020-11-02", "2020-13-02");
    assertThatThrownBy(() -> texts.approved()).isInstanceOf(IllegalStateException.class);
  }
}
