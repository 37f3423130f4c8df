package fr.comop.wiring;

import fr.comop.desk.Declined;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Notice;
import fr.comop.notice.World;
import fr.comop.notice.desk.Post;
import fr.comop.notice.desk.Press;

/** Stands where letters are printed and posted, until they are. */
final class NoLetters implements Press, Post {
  @Override
  public byte[] draft(DefaultCase file, Notice letter, World world) {
    throw new Declined("Les lettres ne s’impriment pas encore.");
  }

  @Override
  public byte[] fair(DefaultCase file, Notice letter, World world) {
    return draft(file, letter, world);
  }

  @Override
  public String channel() {
    return "mail-room";
  }

  @Override
  public void take(DefaultCase file, Notice letter) {
    // nothing takes it yet
  }
}
