package fr.comop.desk;

/**
 * What a person asked for cannot be done as asked; nothing was changed. The message is a French
 * sentence that names the fact which is missing or in the way.
 */
public final class Declined extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Declined(String why) {
    super(why);
  }

  /** The French sentence. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
