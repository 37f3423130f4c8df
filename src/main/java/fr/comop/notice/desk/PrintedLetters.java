package fr.comop.notice.desk;

import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Letterhead;
import fr.comop.desk.Declined;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import fr.comop.notice.Act;
import fr.comop.notice.CaseKey;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Notice;
import fr.comop.notice.Recorded;
import fr.comop.notice.Refusal;
import fr.comop.notice.World;
import fr.comop.notice.letter.DocumentFacts;
import fr.comop.notice.letter.Letter;
import fr.comop.notice.letter.Letters;
import fr.comop.notice.letter.Signatory;
import fr.comop.notice.letter.SignatureImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints letters with the facts that the store holds of their documents. */
public final class PrintedLetters implements Press {
  private final Letters letters;
  private final Conventions conventions;
  private final Received received;
  private final Submissions submissions;
  private final Worlds worlds;
  private final Function<String, Letterhead> letterheads;

  /**
   * Prints in these texts.
   *
   * @param letterheads by the id of the convention
   */
  public PrintedLetters(
      Letters letters,
      Conventions conventions,
      Received received,
      Submissions submissions,
      Worlds worlds,
      Function<String, Letterhead> letterheads) {
    this.letters = letters;
    this.conventions = conventions;
    this.received = received;
    this.submissions = submissions;
    this.worlds = worlds;
    this.letterheads = letterheads;
  }

  @Override
  public byte[] draft(DefaultCase file, Notice letter, World world, Signing.Signatory signatory) {
    try {
      return letters.draft(letter(file, letter, world, signatory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] fair(DefaultCase file, Notice letter, World world, Signing.Signatory signatory) {
    Letter written = letter(file, letter, world, signatory);
    List<Refusal> refusals = letters.against(written);
    if (!refusals.isEmpty()) {
      throw new Declined(refusals.stream().map(Refusal::says).collect(Collectors.joining("\n")));
    }
    try {
      return letters.print(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String source(DefaultCase file, Notice letter, World world, Signing.Signatory signatory) {
    return letters.source(letter(file, letter, world, signatory));
  }

  @Override
  public byte[] signed(String source, SignatureImage image) {
    try {
      return letters.signed(source, image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> address(DefaultCase file) {
    return Letters.address(worlds.whose(file.key()).legalPerson());
  }

  private Letter letter(DefaultCase file, Notice letter, World world, Signing.Signatory signatory) {
    CaseKey key = file.key();
    Convention convention =
        conventions.all().stream()
            .filter(one -> one.id().equals(key.convention()))
            .findFirst()
            .orElseThrow(
                () -> new Declined("« " + key.convention() + " » n’est plus une convention."));
    return new Letter(
        file,
        letter.draft(),
        convention,
        worlds.whose(key),
        documents(file),
        world.money(),
        world.rules(),
        new Letter.Sender(
            letterheads.apply(key.convention()),
            new Signatory(
                signatory.signs().split(",", 2)[0],
                signatory.delegation().office(),
                signatory.delegation().reference())),
        world.today());
  }

  private List<DocumentFacts> documents(DefaultCase file) {
    CaseKey key = file.key();
    Set<String> ever = ever(file);
    return received.states(worlds.whose(key), key.convention(), key.year()).stream()
        .filter(one -> ever.contains(one.deliverable().form()))
        .map(this::facts)
        .toList();
  }

  /** Ids of all documents that a case is about, or was. */
  private static Set<String> ever(DefaultCase file) {
    Set<String> ever = new LinkedHashSet<>();
    for (Recorded one : file.history()) {
      if (one.act() instanceof Act.Opened opened) {
        ever.addAll(opened.documents());
      } else if (one.act() instanceof Act.Joined joined) {
        ever.add(joined.document());
      }
    }
    return ever;
  }

  private DocumentFacts facts(DeliverableState state) {
    Deliverable one = state.deliverable();
    return new DocumentFacts(
        one.form(),
        one.title(),
        conventions.articles(List.of(one)).replaceFirst("^articles? ", ""),
        one.due(),
        Stream.concat(
                submissions.of(one.beneficiary().id(), one.form(), one.year()).stream()
                    .map(PrintedLetters::receipt),
                state.exhibits().stream()
                    .filter(PrintedLetters::isTold)
                    .map(PrintedLetters::receipt))
            .sorted(Comparator.comparing(DocumentFacts.Receipt::at))
            .toList());
  }

  /** What stands for a document is a version of it, and told as one. */
  private static boolean isTold(Exhibit one) {
    return one.waits() || one.isSetAside();
  }

  private static DocumentFacts.Receipt receipt(Submission one) {
    return new DocumentFacts.Receipt(
        one.receivedAt(),
        switch (one.outcome()) {
          case PAPER -> "sur papier";
          case OTHER_FORM -> "sous une autre forme";
          case PRESENTED -> "fichier";
          default -> "classeur";
        },
        one.version(),
        one.outcome().french());
  }

  private static DocumentFacts.Receipt receipt(Exhibit one) {
    return new DocumentFacts.Receipt(
        one.receivedAt(), one.what(), 0, one.waits() ? "à examiner" : "non retenu");
  }
}
