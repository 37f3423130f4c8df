package fr.comop.notice.desk;

import fr.comop.notice.DefaultCase;
import fr.comop.notice.Notice;

/** Takes letters over to have them delivered. Called inside a transaction. */
public interface Post {
  /**
   * The channel that letters go by: "mail-room", "maileva".
   *
   * @return its word, as {@code Act.HandedOver} has it
   */
  String channel();

  /**
   * Takes a signed letter over, once.
   *
   * @throws fr.comop.desk.Declined when it can't
   */
  void take(DefaultCase file, Notice letter);
}
