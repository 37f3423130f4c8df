package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.PostgresServer;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** On PostgreSQL staff work as a role of their own, without the service's account. */
class StaffOnPostgresTest extends AtTheTerminal {
  private static final Path PROGRAMME =
      Path.of("sample-inbox/programme-triennal/Programme 2020-2022 Hexagone.xlsx");

  private void as(LedgerSettings.At database) {
    variables.put("COMOP_STORE_URL", database.url());
    variables.put("COMOP_STORE_USER", database.user());
  }

  private void said(String line) {
    Terminal.Ended ended = comop(line.split(" "));
    assertThat(ended.code()).as("%s: %s%s", line, ended.out(), ended.err()).isZero();
  }

  @Test
  void they_do_all_that_they_do_on_H2() throws Exception {
    try (PostgresServer server = new PostgresServer()) {
      LedgerSettings.At owner = server.ownedBy("comop");
      as(owner);
      said("status");
      as(server.as("comop_staff", owner));
      try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), "");
          Statement statement = connection.createStatement()) {
        statement.execute(
            Files.readString(Path.of("src/main/distribution/share/postgresql/comop-staff.sql")));
      }

      Terminal.Ended imported = comop("import", PROGRAMME.toString());
      assertThat(imported.code()).as(imported.out() + imported.err()).isZero();
      said("recheck");
      said(
          "extend --beneficiary casemate --form bilan --year 2020 --until 2021-01-15 --agreement x");
      said(
          "waive add --beneficiary clevos --form bilan --year 2020 --check required --reason x"
              + " --until 2020-12-31");
      said("waive end D-0001");
      said(
          "payment add --beneficiary planetarium --year 2020 --amount 45000,00 --paid 2020-07-15"
              + " --reference MDT-1 --kind acompte");
      said("payment withdraw MDT-1 --reason x");
      said("reminders");
      said("mails list");
      said("meeting plan --day 2021-01-12 --at 14:00 --place Lyon --agenda Bilans");
      said(
          "consent give --beneficiary ronde --scope exchanged --audience partners --evidence"
              + " Lettre,dossier-12 --written 2020-12-01");
      said("quarantine list");
      said("replies list");
      said("summary --year 2020");
      said("audit verify");
      said("status");
    }
  }
}
