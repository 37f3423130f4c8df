package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.HostileWorkbooks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What comop says of workbooks that mean harm, and how soon: {@code comop read} goes through them
 * all, one after the other, in one process with a heap of 96 MB.
 */
class HostileWorkbooksTest {
  private static final String TOO_LARGE =
      "… : illisible – Ce classeur contient bien plus de cellules ou de données que le formulaire"
          + " n’en demande : nous ne l’avons pas lu. Reprenez vos réponses dans le classeur vierge à"
          + " votre nom.";
  private static final String DAMAGED =
      "… : illisible – Ce fichier est tronqué ou endommagé, sans doute pendant l’envoi : nous ne"
          + " pouvons pas le lire. Ouvrez votre exemplaire, enregistrez-le de nouveau et"
          + " renvoyez-le.";
  private static final String ENCRYPTED =
      "… : illisible – Ce fichier est protégé par un mot de passe : nous ne pouvons pas le lire."
          + " Enregistrez-le sans mot de passe et renvoyez-le.";
  private static final int MOST_SECONDS = 20;

  @TempDir static Path folder;
  private static final Map<Path, String> EXPECTED = new LinkedHashMap<>();

  @BeforeAll
  static void write() throws Exception {
    HostileWorkbooks hostile = new HostileWorkbooks(folder);
    String read = "… : à compléter";
    EXPECTED.put(hostile.good(), read);
    EXPECTED.put(hostile.inflating(), TOO_LARGE);
    EXPECTED.put(hostile.fullOfCells(), TOO_LARGE);
    EXPECTED.put(hostile.fullOfTexts(), TOO_LARGE);
    EXPECTED.put(hostile.oneEndlessText(), TOO_LARGE);
    EXPECTED.put(hostile.emptyRows(), read);
    EXPECTED.put(hostile.entities("doublees", HostileWorkbooks.doubling()), DAMAGED);
    EXPECTED.put(
        hostile.entities("du-dehors", "<!ENTITY bombe SYSTEM 'file:///etc/hostname'>"), DAMAGED);
    EXPECTED.put(hostile.nested(), DAMAGED);
    EXPECTED.put(hostile.namesOfElements(), DAMAGED);
    EXPECTED.put(hostile.attributes(), TOO_LARGE);
    EXPECTED.put(hostile.attribute(), TOO_LARGE);
    EXPECTED.put(hostile.styles(), TOO_LARGE);
    EXPECTED.put(hostile.names(), read);
    EXPECTED.put(hostile.mergedCells(), read);
    EXPECTED.put(hostile.comments(), read);
    EXPECTED.put(hostile.longNotes(), TOO_LARGE);
    EXPECTED.put(hostile.manyNotes(), read);
    EXPECTED.put(hostile.embedded(), read);
    EXPECTED.put(
        hostile.formula("dde", "<c><f>cmd|' /C calc'!A0</f></c><c><f>[1]Autre!A1</f><v>7</v></c>"),
        read);
    EXPECTED.put(
        hostile.formula(
            "caracteres", "<c t=\"inlineStr\"><is><t>\u202Etxet\u0085 \u2066x\u2069</t></is></c>"),
        read);
    EXPECTED.put(hostile.manyParts(6_000), TOO_LARGE);
    EXPECTED.put(hostile.encrypted(), ENCRYPTED);
  }

  @TestFactory
  List<DynamicTest> each_gets_a_clear_answer_soon_and_the_next_one_is_read_all_the_same()
      throws Exception {
    List<String> lines = read();
    List<DynamicTest> tests = new ArrayList<>();
    int number = 0;
    for (Map.Entry<Path, String> file : EXPECTED.entrySet()) {
      String name = String.valueOf(file.getKey().getFileName());
      String line = number < lines.size() ? lines.get(number++) : "";
      tests.add(
          DynamicTest.dynamicTest(
              name,
              () -> {
                assertThat(line).startsWith(name + "|").endsWith("|" + file.getValue());
                assertThat(Integer.parseInt(line.replaceAll("^[^|]*\\|\\d+\\|(\\d+)\\|.*", "$1")))
                    .isLessThanOrEqualTo(MOST_SECONDS);
              }));
    }
    return tests;
  }

  private static List<String> read() throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                ReadEach.class.getName()));
    EXPECTED.keySet().forEach(file -> command.add(file.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return said.replace('\u00a0', ' ').lines().toList();
  }
}
