package fr.comop.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.config.Setting;
import fr.comop.stage.Camille;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails of people whom nobody knows cost nobody else anything. */
class StrangersTest {
  @TempDir Path directory;
  private Stage stage;

  @BeforeEach
  void raiseTheCurtain() {
    stage = new Stage(directory);
    stage.changes.put(Setting.OUTBOX_STRANGERS, "3");
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  private Terminal.Ended comop(String... args) {
    return new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
        .comop(args);
  }

  @Test
  void beyond_their_budget_get_no_receipt_and_hold_back_no_acknowledgement() throws Exception {
    for (int number = 1; number <= 12; number++) {
      stage.mailed(
          Letters.with(
              "inconnu" + number + "@ailleurs.example",
              "Bilan " + number,
              "bilan.txt",
              new byte[] {'a', (byte) number}));
    }
    stage.mailed(Letters.plain(Letters.PLANETARIUM, "Question", ""));
    stage.played();
    assertThat(stage.textsTo(Letters.PLANETARIUM)).hasSize(1);
    int receipts = stage.sent().size() - 1;
    assertThat(receipts).as("as many as leave at once may pass the cap").isBetween(3, 6);
    int withheld = 12 - receipts;
    String line =
        withheld
            + " envois d’expéditeurs inconnus sont restés sans reçu depuis un jour\u00a0: le plafond"
            + " de ces reçus est atteint.\n";
    assertThat(comop("mails", "list").out())
        .startsWith("Tous les courriels sont partis, ou vont partir.\n")
        .endsWith("\n\n" + line);
    assertThat(comop("status").out()).endsWith("\n" + line);
    assertThat(comop("status", "--json").out()).contains("\"withheldReceipts\" : " + withheld);
  }
}
