package fr.comop.demo;

import fr.comop.french.French;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One page that opens everything a demo left. */
final class Index {
  private static final String STYLE =
      "body{font:1rem/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#222}"
          + "h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}li{margin:.2rem 0}";

  private static final String MAIL = ".eml";

  private final DemoGround ground;
  private final Document page = Document.createShell("");

  private Index(DemoGround ground) {
    this.ground = ground;
  }

  /** Writes the page; what it names is there already. */
  static void write(DemoGround ground) throws IOException {
    new Index(ground).write();
  }

  private void write() throws IOException {
    page.title(French.typeset("comop : ce que la démonstration a produit"));
    page.head().prependElement("meta").attr("charset", "utf-8");
    page.head()
        .appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    page.head().appendElement("style").appendChild(new DataNode(STYLE));
    Objects.requireNonNull(page.selectFirst("html")).attr("lang", "fr");
    page.body().appendElement("h1").text(page.title());
    section("Synthèses de l’année, avec leur courriel", ground.summaries());
    note(
        "Pour la Région : tout, ce qui est confidentiel avec sa mention. Pour le comité : rien de"
            + " ce qui est confidentiel. La page du Planétarium porte l’avis du service et la"
            + " réponse de la structure à cette page (feuille « Avis », et PDF).");
    section("Documents à signer", ground.toSign());
    section("Lettres recommandées, et les dossiers pour le Tribunal", ground.letters());
    note(
        "Une suite inventée, de janvier à septembre 2021 : deux structures n’ont pas présenté leur"
            + " programme. L’une reverse une part de sa subvention, la convention de l’autre est"
            + " résiliée.");
    section("Courriels envoyés, par destinataire", ground.mails());
    note(
        "Accusés de réception, convocation au comité (avec son fichier d’agenda), page soumise à sa"
            + " structure.");
    section("Dossier partagé", ground.folder());
    Files.writeString(ground.index(), page.outerHtml());
  }

  private void section(String title, Path directory) throws IOException {
    page.body().appendElement("h2").text(French.typeset(title));
    Element list = page.body().appendElement("ul");
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Element line = list.appendElement("li");
        if (file.toString().endsWith(MAIL)) {
          readable(file, line);
        }
        link(line, file, directory.relativize(file).toString());
      }
    }
  }

  /** A mail by its subject: not everybody has a program that opens its file. */
  private void readable(Path file, Element line) throws IOException {
    Path read =
        file.resolveSibling(
            String.valueOf(file.getFileName()).replaceFirst("\\.eml$", " - courriel.html"));
    try {
      ReadableMail mail = ReadableMail.of(file);
      mail.write(read);
      link(line, read, mail.subject());
    } catch (MessagingException e) {
      throw new IOException(file + " is no mail", e);
    }
    line.appendText(" – ");
  }

  private void link(Element line, Path file, String text) {
    line.appendElement("a").attr("href", address(file)).text(text);
  }

  private void note(String words) {
    Element before = page.body().children().last();
    if (before != null) {
      before.before(new Element("p").text(French.typeset(words)));
    }
  }

  /** Relative to the page: the ground may be moved as a whole. */
  private String address(Path file) {
    return ground.directory().toUri().relativize(file.toUri()).getRawPath();
  }
}
