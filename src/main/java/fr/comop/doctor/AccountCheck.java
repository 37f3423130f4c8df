package fr.comop.doctor;

import fr.comop.desk.Account;
import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Under which account this runs: what the service meets, only the service's own account meets. */
record AccountCheck(Account account, Path data) implements Check {
  @Override
  public String about() {
    return "compte";
  }

  @Override
  public List<Finding> look() throws IOException {
    String owner = Files.exists(data) ? Files.getOwner(data).getName() : account.running();
    return List.of(found(owner));
  }

  /**
   * Says it.
   *
   * @param owner of the data
   */
  Finding found(String owner) {
    if (!owner.equals(account.running())) {
      return Finding.watch(
          about(),
          "l’examen tourne sous le compte « "
              + account
              + " », et les données appartiennent à « "
              + owner
              + " » : les droits trouvés ne sont pas ceux du service",
          "sudo -u " + owner + " comop doctor");
    }
    return account.running().equals("root")
        ? Finding.watch(
            about(),
            "root : le service aurait plus de droits qu’il n’en faut",
            "donnez au service un compte à lui (docs/operations.md, « As a service »).")
        : Finding.ok(about(), account.toString());
  }
}
