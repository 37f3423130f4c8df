package fr.comop.notice.desk;

import fr.comop.notice.DefaultCase;
import fr.comop.notice.Notice;
import fr.comop.notice.World;
import fr.comop.notice.letter.SignatureImage;
import java.util.List;

/** Prints letters. Called inside a transaction. */
public interface Press {
  /**
   * A letter with a watermark, as it would leave today.
   *
   * @param signatory who would sign it
   * @return a PDF
   */
  byte[] draft(DefaultCase file, Notice letter, World world, Signing.Signatory signatory);

  /**
   * A letter as it is approved, which is what is signed and what leaves.
   *
   * @return a PDF
   * @throws fr.comop.desk.Declined when something that it has to say is missing
   */
  byte[] fair(DefaultCase file, Notice letter, World world, Signing.Signatory signatory);

  /**
   * What that was printed from.
   *
   * @return HTML, for {@link #signed}
   */
  String source(DefaultCase file, Notice letter, World world, Signing.Signatory signatory);

  /**
   * The letter as it was approved, which bears a signature.
   *
   * @param source of what was approved
   * @return a PDF
   * @throws fr.comop.desk.Declined when it leaves no place for one
   */
  byte[] signed(String source, SignatureImage image);

  /** The lines of the address that it shows, the town last. */
  List<String> address(DefaultCase file);
}
