package fr.comop.correspondence;

/** Hands a mail to a mail server. */
public interface Sender {
  /**
   * Hands over a mail; on return the server has taken charge of it.
   *
   * @throws NotSent when it did not
   */
  void send(Mail mail) throws NotSent;

  /** A mail that did not leave. */
  final class NotSent extends Exception {
    private final boolean forGood;

    /**
     * A mail that did not leave.
     *
     * @param forGood whether trying again is useless
     */
    public NotSent(String message, boolean forGood) {
      super(message);
      this.forGood = forGood;
    }

    public boolean forGood() {
      return forGood;
    }
  }
}
