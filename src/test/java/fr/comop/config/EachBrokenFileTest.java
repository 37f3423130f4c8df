package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a file of the configuration is broken, people read in French where and what to do. */
class EachBrokenFileTest extends ConfigurationFolder {
  private Path file = Path.of("");

  private String told(String name, byte[] bytes) throws IOException {
    file = directory.resolve(name);
    byte[] before = Files.readAllBytes(file);
    Files.write(file, bytes);
    String told = String.join("\n", mistakes());
    Files.write(file, before);
    return told.replace(directory + "/", "").replace('\u00a0', ' ');
  }

  private Iterable<String> mistakes() {
    return PartByPart.read(directory, Map.of()).parts().stream()
        .map(PartByPart.Part::mistake)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private String told(String name, String text) throws IOException {
    return told(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "structures.yaml",
        "people.yaml",
        "campaign.yaml",
        "retention.yaml",
        "summaries.yaml",
        "summary.yaml",
        "forms/bilan.yaml",
        "forms/programme.yaml",
        "conventions/comop-2020-2022.yaml"
      })
  void of_yaml(String name) throws IOException {
    assertThat(told(name, "")).isEqualTo(name + " : le fichier est vide");
    assertThat(told(name, "- a\n"))
        .isEqualTo(name + ":1: des clés et leurs valeurs sont attendues ici");
    assertThat(told(name, "zzzzzz: 1\n")).startsWith(name + ":1: clé inconnue « zzzzzz » ; clés");
    assertThat(told(name, "a: 1\n\tb: 2\n"))
        .isEqualTo(
            name
                + ":2: ce n’est pas du YAML : une tabulation : le retrait se fait avec des"
                + " espaces");
    assertThat(told(name, "a: b: c\n"))
        .isEqualTo(name + ":1: ce n’est pas du YAML : un deux-points de trop, ou un retrait faux");
    assertThat(told(name, "a: \"b\nc: d\n"))
        .isEqualTo(
            name + ":3: ce n’est pas du YAML : un guillemet ou un crochet n’est jamais fermé");
    assertThat(told(name, "a: [b\nc: d\n"))
        .isEqualTo(
            name
                + ":2: ce n’est pas du YAML : il manque une virgule, ou la fin d’une liste entre"
                + " crochets");
    assertThat(told(name, "a:\n  - b\n c: d\n"))
        .isEqualTo(name + ":3: ce n’est pas du YAML : un retrait faux, ou un guillemet de trop");
    assertThat(told(name, "a: b\nc\nd: e\n"))
        .isEqualTo(name + ":3: ce n’est pas du YAML : il manque un deux-points après une clé");
    assertThat(told(name, "a: *b\n"))
        .isEqualTo(
            name
                + ":1: ce n’est pas du YAML : une étoile (*) renvoie à rien : mettez le texte entre"
                + " guillemets");
    assertThat(told(name, "a: \"\\d\"\n"))
        .isEqualTo(
            name
                + ":1: ce n’est pas du YAML : une barre oblique inverse dans un texte entre"
                + " guillemets : doublez-la");
    assertThat(told(name, "a: @b\n"))
        .isEqualTo(
            name
                + ":1: ce n’est pas du YAML : un texte commence par un signe réservé : mettez-le"
                + " entre guillemets");
    assertThat(told(name, "a: été\n".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(name + " : ce n’est pas de l’UTF-8 ; enregistrez-le en UTF-8");
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(String.join("\n", mistakes()).replace('\u00a0', ' '))
        .isEqualTo(file + " : c’est un dossier ; un fichier est attendu");
  }

  @ParameterizedTest
  @ValueSource(strings = "application.properties")
  void of_settings(String name) throws IOException {
    assertThat(told(name, "mailbox.host = été".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(name + " : ce n’est pas de l’UTF-8 ; enregistrez-le en UTF-8");
    assertThat(told(name, "data.dir = C:\\users\\comop"))
        .isEqualTo(
            name
                + " : une barre oblique inverse (\\) y commence un code faux (\\uXXXX) ;"
                + " doublez-la, ou écrivez les chemins avec /");
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(String.join("\n", mistakes()).replace('\u00a0', ' '))
        .isEqualTo(file + " : c’est un dossier ; un fichier est attendu");
  }
}
