package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.desk.Declined;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Camille;
import fr.comop.stage.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How a command ends that breaks down: what is said, and the exit code. */
class BreakdownTest extends AtTheTerminal {
  /** A clock that breaks: the first thing that "calendar" asks. */
  private static final class Broken extends Clock {
    private final RuntimeException with;

    Broken(RuntimeException with) {
      this.with = with;
    }

    @Override
    public Instant instant() {
      throw with;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private void ends(RuntimeException with, int code, String err) {
    Environment environment = new Environment(variables, new Broken(with), Camille.ACCOUNT);
    assertThat(new Terminal(environment).comop("calendar"))
        .isEqualTo(new Terminal.Ended(code, "", err));
  }

  @Test
  void what_is_declined_ends_with_64_and_the_reason() {
    ends(new Declined("Ce n’est pas dû."), 64, "Ce n’est pas dû.\n");
  }

  @Test
  void a_disk_without_room_ends_with_70_and_what_to_do() {
    String told =
        ").\nLibérez-en, puis recommencez la commande : rien de ce qui était enregistré n’est"
            + " perdu.\n";
    ends(
        new UncheckedIOException("copy", new IOException("No space left on device")),
        70,
        "Il n’y a plus de place sur le disque (copy (IOException: No space left on device)" + told);
    ends(
        new IllegalStateException("insert", new SQLException("disque plein", "53100")),
        70,
        "Il n’y a plus de place sur le disque (insert (SQLException: disque plein)" + told);
  }

  @Test
  void a_name_of_a_file_that_Java_cannot_write_ends_with_78_and_the_locale_to_set() {
    ends(
        new InvalidPathException("Clévos.xlsx", "Malformed input"),
        78,
        "Java ne sait pas écrire ici le nom de fichier « Clévos.xlsx » : lancez comop sous une"
            + " locale UTF-8, par exemple avec LC_ALL=C.UTF-8.\n");
  }

  @Test
  void anything_else_ends_with_70_the_deepest_cause_and_where_to_look() {
    ends(
        new IllegalStateException("no store", new IOException("no disk")),
        70,
        """
        comop s’est arrêté sur une panne : no store (IOException: no disk)
        Le détail est dans le journal (COMOP_LOG=debug pour tout voir).
        """);
  }
}
