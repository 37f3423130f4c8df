package fr.comop.correspondence;

/**
 * One recipient whom the server did not accept.
 *
 * @param code the server's reply code, such as 550; 0 when unknown
 * @param answer what the server said, on one line
 */
public record Refusal(String address, int code, String answer) {
  /** What it is about. */
  public Verdict verdict() {
    return Verdict.of(Verdict.Part.RECIPIENT, code, answer);
  }
}
