package fr.comop.doctor;

import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import fr.comop.service.RouteFiles;
import java.nio.file.Path;
import java.util.List;

/** The files of the routes that run by the settings, read as the service reads them. */
record RoutesCheck(Settings settings) implements Check {
  private static final String RESTORE = "remettez celui de la distribution";

  @Override
  public String about() {
    return "routes";
  }

  @Override
  public List<Finding> look() throws Exception {
    Path routes = settings.path(Setting.ROUTES_DIR);
    RouteFiles.Looked looked = RouteFiles.look(settings);
    List<Finding> flaws = looked.flaws().stream().map(this::told).toList();
    if (looked.files().size() == looked.missing()) {
      return List.of(
          Finding.mend(
              about(),
              routes + " n’en contient aucune",
              "posez-y un lien vers le dossier « routes » de la distribution, ou corrigez routes.dir."));
    }
    return flaws.isEmpty()
        ? List.of(
            Finding.ok(
                about(),
                Finding.counted(looked.files().size(), "fichier se lit", "fichiers se lisent")
                    + " dans "
                    + routes))
        : flaws;
  }

  private Finding told(RouteFiles.Flaw flaw) {
    return switch (flaw.what()) {
      case MISSING -> Finding.mend(about(), flaw.file() + " n’est pas là", RESTORE + ".");
      case NOT_READ ->
          Finding.mend(
              about(),
              flaw.file() + " ne se lit pas : " + flaw.words(),
              "corrigez-le, ou " + RESTORE + ".");
      case WITHOUT_ITS_ROUTE ->
          Finding.mend(
              about(),
              flaw.file() + " ne contient pas la route « " + flaw.words() + " »",
              "corrigez-le, ou " + RESTORE + ".");
    };
  }
}
