package fr.comop.doctor.disk;

import fr.comop.config.Configuration;
import fr.comop.config.PartByPart;
import fr.comop.continuity.Lost;
import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import fr.comop.wiring.LostWords;
import fr.comop.wiring.store.StoreLook;
import java.util.List;
import java.util.Optional;

/** Whether the configuration still asks for what the store knows. */
public record ContinuityCheck(StoreVisit store, PartByPart configuration) implements Check {
  @Override
  public String about() {
    return "base et configuration";
  }

  @Override
  public List<Finding> look() {
    Optional<StoreLook> open = store.store();
    Optional<Configuration> whole = configuration.whole();
    if (open.isEmpty() || whole.isEmpty()) {
      return List.of(); // both are told already
    }
    List<Lost> lost = open.get().lost(whole.get().conventions());
    if (lost.isEmpty()) {
      return List.of(Finding.ok(about(), "la configuration connaît tout ce que la base connaît"));
    }
    List<String> lines = LostWords.of(lost).lines().toList();
    return List.of(
        Finding.mend(
            about(),
            "la configuration ne connaît plus ce que la base connaît",
            String.join("\n", lines.subList(1, lines.size()))));
  }
}
