package fr.comop.correspondence.returned;

import fr.comop.correspondence.Mail;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What another mail server says of a mail of ours that it could not deliver: as RFC 3464 has it, or
 * in plain words, as qmail, Exim and others write.
 *
 * @param raw the mail as it came, or its beginning
 * @param readable its texts and reports, decoded
 */
public record FailureNotice(String raw, String readable) {
  private static final Pattern ID = Pattern.compile("<[!-;=?-~]{3,300}>");
  private static final Pattern RECIPIENT =
      Pattern.compile("(?im)^(?:Original|Final)-Recipient:[^;\\r\\n]*;[ \\t]*<?([^\\s>]+)");
  private static final Pattern FAILED_RECIPIENT =
      Pattern.compile("(?im)^X-Failed-Recipients:[ \\t]*<?([^\\s>,]+)");
  private static final Pattern ACTION = Pattern.compile("(?im)^Action:[ \\t]*(\\w+)");
  private static final Pattern STATUS =
      Pattern.compile("(?im)^Status:[ \\t]*([245]\\.\\d+\\.\\d+)");
  private static final Pattern DIAGNOSTIC =
      Pattern.compile("(?im)^Diagnostic-Code:[^;\\r\\n]*;[ \\t]*(.*)");
  private static final Pattern ARRIVAL_DATE = Pattern.compile("(?im)^Arrival-Date:(.{5,100})$");
  private static final Pattern DATE = Pattern.compile("(?im)^Date:(.{5,100})$");
  private static final Pattern CODE =
      Pattern.compile("(?<![\\d.])[45](?:\\.\\d{1,3}\\.\\d{1,3}|\\d\\d)(?![\\d.])[^\\r\\n]*");
  private static final Pattern FROM_A_SERVER =
      Pattern.compile("(?im)^(?:From:.*(?:mailer-daemon|postmaster)|X-Failed-Recipients:)");
  private static final Pattern FOLDED = Pattern.compile("\\r?\\n[ \\t]+(?=\\S)");
  private static final Set<String> TELLING = Set.of("failed", "delayed", "relayed");
  private static final int NEAR = 600;
  private static final int MOST_NAMED = 20;
  private static final int MOST_IDS = 100;

  /**
   * A recipient whom a mail did not reach, or perhaps not.
   *
   * @param said by the server, one line
   */
  public record Failure(String address, WhatFailed what, String said) {}

  /** The message ids of a domain that it holds, in its order, at most a hundred. */
  List<String> ids(String domain) {
    Set<String> ids = new LinkedHashSet<>();
    Matcher id = ID.matcher(all());
    while (ids.size() < MOST_IDS && id.find()) {
      if (id.group()
          .toLowerCase(Locale.ROOT)
          .endsWith("@" + domain.toLowerCase(Locale.ROOT) + ">")) {
        ids.add(id.group());
      }
    }
    return List.copyOf(ids);
  }

  /** Whom it names as not reached, at most twenty, in lower case. */
  public List<String> named() {
    String unfolded = unfolded();
    return Stream.of(RECIPIENT, FAILED_RECIPIENT)
        .flatMap(pattern -> pattern.matcher(unfolded).results())
        .map(one -> one.group(1).toLowerCase(Locale.ROOT))
        .distinct()
        .limit(MOST_NAMED)
        .toList();
  }

  /**
   * Whom a mail of ours did not reach.
   *
   * @return empty when it is no such notice, or names none of those whom the mail went to
   */
  List<Failure> failures(Mail mail) {
    return failures(Stream.concat(mail.to().stream(), mail.cc().stream()).toList());
  }

  /** Which of these addresses a mail did not reach; empty as above. */
  public List<Failure> failures(List<String> ours) {
    List<Failure> structured = structured(ours);
    if (!structured.isEmpty()) {
      return structured;
    }
    return FROM_A_SERVER.matcher(raw).find() ? inWords(ours) : List.of();
  }

  /** When the mail was sent that it is about, or else the notice; empty where no date is read. */
  public Optional<Instant> sentAt() {
    String unfolded = unfolded();
    return Stream.of(ARRIVAL_DATE, DATE)
        .flatMap(pattern -> pattern.matcher(unfolded).results())
        .flatMap(one -> instant(one.group(1)).stream())
        .findFirst();
  }

  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(
          Instant.from(
              DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                  date.replaceAll("\\([^)]*\\)", "").replaceAll("\\s+", " ").strip())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private String all() {
    return raw + "\n\n" + readable;
  }

  private String unfolded() {
    return FOLDED.matcher(all().replace("\r\n", "\n")).replaceAll(" ");
  }

  private List<Failure> structured(List<String> ours) {
    List<Failure> failures = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (String block : unfolded().split("\n[ \\t]*\n", -1)) {
      Matcher action = ACTION.matcher(block);
      Matcher status = STATUS.matcher(block);
      if (action.find() && status.find()) {
        String what = action.group(1).toLowerCase(Locale.ROOT);
        Optional<String> whom = whom(block, ours).filter(told::add);
        if (whom.isPresent() && TELLING.contains(what)) {
          String said = said(block, status.group(1));
          failures.add(new Failure(whom.get(), what(what, status.group(1), said), said));
        }
      }
    }
    return List.copyOf(failures);
  }

  private static WhatFailed what(String action, String status, String said) {
    return switch (action) {
      case "delayed" -> WhatFailed.DELAYED;
      case "relayed" -> WhatFailed.RELAYED;
      default -> WhatFailed.by(status, said);
    };
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
    Matcher diagnostic = DIAGNOSTIC.matcher(block);
    return diagnostic.find() ? oneLine(diagnostic.group(1)) : status;
  }

  private List<Failure> inWords(List<String> ours) {
    return ours.stream()
        .flatMap(
            own ->
                Stream.of(readable, raw)
                    .flatMap(text -> near(text, own).stream())
                    .flatMap(near -> inWords(own, near).stream())
                    .limit(1))
        .toList();
  }

  private static Optional<String> near(String text, String address) {
    int at = text.toLowerCase(Locale.ROOT).indexOf(address.toLowerCase(Locale.ROOT));
    return at < 0
        ? Optional.empty()
        : Optional.of(text.substring(at, Math.min(text.length(), at + address.length() + NEAR)));
  }

  /** By a code first; where there is none, by words of the address's own line. */
  private static Optional<Failure> inWords(String address, String near) {
    Matcher code = CODE.matcher(near);
    String said =
        oneLine(
            code.find()
                ? code.group()
                : near.lines().findFirst().orElse("").substring(address.length()));
    return WhatFailed.inWords(said).map(what -> new Failure(address, what, said));
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }
}
