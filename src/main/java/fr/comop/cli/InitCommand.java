package fr.comop.cli;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.wiring.House;
import fr.comop.wiring.store.StoreMaking;
import fr.comop.wiring.store.StoreOpening;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the store, once. */
@Command(
    name = "init",
    description =
        "Crée le dossier des données (data.dir) et une base vide, une fois, avant le premier"
            + " démarrage ; refusé s’il y en a une.")
final class InitCommand implements Callable<Integer> {
  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  InitCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = caller.configuration();
    caller.keepRootOut(configuration);
    new StoreMaking(new StoreOpening(configuration.settings())).make();
    try (House house = caller.house(configuration)) {
      spec.commandLine()
          .getOut()
          .println(
              "Une base vide est prête dans "
                  + house.configuration.settings().path(Setting.DATA_DIR)
                  + ".\nPour lancer le service\u00a0: «\u00a0comop run\u00a0».");
    }
    return Exit.DONE;
  }
}
