package fr.comop.cli.notice;

import fr.comop.config.Configuration;
import fr.comop.convention.Convention;
import fr.comop.french.French;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.letter.LetterTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which texts of letters the legal service has approved, and how it approves the others. */
public final class LetterApprovals {
  private LetterApprovals() {}

  /** A line a text, of each convention that has its own as well. */
  public static String of(Configuration configuration) {
    Map<List<Path>, LetterTexts> texts = new LinkedHashMap<>();
    texts.put(configuration.textDirectories(), new LetterTexts(configuration.textDirectories()));
    for (Convention one : configuration.conventions().all()) {
      texts.computeIfAbsent(configuration.textDirectories(one.id()), LetterTexts::new);
    }
    List<String> lines = new ArrayList<>();
    lines.add(French.typeset("Textes des lettres recommandées :"));
    texts
        .values()
        .forEach(
            one -> {
              for (NoticeKind kind : NoticeKind.values()) {
                lines.add(line(one, kind));
              }
            });
    return String.join("\n", lines);
  }

  private static String line(LetterTexts texts, NoticeKind kind) {
    return "- "
        + texts
            .approval(kind)
            .map(
                one ->
                    French.typeset(
                        texts.shown(kind)
                            + " : approuvé par "
                            + one.by()
                            + " le "
                            + French.day(one.on())))
            .orElseGet(
                () ->
                    French.typeset(
                            texts.shown(kind)
                                + " : à approuver ; le service juridique y met pour première ligne,"
                                + " avec son nom et le jour :")
                        + "\n  "
                        + texts.toApprove(kind));
  }
}
