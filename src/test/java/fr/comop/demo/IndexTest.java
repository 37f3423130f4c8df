package fr.comop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.PlayedSamples;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The page that opens what a demo made. */
class IndexTest {
  @Test
  void a_mail_is_read_in_a_browser_with_its_pictures() throws Exception {
    Document mail =
        Jsoup.parse(
            Files.readString(
                PlayedSamples.ground()
                    .summaries()
                    .resolve("Synthèse 2020 - Région - courriel.html")));
    assertThat(mail.select("img").eachAttr("src"))
        .hasSize(2)
        .allMatch(one -> one.startsWith("data:image/png;base64,iVBOR"));
  }

  @Test
  void no_two_summaries_mails_have_the_same_id_and_a_trial_bears_no_number_of_an_edition()
      throws Exception {
    List<String> ids = new ArrayList<>();
    try (Stream<Path> files = Files.list(PlayedSamples.ground().summaries())) {
      for (Path one : files.filter(any -> any.toString().endsWith(".eml")).toList()) {
        try (InputStream bytes = Files.newInputStream(one)) {
          ids.add(new MimeMessage(null, bytes).getMessageID());
        }
      }
    }
    assertThat(ids)
        .containsExactlyInAnyOrder(
            "<synthese.essai-2020-region.1@region.example>",
            "<synthese.essai-2020-committee.1@region.example>");
  }

  @Test
  void opens_the_summaries_the_mails_and_the_shared_folder() throws Exception {
    DemoGround ground = PlayedSamples.ground();
    Document page = Jsoup.parse(Files.readString(ground.index()));
    List<String> links = page.select("a").eachAttr("href");

    assertThat(links)
        .allSatisfy(
            link ->
                assertThat(Path.of(URI.create(ground.directory().toUri() + link))).isRegularFile());
    assertThat(page.select("a").eachText())
        .contains(
            "Synthèse 2020 - Région.xlsx",
            "Synthèse 2020 - Région.pdf",
            "Synthèse 2020 - Région.eml",
            "Synthèse 2020 - comité d’orientation stratégique.eml",
            "Synthèse 2020 - comité d’orientation stratégique.xlsx",
            "Synthèse 2020 - comité d’orientation stratégique.pdf",
            "bilan-2020-planetarium-v1-a-signer.pdf",
            "programme-2020-planetarium-v1-a-signer.pdf")
        .contains("Synthèse 2020 pour la Région – chiffres provisoires")
        .anyMatch(name -> name.startsWith("Convocation : comité d’orientation stratégique"))
        .anyMatch(name -> name.startsWith("Votre page de la synthèse 2020"))
        .anyMatch(name -> name.endsWith(".eml"))
        .anyMatch(name -> name.startsWith("clevos/"));
  }
}
