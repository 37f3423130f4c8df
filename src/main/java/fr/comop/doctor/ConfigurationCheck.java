package fr.comop.doctor;

import fr.comop.config.Configuration;
import fr.comop.config.PartByPart;
import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import java.util.ArrayList;
import java.util.List;

/** What people configure, file by file. */
record ConfigurationCheck(PartByPart configuration) implements Check {
  @Override
  public String about() {
    return "configuration";
  }

  @Override
  public List<Finding> look() {
    List<Finding> found = new ArrayList<>();
    for (PartByPart.Part part : configuration.parts()) {
      part.mistake()
          .lines()
          .forEach(line -> found.add(Finding.mend(about(), line, "corrigez cette ligne.")));
    }
    configuration.whole().filter(whole -> found.isEmpty()).map(this::sound).ifPresent(found::add);
    return found;
  }

  private Finding sound(Configuration whole) {
    return Finding.ok(
        about(),
        "conventions : "
            + whole.conventions().all().size()
            + " ; structures : "
            + whole.conventions().beneficiaries().size()
            + " ; formulaires : "
            + whole.forms().ids().size());
  }
}
