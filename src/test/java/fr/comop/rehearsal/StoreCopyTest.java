package fr.comop.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.campaign.Mailed;
import fr.comop.convention.Extension;
import fr.comop.simulation.Start;
import fr.comop.stage.TwoConventions;
import fr.comop.stage.TwoOverAStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a simulation begins with, read from a real store with three conventions. */
class StoreCopyTest {
  private TwoOverAStore store;

  @BeforeEach
  void open(@TempDir Path directory) throws Exception {
    Path config = TwoConventions.in(directory.resolve("config"));
    TwoConventions.addTheNext(config, "12-15", "10-01");
    store = new TwoOverAStore(directory, config);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Start copy() {
    return store.look(() -> StoreCopy.of(store.house));
  }

  @Test
  void holds_every_document_of_every_convention_but_the_programmes_voted() {
    store
        .at("2023-02-10T10:00")
        .filed("planetarium", "programme", 2019, 0)
        .filed("planetarium", "bilan", 2022, 1)
        .filed("planetarium", "bilan", 2022, 0)
        .filed("refuge", "compte-rendu", 2021, 2)
        .filed("planetarium", "programme", 2022, 0)
        .filed("planetarium", "programme", 2023, 0);
    assertThat(copy().submission())
        .extracting(one -> one.reference())
        .containsExactly(
            "COMPTE-RENDU-2021-REFUGE-V1",
            "BILAN-2022-PLANETARIUM-V1",
            "BILAN-2022-PLANETARIUM-V2",
            "PROGRAMME-2023-PLANETARIUM-V1");
  }

  @Test
  void holds_the_mails_that_left_with_those_whom_they_went_to() {
    store.at("2020-09-15T08:00").swept("refuge");
    store.dead("aubin.glandasse@refuge.example");
    Start copy = copy();
    assertThat(copy.dead()).containsExactly("aubin.glandasse@refuge.example");
    assertThat(mailed(copy, 2020))
        .isEqualTo(
            Map.of(LocalDate.parse("2020-09-15"), List.of("aubin.glandasse@refuge.example")));
    assertThat(mailed(copy, 2021)).isEmpty();
  }

  private static Map<LocalDate, List<String>> mailed(Start copy, int year) {
    return copy
        .mailed()
        .getOrDefault(new Start.Owner("refuge", year), Mailed.NOTHING)
        .rounds()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().to()));
  }

  @Test
  void holds_extensions_in_the_order_of_their_years_and_grants_but_none_that_was_cancelled() {
    store.at("2021-11-20T10:00").extended("refuge", "compte-rendu", 2021, "2022-01-31");
    store.at("2021-11-21T10:00").extended("ronde", "bilan", 2020, "2022-01-15");
    store.at("2021-11-22T10:00").extended("ronde", "programme", 2020, "2022-01-15");
    store
        .house
        .requests
        .extending()
        .cancel(
            store.document("ronde", "programme", 2020), "courrier", fr.comop.stage.Camille.ACTOR);
    assertThat(copy().extensions())
        .extracting(Extension::form)
        .containsExactly("bilan", "compte-rendu");
  }

  @Test
  void holds_what_lies_in_quarantine_with_whose_mails_it_keeps_back_and_nothing_unread() {
    store.at("2020-10-05T08:00").quarantined("accueil@planetarium-vaulx.example");
    store.received("qui@ailleurs.example");
    assertThat(copy().held())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.pending().arrival().reference()).isEqualTo("AR-000001");
              assertThat(one.reasons())
                  .containsExactly(
                      Map.entry(
                          "planetarium",
                          "L’envoi AR-000001, reçu le lundi 5 octobre 2020 à 8\u00a0h\u00a000, est"
                              + " en quarantaine."));
            });
  }
}
