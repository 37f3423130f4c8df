package fr.comop.doctor.disk;

import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import fr.comop.ledger.audit.AuditCheck;
import fr.comop.wiring.store.StoreLook;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether the audit trail is whole. */
public record AuditCheckUp(StoreVisit store) implements Check {
  @Override
  public String about() {
    return "journal d’audit";
  }

  @Override
  public List<Finding> look() throws IOException {
    Optional<StoreLook> open = store.store();
    if (open.isEmpty()) {
      return List.of();
    }
    AuditCheck.Result result = open.get().audit();
    return List.of(
        result.flaws().isEmpty()
            ? Finding.ok(
                about(),
                Finding.counted(result.head().length(), "ligne", "lignes")
                    + ", la chaîne est intacte")
            : Finding.mend(
                about(),
                "la chaîne est rompue, en "
                    + Finding.counted(result.flaws().size(), "endroit", "endroits"),
                "« comop audit verify » les nomme ; gardez d’abord une copie des données."));
  }

  @Override
  public Finding unfinished(Duration patience) {
    return Finding.watch(
        about(), "trop long à relire ici", "« comop audit verify » le relit en entier.");
  }
}
