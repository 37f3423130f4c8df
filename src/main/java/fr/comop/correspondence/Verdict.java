package fr.comop.correspondence;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server's refusal is about, and so whether it is worth another try. An enhanced status code
 * (RFC 3463) says it; where there is none, the reply code (RFC 5321) and the words.
 */
public enum Verdict {
  /** Nobody is there: no more tries, and the address is marked. */
  ADDRESS,
  /** This mail will never be taken, by anybody: no more tries. */
  CONTENT,
  /** The server's policy, or its opinion of us: often passes within hours. */
  POLICY,
  /** For now: tried again as when the server is away. */
  PASSING;

  /** What was refused. */
  public enum Part {
    RECIPIENT,
    /** The mail itself, at DATA or after its last line. */
    MAIL
  }

  private static final Pattern STATUS =
      Pattern.compile("(?<![\\d.])5\\.(\\d{1,3}\\.\\d{1,3})(?![\\d.])");
  private static final Pattern WORDS_OF_POLICY =
      Pattern.compile(
          "\\b(?:spam|block(?:ed|list\\w*)?|blacklist\\w*|banned|policy|relay\\w*|denied"
              + "|reputation|spf|dkim|dmarc|greylist\\w*|later)\\b");

  /** The statuses that say what is to be done; all others are a matter of policy. */
  private enum Status {
    OTHER_ADDRESS("1.0", ADDRESS),
    NO_SUCH_MAILBOX("1.1", ADDRESS),
    NO_SUCH_SYSTEM("1.2", ADDRESS),
    BAD_SYNTAX("1.3", ADDRESS),
    MOVED("1.6", ADDRESS),
    NO_MAIL_FOR_DOMAIN("1.10", ADDRESS),
    MAILBOX_DISABLED("2.1", ADDRESS),
    MAILBOX_FULL("2.2", PASSING),
    TOO_LONG_FOR_MAILBOX("2.3", CONTENT),
    SYSTEM_FULL("3.1", PASSING),
    TOO_LARGE("3.4", CONTENT),
    MEDIA_NOT_SUPPORTED("6.1", CONTENT),
    CONVERSION_PROHIBITED("6.2", CONTENT),
    CONVERSION_NOT_SUPPORTED("6.3", CONTENT);

    private final String code;
    private final Verdict verdict;

    Status(String code, Verdict verdict) {
      this.code = code;
      this.verdict = verdict;
    }
  }

  /**
   * The verdict on an answer.
   *
   * @param code the reply code, such as 550; anything but 5xx is for now
   * @param answer all that the server said
   */
  public static Verdict of(Part part, int code, String answer) {
    if (code < 500 || code >= 600) {
      return PASSING;
    }
    Matcher status = STATUS.matcher(answer);
    return status.find() ? byStatus(status.group(1)) : byCode(part, code, answer);
  }

  private static Verdict byStatus(String status) {
    return Arrays.stream(Status.values())
        .filter(one -> one.code.equals(status))
        .map(one -> one.verdict)
        .findFirst()
        .orElse(POLICY);
  }

  private static Verdict byCode(Part part, int code, String answer) {
    if (code == 552) {
      return part == Part.RECIPIENT ? PASSING : CONTENT;
    }
    boolean aboutTheAddress =
        part == Part.RECIPIENT
            && (code == 521 || code == 550 || code == 551 || code == 553 || code == 556);
    return aboutTheAddress && !WORDS_OF_POLICY.matcher(answer.toLowerCase(Locale.ROOT)).find()
        ? ADDRESS
        : POLICY;
  }
}
