package fr.comop.notice.channel.maileva;

import java.util.List;

/** The provider understood, and said no. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<String> codes;

  /**
   * A refusal.
   *
   * @param status of HTTP
   * @param codes "ADDRESS_LINE_6_TOO_LONG"
   */
  Refused(String what, int status, List<String> codes) {
    super(what + " : " + status + (codes.isEmpty() ? "" : ", " + String.join(", ", codes)));
    this.status = status;
    this.codes = List.copyOf(codes);
  }

  boolean isUnknown() {
    return status == 404;
  }

  boolean says(String code) {
    return codes.contains(code);
  }
}
