package fr.comop.wiring;

import fr.comop.desk.Declined;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Notice;
import fr.comop.notice.World;
import fr.comop.notice.desk.Press;
import fr.comop.notice.desk.Signing;
import java.util.List;

/** Stands where letters are printed, until they are. */
final class NoLetters implements Press {
  @Override
  public byte[] draft(DefaultCase file, Notice letter, World world, Signing.Signatory signatory) {
    throw new Declined("Les lettres ne s’impriment pas encore.");
  }

  @Override
  public byte[] fair(DefaultCase file, Notice letter, World world, Signing.Signatory signatory) {
    return draft(file, letter, world, signatory);
  }

  @Override
  public List<String> address(DefaultCase file) {
    throw new Declined("Les lettres ne s’impriment pas encore.");
  }
}
