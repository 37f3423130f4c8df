package fr.comop.correspondence;

/**
 * One recipient whom the server did not accept.
 *
 * @param code the server's reply code, such as 550; 5xx is for good, 4xx for now; 0 when unknown
 * @param answer what the server said, on one line
 */
public record Refusal(String address, int code, String answer) {
  /** Whether trying again is of no use; a mailbox that is full will be emptied. */
  public boolean permanent() {
    return code >= 500 && code < 600 && !FailureNotice.tellsOfFullMailbox(code + " " + answer);
  }
}
