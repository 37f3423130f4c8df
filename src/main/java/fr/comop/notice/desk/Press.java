package fr.comop.notice.desk;

import fr.comop.notice.DefaultCase;
import fr.comop.notice.Notice;
import fr.comop.notice.World;

/** Prints letters. Called inside a transaction. */
public interface Press {
  /**
   * A letter with a watermark, as it would leave today.
   *
   * @return a PDF
   */
  byte[] draft(DefaultCase file, Notice letter, World world);

  /**
   * A letter as it is approved, which is what is signed and what leaves.
   *
   * @return a PDF
   * @throws fr.comop.desk.Declined when something that it has to say is missing
   */
  byte[] fair(DefaultCase file, Notice letter, World world);
}
