package fr.comop.ledger.audit;

import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.stage.BlankStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;

final class H2AuditTest extends AuditContract {
  private Path store() {
    return directory.resolve("store");
  }

  @Override
  LedgerSettings emptyDatabase() {
    return BlankStore.in(store());
  }

  @Override
  String refusalOfAChange() {
    return "Not enough rights for object \"PUBLIC.AUDIT";
  }

  /** Through the port of the first, as every other process has to. */
  @Override
  Ledger another(LedgerSettings mine) {
    ledger.serve();
    return Ledger.open(mine);
  }

  @Override
  Connection asOwner() throws Exception {
    return DriverManager.getConnection(
        "jdbc:h2:file:" + store().resolve("comop").toAbsolutePath(),
        "comop_owner",
        Files.readString(store().resolve("owner")).strip());
  }

  @Override
  List<String> disarmed() {
    return List.of(
        "drop trigger if exists audit_is_append_only", "drop trigger if exists audit_text_stays");
  }
}
