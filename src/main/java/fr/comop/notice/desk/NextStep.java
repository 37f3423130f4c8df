package fr.comop.notice.desk;

import fr.comop.notice.Refusal;
import java.util.List;

/**
 * Something that could be done next in a case.
 *
 * @param what in French: "consigner l’audition"
 * @param command that does it: "comop case hear DOS-0001"
 * @param against what is in the way; nothing where it may be done
 */
public record NextStep(String what, String command, List<Refusal> against) {
  /** Whether it may be done now. */
  public boolean may() {
    return against.isEmpty();
  }
}
