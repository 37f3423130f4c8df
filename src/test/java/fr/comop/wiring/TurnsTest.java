package fr.comop.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.correspondence.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TurnsTest {
  private static final String END = ".txt.ftl";

  @Test
  void every_text_that_is_shipped_has_its_turn() throws IOException {
    try (Stream<Path> texts = Files.list(Path.of("config/texts"))) {
      Map<String, Turn> turns =
          texts
              .map(one -> String.valueOf(one.getFileName()))
              .filter(one -> one.endsWith(END))
              .map(one -> one.substring(0, one.length() - END.length()))
              .collect(Collectors.toMap(one -> one, Turns::of, (one, same) -> one, TreeMap::new));
      assertThat(turns)
          .isEqualTo(
              Map.ofEntries(
                  Map.entry("accuse-de-reception", Turn.ANSWER),
                  Map.entry("alerte", Turn.OPERATOR),
                  Map.entry("appeler-la-structure", Turn.REMINDER),
                  Map.entry("convocation", Turn.ISSUE),
                  // two that stand below others
                  Map.entry("donnees-personnelles", Turn.REMINDER),
                  Map.entry("pied", Turn.REMINDER),
                  Map.entry("envoi-ecarte", Turn.ANSWER),
                  Map.entry("envoi-retenu", Turn.ANSWER),
                  Map.entry("ouverture", Turn.REMINDER),
                  Map.entry("page-structure", Turn.ISSUE),
                  Map.entry("piece-examinee", Turn.ANSWER),
                  Map.entry("point-de-campagne", Turn.ISSUE),
                  Map.entry("recu", Turn.ANSWER),
                  Map.entry("relance", Turn.REMINDER),
                  Map.entry("reponse-delai", Turn.ANSWER),
                  Map.entry("silence", Turn.REMINDER),
                  Map.entry("synthese", Turn.ISSUE),
                  Map.entry("volet-recu", Turn.ANSWER)));
    }
  }
}
