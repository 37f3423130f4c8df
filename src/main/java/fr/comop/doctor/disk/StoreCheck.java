package fr.comop.doctor.disk;

import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import fr.comop.wiring.store.StoreUnavailable;
import java.util.List;

/** Whether the store opens, with the tables that this version knows. */
public record StoreCheck(StoreVisit store) implements Check {
  @Override
  public String about() {
    return "base";
  }

  @Override
  public List<Finding> look() {
    try {
      store.begin();
      return List.of(Finding.ok(about(), "s’ouvre, et ses tables sont celles de cette version"));
    } catch (StoreUnavailable e) {
      List<String> lines = String.valueOf(e.getMessage()).lines().toList();
      return List.of(
          Finding.mend(about(), lines.get(0), String.join("\n", lines.subList(1, lines.size()))));
    }
  }
}
