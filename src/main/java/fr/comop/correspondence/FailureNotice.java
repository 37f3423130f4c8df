package fr.comop.correspondence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What another mail server says of a mail of ours that it could not deliver: as RFC 3464 has it, or
 * in plain words, as qmail, Exim and others write. The mail it speaks of is found by our message
 * id, which stands in the header that it returns, in {@code Original-Message-ID} or in {@code
 * References}: unlike an envelope sender of its own for each mail (VERP) that asks nothing of the
 * Region's mail server. The id holds a digest of the mail, so that a stranger cannot guess it.
 */
public final class FailureNotice {
  private static final Pattern ID = Pattern.compile("<[!-;=?-~]{3,300}>");
  private static final Pattern RECIPIENT =
      Pattern.compile("(?im)^(?:Original|Final)-Recipient:[^;\\r\\n]*;[ \\t]*<?([^\\s>]+)");
  private static final Pattern ACTION = Pattern.compile("(?im)^Action:[ \\t]*(\\w+)");
  private static final Pattern STATUS = Pattern.compile("(?im)^Status:[ \\t]*([45]\\.\\d+\\.\\d+)");
  private static final Pattern CODE =
      Pattern.compile("(?<![\\d.])([45])(?:\\.\\d{1,3}\\.\\d{1,3}|\\d\\d)(?![\\d.])[^\\r\\n]*");
  private static final Pattern FROM_A_SERVER =
      Pattern.compile("(?im)^(?:From:.*(?:mailer-daemon|postmaster)|X-Failed-Recipients:)");
  private static final Pattern FULL_MAILBOX =
      Pattern.compile("(?<![\\d.])(?:5\\.2\\.2|552)(?![\\d.])");
  private static final int NEAR = 600;

  private FailureNotice() {}

  /**
   * A recipient whom a mail did not reach.
   *
   * @param permanent whether trying again is of no use (5.x.x, but for a full mailbox)
   * @param said by the server, one line
   */
  public record Failure(String address, boolean permanent, String said) {}

  /**
   * Whether a server's words say that a mailbox is full (552, 5.2.2), for which there is a remedy.
   */
  static boolean tellsOfFullMailbox(String said) {
    return FULL_MAILBOX.matcher(said).find();
  }

  /** The message ids of a domain that a text holds, in its order. */
  public static List<String> ids(String text, String domain) {
    Set<String> ids = new LinkedHashSet<>();
    Matcher id = ID.matcher(text);
    while (id.find()) {
      if (id.group()
          .toLowerCase(Locale.ROOT)
          .endsWith("@" + domain.toLowerCase(Locale.ROOT) + ">")) {
        ids.add(id.group());
      }
    }
    return List.copyOf(ids);
  }

  /**
   * Whom a mail of ours did not reach, by a notice about it.
   *
   * @param text the raw notice, or its beginning
   * @return empty when it is no such notice, or names none of those whom the mail went to
   */
  public static List<Failure> failures(String text, Mail mail) {
    List<String> ours = Stream.concat(mail.to().stream(), mail.cc().stream()).toList();
    List<Failure> structured = structured(text, ours);
    if (!structured.isEmpty()) {
      return structured;
    }
    return FROM_A_SERVER.matcher(text).find() ? inWords(text, ours) : List.of();
  }

  private static List<Failure> structured(String text, List<String> ours) {
    List<Failure> failures = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (String block : paragraphs(text)) {
      Matcher action = ACTION.matcher(block);
      Matcher status = STATUS.matcher(block);
      if (action.find() && status.find()) {
        boolean failed = action.group(1).equalsIgnoreCase("failed");
        boolean delayed = action.group(1).equalsIgnoreCase("delayed");
        Optional<String> whom = whom(block, ours).filter(told::add);
        if (whom.isPresent() && (failed || delayed)) {
          String said = said(block, status.group(1));
          boolean permanent =
              failed
                  && status.group(1).startsWith("5")
                  && !tellsOfFullMailbox(status.group(1) + " " + said);
          failures.add(new Failure(whom.get(), permanent, said));
        }
      }
    }
    return List.copyOf(failures);
  }

  /** An alias may hide behind another address: a mail to one person failed for that person. */
  private static Optional<String> whom(String block, List<String> ours) {
    List<String> named = RECIPIENT.matcher(block).results().map(one -> one.group(1)).toList();
    return ours.stream()
        .filter(own -> named.stream().anyMatch(own::equalsIgnoreCase))
        .findFirst()
        .or(
            () ->
                ours.size() == 1 && !named.isEmpty() ? Optional.of(ours.get(0)) : Optional.empty());
  }

  private static String said(String block, String status) {
    Matcher diagnostic =
        Pattern.compile("(?im)^Diagnostic-Code:[^;\\r\\n]*;[ \\t]*(.*(?:\\R[ \\t]+.*)*)")
            .matcher(block);
    return diagnostic.find() ? oneLine(diagnostic.group(1)) : status;
  }

  private static List<Failure> inWords(String text, List<String> ours) {
    List<Failure> failures = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    for (String own : ours) {
      int at = lower.indexOf(own.toLowerCase(Locale.ROOT));
      if (at >= 0) {
        CODE.matcher(text.substring(at, Math.min(text.length(), at + own.length() + NEAR)))
            .results()
            .findFirst()
            .ifPresent(code -> failures.add(failure(own, code)));
      }
    }
    return List.copyOf(failures);
  }

  private static Failure failure(String address, MatchResult code) {
    String said = oneLine(code.group());
    return new Failure(address, code.group(1).equals("5") && !tellsOfFullMailbox(said), said);
  }

  private static List<String> paragraphs(String text) {
    return List.of(text.replace("\r\n", "\n").split("\n[ \\t]*\n", -1));
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }
}
