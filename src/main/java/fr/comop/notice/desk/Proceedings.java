package fr.comop.notice.desk;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.desk.Input;
import fr.comop.notice.Act;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Evidence;
import fr.comop.notice.Guards;
import fr.comop.notice.Recorded;
import fr.comop.notice.Refusal;
import fr.comop.notice.World;
import fr.comop.notice.channel.Dispatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes steps in cases: each is one transaction, with its line in the audit trail, taken down in a
 * register. Safe for use by several threads, and by several processes over one store.
 */
public final class Proceedings {
  private static final int LARGEST_EVIDENCE = 25_000_000;

  private final Desk desk;
  private final Cases cases;
  private final Worlds worlds;
  private final Archive archive;
  private final Register register;

  public Proceedings(Desk desk, Cases cases, Worlds worlds, Archive archive, Register register) {
    this.desk = desk;
    this.cases = cases;
    this.worlds = worlds;
    this.archive = archive;
    this.register = register;
  }

  /**
   * What came of a step.
   *
   * @param file as it stands now
   * @param leaving what was given to its channel; null for nothing
   */
  public record Taken(DefaultCase file, Recorded act, @Nullable Dispatch leaving) {
    Taken(DefaultCase file, Recorded act) {
      this(file, act, null);
    }
  }

  /**
   * Takes a step.
   *
   * @throws Declined with all that is in the way, a line each; nothing was changed then
   */
  public Taken take(Step step, Actor who) {
    return register.decide(
        () -> {
          DefaultCase file = held(step.file());
          Act act = step.act().in(file);
          require(file, act, who);
          requireShown(act, step.evidence());
          return add(file, act, evidence(step.evidence()), who);
        });
  }

  /** A case, as long as the transaction lasts this thread's alone. */
  DefaultCase held(long id) {
    return register.held(id).orElseThrow(() -> unknown(id));
  }

  DefaultCase found(long id) {
    return cases.find(id).orElseThrow(() -> unknown(id));
  }

  private static Declined unknown(long id) {
    return new Declined(
        "Aucun dossier ne porte la référence " + DefaultCase.NUMBERING.reference(id) + ".");
  }

  /**
   * Looks whether an act may be done in a case.
   *
   * @throws Declined with all that is in the way, a line each
   */
  void require(DefaultCase file, Act act, Actor who) {
    require(file, act, who, worlds.of(file, who));
  }

  /** The same in a world that is known already. */
  static void require(DefaultCase file, Act act, Actor who, World world) {
    require(new Guards(file, who.named(), world).against(act));
  }

  private static void requireShown(Act act, @Nullable Path evidence) {
    if (evidence == null) {
      require(Guards.unshown(act));
    }
  }

  private static void require(List<Refusal> refusals) {
    if (!refusals.isEmpty()) {
      throw new Declined(refusals.stream().map(Refusal::says).collect(Collectors.joining("\n")));
    }
  }

  /** Adds an act, with its line in the audit trail; inside a transaction. */
  Taken add(DefaultCase file, Act act, @Nullable Evidence evidence, Actor who) {
    Recorded recorded =
        new Recorded(file.history().size() + 1, act, desk.now(), who.named(), evidence);
    DefaultCase after = file.with(recorded);
    register.add(after, recorded, who, file.reference() + " : " + Told.of(after, recorded));
    return new Taken(after, recorded);
  }

  /** Keeps a file. */
  @Nullable Evidence evidence(@Nullable Path file) {
    return file == null ? null : register.kept(name(file), read(file));
  }

  /** Reads back what is kept. */
  byte[] bytes(Sha256 sha256) {
    try (InputStream in = archive.open(sha256)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    return Input.read(file, LARGEST_EVIDENCE);
  }

  private static String name(Path file) {
    String name = String.valueOf(file.getFileName()).replaceAll("\\p{Cc}", " ");
    return name.length() <= 255 ? name : name.substring(name.length() - 255);
  }
}
