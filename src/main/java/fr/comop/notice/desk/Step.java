package fr.comop.notice.desk;

import fr.comop.notice.Act;
import fr.comop.notice.DefaultCase;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a person says was done in a case, before anybody has looked whether it may be.
 *
 * @param file number of the case
 * @param act what it comes to, in the case as it stands
 * @param evidence a file that shows it; null for none
 */
public record Step(long file, Making act, @Nullable Path evidence) {

  /** Makes an act of what was said. */
  @FunctionalInterface
  public interface Making {
    /**
     * The act.
     *
     * @throws fr.comop.desk.Declined when what was said is none
     */
    Act in(DefaultCase file);
  }

  /** The same with a file that shows it. */
  public Step shownBy(@Nullable Path other) {
    return new Step(file, act, other);
  }
}
