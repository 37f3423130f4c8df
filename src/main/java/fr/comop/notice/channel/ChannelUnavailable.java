package fr.comop.notice.channel;

/** A channel can't go on now; it is tried again. The message is a French sentence for staff. */
public final class ChannelUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  public ChannelUnavailable(String why) {
    super(why);
  }

  public ChannelUnavailable(String why, Throwable cause) {
    super(why, cause);
  }

  /** The French sentence. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
