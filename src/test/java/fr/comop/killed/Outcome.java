package fr.comop.killed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.notice.channel.Dispatch;
import fr.comop.notice.channel.LetterStage;
import fr.comop.stage.Stage;
import fr.comop.wiring.House;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What must be true when nothing waits any more, whatever happened before. */
record Outcome(House house, Ground ground, Stage stage) {
  /** Each workbook has one submission, and its bytes are in the archive. */
  void everyWorkbookCountsOnce(CameIn cameIn) throws IOException {
    assertThat(all("select sha256 from submission"))
        .containsExactlyInAnyOrderElementsOf(
            cameIn.workbooks().stream().map(Sha256::of).map(Sha256::hex).toList());
    for (byte[] workbook : cameIn.workbooks()) {
      try (InputStream kept = house.store.archive.open(Sha256.of(workbook))) {
        assertThat(kept).hasBinaryContent(workbook);
      }
    }
    List<Arrival> arrivals = house.store.ledger.inTransaction(house.store.arrivals::all);
    assertThat(arrivals).hasSize(3).extracting(Arrival::state).containsOnly(ArrivalState.DONE);
  }

  /** The file lies where what is done lies, with one answer beside it. */
  void theFileIsFiledAway() throws IOException {
    assertThat(filesIn(ground.folder().resolve("casemate"))).isEmpty();
    assertThat(filesIn(ground.folder().resolve("casemate/traites")))
        .containsExactly("programme.xlsx");
    assertThat(filesIn(ground.folder().resolve("casemate/reponses")))
        .extracting(name -> name.replaceFirst("^AR-\\d{6} ", ""))
        .containsExactly("accuse-de-reception.html", "programme-a-corriger.xlsx");
  }

  /** What lies in the mailbox, by subject. */
  void mailsLie(List<String> inbox, List<String> done) throws MessagingException {
    assertThat(stage.mailsIn("INBOX")).containsExactlyElementsOf(inbox);
    assertThat(stage.mailsIn("Traités")).containsExactlyElementsOf(done);
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .map(one -> one.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** Each arrival has one answer, which waits or has left. */
  void everyArrivalIsAnsweredOnce() {
    assertThat(all("select arrival_id from outbox")).hasSize(3).doesNotHaveDuplicates();
  }

  /** So many mails have left, each once, but for so many that left once more as they were. */
  void eachMailLeftOnce(int mails, int doubled) throws Exception {
    List<String> left = new ArrayList<>();
    for (MimeMessage one : stage.sent()) {
      left.add(one.getMessageID());
    }
    assertThat(Set.copyOf(left)).as("mails").hasSize(mails);
    assertThat(left).as("sendings").hasSize(mails + doubled);
    assertThat(all("select state from outbox")).containsOnly("SENT");
  }

  /** There is one summary, and all its files. */
  void oneSummaryWasIssued() {
    assertThat(all("select edition_id from summary_sent")).containsExactly("1");
    assertThat(all("select id from edition")).containsExactly("1");
    assertThat(all("select sha256 from edition_file"))
        .hasSizeGreaterThan(2)
        .allSatisfy(one -> assertThat(house.store.archive.holds(new Sha256(one))).isTrue());
  }

  /** The letter lies in the mail room, once. */
  void oneLetterWasLaidOut() throws IOException {
    assertThat(filesIn(ground.mailRoom().resolve("depart")))
        .containsExactly("LR-0001 - bordereau.pdf", "LR-0001.pdf", "envois.csv");
    assertThat(ground.mailRoom().resolve("depart/LR-0001.pdf"))
        .hasBinaryContent(LetterStage.pdf("lettre 1"));
    assertThat(house.store.desk.look(house.dispatch.dispatches::all))
        .extracting(Dispatch::state)
        .containsExactly(Dispatch.State.DONE);
  }

  void onePaymentIsEntered() {
    assertThat(all("select reference from payment")).containsExactly("MDT-1");
  }

  /** Of each payment there is one line, and of no other. */
  void theJournalSaysWhatTheStoreHas() throws IOException {
    Path journal = ground.data().resolve("archive/decisions.jsonl");
    List<String> lines = Files.exists(journal) ? Files.readAllLines(journal) : List.of();
    assertThat(lines.stream().filter(one -> one.contains("\"table\":\"payment\"")))
        .hasSameSizeAs(all("select id from payment"));
  }

  /** The audit trail has no gap, and is what was noted beside it. */
  void theTrailIsWhole() throws IOException {
    assertThat(house.asked.check().check(Optional.empty()).flaws()).isEmpty();
  }

  private List<String> all(String query) {
    return house.store.ledger.inTransaction(
        () -> house.store.ledger.handle().createQuery(query).mapTo(String.class).list());
  }
}
