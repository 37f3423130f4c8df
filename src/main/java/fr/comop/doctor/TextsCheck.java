package fr.comop.doctor;

import fr.comop.config.ConfigMistake;
import fr.comop.config.Configuration;
import fr.comop.config.PartByPart;
import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import fr.comop.wiring.Writing;
import java.util.List;

/** The texts of mails, each written with sample data. */
record TextsCheck(PartByPart configuration) implements Check {
  @Override
  public String about() {
    return "textes";
  }

  @Override
  public List<Finding> look() {
    return List.of(
        configuration
            .whole()
            .map(this::written)
            .orElseGet(
                () ->
                    Finding.watch(
                        about(),
                        "pas essayés : la configuration ne se lit pas",
                        "recommencez une fois la configuration corrigée.")));
  }

  private Finding written(Configuration whole) {
    try {
      Writing.tryOut(whole);
      return Finding.ok(about(), "tous s’écrivent avec des données d’exemple");
    } catch (ConfigMistake e) {
      return Finding.mend(about(), String.valueOf(e.getMessage()), "corrigez ce texte.");
    }
  }
}
