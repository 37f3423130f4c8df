package fr.comop.intake.assessment;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.form.Finding;
import fr.comop.form.Forms;
import fr.comop.form.check.Signed;
import fr.comop.french.Words;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.identification.FileKind;
import fr.comop.intake.identification.Opened;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files the signed and scanned copy of a complete document with it. Which one is meant its name
 * tells, else the workbook that it came with, else the subject, else that only one asks for a
 * signature; where none of these does, a person examines it. Called inside a transaction.
 */
public final class Signing {
  private static final Set<String> SCANNED = Set.of("scan", "scans", "scanne", "scannee");

  private final Owing owing;
  private final Submissions submissions;
  private final SignedCopies copies;
  private final Forms forms;

  public Signing(Owing owing, Submissions submissions, SignedCopies copies, Forms forms) {
    this.owing = owing;
    this.submissions = submissions;
    this.copies = copies;
    this.forms = forms;
  }

  /** What came of an arrival, as far as it is known which document each thing is. */
  record Came(Arrival arrival, String subject, Beneficiary whose, List<Item> items) {
    Set<String> forms() {
      return items.stream()
          .filter(Item.Checked.class::isInstance)
          .map(item -> ((Item.Checked) item).form())
          .collect(Collectors.toSet());
    }
  }

  /**
   * What a file may be the signed copy of.
   *
   * @param states one that is complete when it is known which, several in doubt, none when it is
   *     none
   */
  record Meant(List<DeliverableState> states) {
    static final Meant NOTHING = new Meant(List.of());

    /** The version that it is the copy of; empty in doubt. */
    Optional<Submission> version() {
      return states.size() == 1 ? states.get(0).counting() : Optional.empty();
    }
  }

  /** What a file that came is the signed copy of, as far as anything tells. */
  Meant meant(Came came, Opened file) {
    Words name = Words.of(file.file().name());
    Words subject = Words.of(came.subject());
    if (!mayBe(file, came, name, subject)) {
      return Meant.NOTHING;
    }
    List<DeliverableState> states =
        owing.underWay(
            came.whose(), LocalDate.ofInstant(came.arrival().receivedAt(), Deliverable.ZONE));
    List<DeliverableState> complete = states.stream().filter(DeliverableState::complete).toList();
    List<DeliverableState> owed =
        states.stream()
            .filter(one -> !one.complete())
            .filter(one -> !came.forms().contains(one.deliverable().form()))
            .toList();
    return complete.isEmpty()
        ? Meant.NOTHING
        : new Meant(meant(came, complete, owed, name, subject));
  }

  /** A picture is a photograph more often than a scan, and has to say that it is one. */
  private static boolean mayBe(Opened file, Came came, Words name, Words subject) {
    if (file.kind() == FileKind.PDF) {
      return true;
    }
    return file.kind() == FileKind.PICTURE
        && !file.file().inText()
        && came.items().stream().noneMatch(Item.Checked.class::isInstance)
        && (tells(name) || tells(subject));
  }

  private static boolean tells(Words words) {
    return words.anyBeginsWith("sign") || words.anyOf(SCANNED);
  }

  private List<DeliverableState> meant(
      Came came,
      List<DeliverableState> complete,
      List<DeliverableState> owed,
      Words name,
      Words subject) {
    if (!named(complete, name).isEmpty() || !named(owed, name).isEmpty()) {
      return named(complete, owed, name);
    }
    List<DeliverableState> beside =
        complete.stream().filter(one -> came.forms().contains(one.deliverable().form())).toList();
    if (!beside.isEmpty()) {
      List<DeliverableState> bySubject = named(beside, subject);
      return asking(bySubject.isEmpty() ? beside : bySubject);
    }
    if (!named(complete, subject).isEmpty() || !named(owed, subject).isEmpty()) {
      return named(complete, owed, subject);
    }
    boolean signed = name.anyBeginsWith("sign") || subject.anyBeginsWith("sign");
    return signed || owed.isEmpty() ? asking(complete) : both(complete, owed);
  }

  /** Those that are named; none where these are owed still: what came stands for them then. */
  private static List<DeliverableState> named(
      List<DeliverableState> complete, List<DeliverableState> owed, Words words) {
    List<DeliverableState> named = named(complete, words);
    return named.isEmpty() ? List.of() : both(named, named(owed, words));
  }

  private static List<DeliverableState> both(
      List<DeliverableState> some, List<DeliverableState> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** The only one whose form asks for a signature; else all of them. */
  private List<DeliverableState> asking(List<DeliverableState> states) {
    List<DeliverableState> asking =
        states.stream().filter(one -> asksForSignature(one.deliverable())).toList();
    return asking.size() == 1 ? asking : states;
  }

  private boolean asksForSignature(Deliverable one) {
    return forms.find(one.form(), one.version()).flatMap(Signed::askedBy).isPresent();
  }

  private static List<DeliverableState> named(List<DeliverableState> states, Words words) {
    return states.stream().filter(one -> words.name(one.deliverable().title())).toList();
  }

  /**
   * Keeps a signed copy with its version, of which nothing is asked for the signature any more.
   *
   * @return the version as it is now
   */
  public Submission keep(Submission version, SignedCopies.Copy copy) {
    copies.add(copy);
    List<Finding> told = submissions.findings(version.id());
    List<Finding> left = without(told, version.form(), version.formVersion());
    if (left.size() < told.size()) {
      submissions.replaceFindings(version.id(), left, List.of());
    }
    return submissions.of(version.beneficiary(), version.form(), version.year()).stream()
        .filter(one -> one.id() == version.id())
        .findFirst()
        .orElse(version);
  }

  /** What is left of findings in a version: nothing about the signature once it has come signed. */
  List<Finding> left(Submission version, List<Finding> findings) {
    return copies.of(version.id()).isEmpty()
        ? findings
        : without(findings, version.form(), version.formVersion());
  }

  /** What is left of findings once there is a signed copy. */
  List<Finding> without(List<Finding> told, String form, int formVersion) {
    Optional<String> check = forms.find(form, formVersion).flatMap(Signed::askedBy);
    return check.isEmpty()
        ? told
        : told.stream().filter(one -> !one.check().equals(check.get())).toList();
  }
}
