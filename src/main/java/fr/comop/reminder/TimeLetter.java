package fr.comop.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.comop.archive.Sha256;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Letterhead;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Stationeries;
import fr.comop.correspondence.Stationery;
import fr.comop.correspondence.Texts;
import fr.comop.desk.Actor;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.reminder.TimeView.DueView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers requests for more time, in writing, as article 10 of the convention wants it. */
public final class TimeLetter {
  /** The text that it is written in. */
  public static final String TEXT = "reponse-delai";

  private final Stationeries stationeries;

  /**
   * Written in this text.
   *
   * @throws IllegalStateException when it is missing or wrong; says its file and line
   */
  public TimeLetter(Stationeries stationeries) {
    this.stationeries = stationeries;
    for (Stationery one : stationeries.all()) {
      for (boolean granted : List.of(true, false)) {
        one.texts().write(TEXT, sample(granted, one.letterhead()));
      }
    }
  }

  private static TimeView sample(boolean granted, Letterhead letterhead) {
    return new TimeView(
        "Planétarium",
        granted,
        "…",
        List.of(new DueView("bilan annuel 2020", "…"), new DueView("programme 2021", "…")),
        "…",
        "…",
        "…",
        granted,
        granted,
        letterhead);
  }

  /**
   * Whom it is for.
   *
   * @param to addresses, at least one
   * @param requests that it answers; none when nobody asked
   */
  record Readers(Beneficiary beneficiary, List<String> to, List<String> cc, List<Reply> requests) {}

  /** There is more time for a document, which is due on its new day. */
  Mail granted(
      Readers readers,
      Deliverable moved,
      String agreement,
      Actor who,
      Mail.File calendar,
      Instant now) {
    TimeView view = view(readers, true, List.of(moved), agreement, who, "", now);
    return mail(readers, List.of(moved), view, List.of(calendar), now);
  }

  /** There is no more time for these documents. */
  Mail refused(Readers readers, List<Deliverable> owed, String reason, Actor who, Instant now) {
    TimeView view = view(readers, false, owed, "", who, reason, now);
    return mail(readers, owed, view, List.of(), now);
  }

  private TimeView view(
      Readers readers,
      boolean granted,
      List<Deliverable> documents,
      String agreement,
      Actor who,
      String reason,
      Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Deliverable.ZONE);
    return new TimeView(
        readers.beneficiary().name(),
        granted,
        readers.requests().stream()
            .map(one -> FrenchInstant.of(one.receivedAt()))
            .collect(Collectors.joining(" et du ")),
        documents.stream().map(one -> new DueView(one.title(), French.longDay(one.due()))).toList(),
        agreement,
        who.signs(),
        reason,
        documents.stream().allMatch(one -> one.due().isBefore(today)),
        granted,
        stationery(documents).letterhead());
  }

  private Stationery stationery(List<Deliverable> documents) {
    return documents.stream()
        .findFirst()
        .map(one -> stationeries.of(one.convention()))
        .orElseGet(stationeries::common);
  }

  private Mail mail(
      Readers readers,
      List<Deliverable> documents,
      TimeView view,
      List<Mail.File> files,
      Instant now) {
    Texts.Written written = stationery(documents).texts().write(TEXT, view);
    @Nullable String thread =
        readers.requests().stream()
            .map(Reply::messageId)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    String digest = Sha256.of((readers.to() + written.text() + now).getBytes(UTF_8)).brief();
    return new Mail(
        view.service().messageId(TEXT, readers.beneficiary().id(), digest),
        thread,
        Stream.ofNullable(thread).toList(),
        false,
        readers.to(),
        readers.cc(),
        written,
        files);
  }
}
