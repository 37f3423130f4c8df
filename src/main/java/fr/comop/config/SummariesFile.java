package fr.comop.config;

import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.edition.Mailing;
import fr.comop.edition.Mailings;
import fr.comop.summary.Audience;
import fr.comop.summary.Outline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code config/summaries.yaml}, which may be missing. */
final class SummariesFile {
  private static final int MOST_ADDRESSES = 30;
  private static final int MOST_FIGURES = 12;

  private final List<String> conventions;
  private final List<String> figures;
  private final Set<List<Object>> taken = new HashSet<>();

  private SummariesFile(Conventions conventions, Outline outline) {
    this.conventions = conventions.all().stream().map(Convention::id).toList();
    this.figures = outline.figures().map(Outline.Figure::id).toList();
  }

  /**
   * To whom a file has summaries sent; the Region's own people where there is none.
   *
   * @throws ConfigMistake with its line
   */
  static Mailings read(Path file, Conventions conventions, Outline outline) {
    return Files.exists(file)
        ? new SummariesFile(conventions, outline).read(Yaml.read(file))
        : Mailings.STANDARD;
  }

  private Mailings read(Yaml root) {
    root.only(Set.of("figures", "mailings"));
    List<Yaml> named = root.listOf("figures");
    if (named.size() > MOST_FIGURES) {
      throw named
          .get(MOST_FIGURES)
          .mistake(
              "un courriel donne au plus " + MOST_FIGURES + " chiffres : il tient sur un écran");
    }
    return new Mailings(
        root.get("mailings").list().stream().map(this::mailing).toList(), figures(named));
  }

  private List<String> figures(List<Yaml> named) {
    List<String> told = new ArrayList<>();
    for (Yaml one : named) {
      String figure = one.oneOf("chiffre", figures);
      if (told.contains(figure)) {
        throw one.mistake("« " + figure + " » est donné deux fois");
      }
      told.add(figure);
    }
    return List.copyOf(told);
  }

  private Mailing mailing(Yaml yaml) {
    yaml.only(Set.of("audience", "conventions", "to", "automatic"));
    Audience audience =
        Audience.of(
                yaml.get("audience")
                    .oneOf(
                        "public (audience)",
                        Arrays.stream(Audience.values()).map(Audience::word).toList()))
            .orElseThrow();
    List<String> about =
        yaml.listOf("conventions").stream()
            .map(one -> one.oneOf("id de convention", conventions))
            .toList();
    if (!taken.add(List.of(audience, new TreeSet<>(about.isEmpty() ? conventions : about)))) {
      throw yaml.mistake(
          "un envoi pour « "
              + audience.word()
              + " » sur les mêmes conventions est déjà plus haut : donnez-y toutes ses adresses");
    }
    return new Mailing(audience, about, to(yaml, audience), yaml.flag("automatic"));
  }

  private static List<String> to(Yaml yaml, Audience audience) {
    List<Yaml> listed = yaml.listOf("to");
    if (listed.isEmpty() && audience != Audience.REGION) {
      throw yaml.mistake(
          "il manque les destinataires (to) : seul ce qui est pour « region » va d’office à ceux"
              + " qui reçoivent le point de campagne");
    }
    if (listed.size() > MOST_ADDRESSES) {
      throw listed
          .get(MOST_ADDRESSES)
          .mistake(
              MOST_ADDRESSES + " adresses au plus : donnez l’adresse d’une liste de diffusion");
    }
    List<String> to = new ArrayList<>();
    for (Yaml one : listed) {
      String address = Shapes.address(one);
      if (to.contains(address)) {
        throw one.mistake("« " + address + " » est donnée deux fois");
      }
      to.add(address);
    }
    return List.copyOf(to);
  }
}
