package fr.comop.faults;

import fr.comop.archive.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks, without comop's help, for what became of each workbook that was sent. */
final class Verdict {
  private final Ground ground;
  private final DropFolder folder;
  private final Collection<Parcel> mailed;
  private final Collection<Parcel> dropped;
  private final List<Parcel> all;

  Verdict(Ground ground, DropFolder folder, Collection<Parcel> mailed, Collection<Parcel> dropped) {
    this.ground = ground;
    this.folder = folder;
    this.mailed = mailed;
    this.dropped = dropped;
    this.all = Stream.concat(mailed.stream(), dropped.stream()).toList();
  }

  /** Adds what is found; the service must not run. */
  void added(Counts counts) throws Exception {
    try (Store store = Store.in(ground.data())) {
      stored(counts, store);
      ArchivedBytes archive = new ArchivedBytes(ground.data().resolve("archive"));
      counts.exactly("workbooks in the archive, byte by byte", held(archive), all.size());
      counts.told("mails by their state in the outbox", store.mailsByState());
      counts.exactly("mails still queued", store.rows("outbox where state = 'QUEUED'"), 0);
    }
    answered(counts);
    filed(counts);
    ServiceLog log = ServiceLog.read(ground.log);
    counts
        .exactly("stack traces in the log", log.traces(), 0)
        .exactly("errors in the log", log.lines("ERROR"), 0)
        .told("warnings in the log", log.lines("WARN"));
  }

  private void stored(Counts counts, Store store) throws Exception {
    Map<String, Integer> submissions = store.submissionsBySha256();
    once(
        counts,
        "workbooks with %s submission",
        all,
        parcel -> submissions.getOrDefault(Sha256.of(parcel.workbook()).hex(), 0));
    Map<String, Integer> arrivals = store.arrivalsBySha256();
    once(
        counts,
        "mails with %s arrival",
        mailed,
        parcel -> arrivals.getOrDefault(Sha256.of(parcel.mail()).hex(), 0));
    once(
        counts,
        "files with %s arrival",
        dropped,
        parcel -> arrivals.getOrDefault(Sha256.of(parcel.workbook()).hex(), 0));
    counts.exactly("submissions in all", store.rows("submission"), all.size());
    counts.exactly(
        "mails and files in all",
        store.rows("arrival where channel = 'MAILBOX'") + store.rows("arrival_file"),
        all.size());
  }

  private void answered(Counts counts) {
    Answers answers = new Answers(ground.smtp.taken());
    Map<String, Integer> telling = answers.tellingOf();
    once(
        counts,
        "mails with %s acknowledgement",
        mailed,
        parcel -> telling.getOrDefault(parcel.name(), 0));
    once(
        counts,
        "files with %s acknowledgement",
        dropped,
        parcel -> telling.getOrDefault(parcel.name(), 0));
    counts
        .told("what the mail server did " + ground.smtp.mischief().done(), "")
        .told("mails that it took", answers.mails())
        .told("sendings that it took", answers.sendings())
        .told("of these sent again because it took one and hung up", answers.provoked())
        .atMost("of these sent again for another reason", answers.unprovoked(), all.size() / 20)
        .atMost("most often that one mail was sent", answers.mostTimes(), 2);
  }

  private void filed(Counts counts) throws Exception {
    counts
        .exactly("mails left in the inbox", ground.mailbox.in("INBOX"), 0)
        .exactly("mails in Traités", ground.mailbox.in("Traités"), mailed.size())
        .exactly("mails in Quarantaine", ground.mailbox.in("Quarantaine"), 0)
        .exactly("files left in the folder", folder.waiting().size(), 0)
        .exactly("files in traites/, byte by byte", whole(folder.in("traites")), dropped.size())
        .exactly("files in quarantaine/", folder.in("quarantaine").size(), 0);
  }

  private long whole(List<Path> files) throws IOException {
    Map<String, Parcel> parcels =
        dropped.stream().collect(Collectors.toMap(Parcel::name, Function.identity()));
    long whole = 0;
    for (Path file : files) {
      Parcel parcel = parcels.get(file.getFileName().toString());
      if (parcel != null && Arrays.equals(Files.readAllBytes(file), parcel.workbook())) {
        whole++;
      }
    }
    return whole;
  }

  private long held(ArchivedBytes archive) throws IOException {
    long held = 0;
    for (Parcel parcel : all) {
      held += archive.hold(parcel.workbook()) ? 1 : 0;
    }
    return held;
  }

  private static void once(
      Counts counts, String what, Collection<Parcel> parcels, Function<Parcel, Integer> times) {
    List<Integer> found = parcels.stream().map(times).toList();
    long exactly = found.stream().filter(one -> one == 1).count();
    counts.exactly(what.formatted("exactly one"), exactly, parcels.size());
    if (exactly < parcels.size()) {
      counts.exactly(what.formatted("no"), found.stream().filter(one -> one == 0).count(), 0);
      counts.exactly(
          what.formatted("more than one"), found.stream().filter(one -> one > 1).count(), 0);
    }
  }
}
