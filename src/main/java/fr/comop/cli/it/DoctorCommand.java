package fr.comop.cli.it;

import fr.comop.cli.Caller;
import fr.comop.cli.Exit;
import fr.comop.doctor.Doctor;
import fr.comop.doctor.check.Examination;
import fr.comop.doctor.check.Finding;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks through everything that comop needs. */
@Command(
    name = "doctor",
    description =
        "Examine tout ce dont comop a besoin (configuration, textes, données, serveurs, dossiers,"
            + " machine) et dit, ligne par ligne, ce qui va et ce qu’il faut faire. Ne change rien ;"
            + " le service peut tourner ou non.",
    footer = {
      "",
      "Codes de retour : 0 rien à corriger (il peut y avoir à surveiller) ; 1 il y a à corriger ; "
          + "78 il n’y a pas de dossier de configuration."
    })
public final class DoctorCommand implements Callable<Integer> {
  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--mail",
      paramLabel = "ADRESSE",
      description = "Envoie aussi un courriel d’essai à cette adresse.")
  @Nullable String mail;

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  public DoctorCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    List<Finding> found = new ArrayList<>();
    PrintWriter out = spec.commandLine().getOut();
    try (Doctor doctor = new Doctor(caller.patient(mail))) {
      doctor
          .examination()
          .run(
              new Examination.Audience() {
                @Override
                public void found(Finding finding) {
                  found.add(finding);
                  if (!json) {
                    out.println(FindingsText.of(finding));
                  }
                }

                @Override
                public void slow(String about) {
                  spec.commandLine().getErr().println(about + "…");
                }
              });
    }
    out.println(json ? FindingsJson.of(found) : "\n" + FindingsText.inAll(found));
    return found.stream().anyMatch(one -> one.grade() == Finding.Grade.MEND)
        ? Exit.INCOMPLETE
        : Exit.DONE;
  }
}
