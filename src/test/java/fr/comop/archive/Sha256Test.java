package fr.comop.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Sha256Test {
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void isThatOfTheStandardsOwnExample() {
    assertThat(Sha256.of("abc".getBytes(UTF_8))).isEqualTo(new Sha256(OF_ABC)).hasToString(OF_ABC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ba7816bf",
        "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
        "../../../../etc/passwd/././././././././././././././././././././."
      })
  void refusesWhatIsNot64LowerCaseHexadecimalDigits(String hex) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sha256(hex))
        .withMessage("A SHA-256 is 64 lower-case hexadecimal digits, not \"" + hex + "\"");
  }

  @Test
  void isTheSameOfAStream() throws Exception {
    byte[] content = {1, 2, 3};
    assertThat(Sha256.of(new java.io.ByteArrayInputStream(content))).isEqualTo(Sha256.of(content));
  }
}
