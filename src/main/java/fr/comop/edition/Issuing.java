package fr.comop.edition;

import fr.comop.archive.Sha256;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.ledger.Ledger;
import fr.comop.summary.Audience;
import fr.comop.summary.Handout;
import fr.comop.summary.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives summaries out, and keeps what was given out. Each is one transaction, on disk on return,
 * with its line in the audit trail; what it consists of is made and archived before. Safe for use
 * by several threads.
 */
public final class Issuing {
  private static final int TRIES = 3;
  private static final String MAIL = "message/rfc822";

  private final Desk desk;
  private final Viewing viewing;
  private final Editions editions;
  private final Shelf shelf;
  private final Handout handout;
  private final Post post;
  private final Disclosures disclosures;

  public Issuing(
      Desk desk, Viewing viewing, Editions editions, Shelf shelf, Handout handout, Post post) {
    this.desk = desk;
    this.viewing = viewing;
    this.editions = editions;
    this.shelf = shelf;
    this.handout = handout;
    this.post = post;
    disclosures = new Disclosures(desk);
  }

  /**
   * How mails leave.
   *
   * @param composed makes a message of a mail, as it leaves
   */
  public record Post(SummaryLetter letter, Outbox outbox, Function<Mail, byte[]> composed) {}

  /** What its audience would be told now. Nothing is noted. */
  public Viewing.View look(Order order) {
    return viewing.of(order);
  }

  /** Every edition, by number. */
  public List<Edition> all() {
    return desk.look(editions::all);
  }

  /**
   * An edition.
   *
   * @param named its reference, "S-0003", or its name
   * @throws Declined when there is none
   */
  public Edition find(String named) {
    return all().stream()
        .filter(one -> one.order().name().equals(named.strip()))
        .findFirst()
        .or(
            () ->
                all().stream()
                    .filter(one -> Edition.NUMBERING.fits(named.strip()))
                    .filter(one -> one.id() == Edition.NUMBERING.number(named.strip()))
                    .findFirst())
        .orElseThrow(
            () ->
                new Declined(
                    "Aucune synthèse ne s’appelle « "
                        + named.strip()
                        + " », ni n’a cette référence : « comop summary list » les donne toutes."));
  }

  /**
   * What was written.
   *
   * @param summary what they tell
   * @param edition null where it was not kept: the Region looked at what is its own
   */
  public record HandedOut(Summary summary, List<Path> files, @Nullable Edition edition) {}

  /**
   * Writes a summary's files into a directory, in place of those of an earlier one. What others
   * than the Region are given, and what has a name, is kept.
   *
   * @throws Declined when the directory does not take them, or the name is taken
   */
  public HandedOut handOut(Order order, Path directory, Actor who) {
    if (order.audience() == Audience.REGION && order.name().isEmpty()) {
      Viewing.View view = viewing.of(order);
      List<Handout.Written> files = handout.into(directory, view.summary(), view.changes());
      List<Disclosures.Left> left =
          files.stream().map(one -> new Disclosures.Left(one.name(), sum(one.file()))).toList();
      desk.decide(
          () -> disclosures.summary("SUMMARY_OUT", view.order(), "Écrite par commande", left, who));
      return new HandedOut(
          view.summary(), files.stream().map(Handout.Written::file).toList(), null);
    }
    AtomicReference<@Nullable HandedOut> last = new AtomicReference<>();
    Edition edition =
        issued(
            () -> {
              Viewing.View view = view(order);
              List<Handout.Written> files = handout.into(directory, view.summary(), view.changes());
              last.set(
                  new HandedOut(
                      view.summary(), files.stream().map(Handout.Written::file).toList(), null));
              return new Draft(view, Edition.Way.WRITTEN, shelf.keep(files), List.of(), List.of());
            },
            who,
            any -> {});
    HandedOut written = Objects.requireNonNull(last.get());
    return new HandedOut(written.summary(), written.files(), edition);
  }

  /**
   * Keeps a summary, for nobody yet.
   *
   * @throws Declined when the name is taken
   */
  public Edition keep(Order order, Actor who) {
    return kept(order, Edition.Way.KEPT, who);
  }

  /** Gives a summary out with something else: its files go with an invitation, or a letter. */
  public Edition enclose(Order order, Actor who) {
    return kept(order, Edition.Way.WRITTEN, who);
  }

  private Edition kept(Order order, Edition.Way way, Actor who) {
    return issued(
        () -> {
          Viewing.View view = view(order);
          return new Draft(view, way, rendered(view), List.of(), List.of());
        },
        who,
        any -> {});
  }

  /**
   * Sends a summary.
   *
   * @param to addresses, at least one
   * @throws Declined when the name is taken
   */
  public Edition send(Order order, List<String> to, Actor who) {
    return send(order, to, who, any -> {});
  }

  /** The same, with what else is to be written in that transaction. */
  Edition send(Order order, List<String> to, Actor who, Consumer<Edition> also) {
    return issued(
        () -> {
          Viewing.View view = view(order);
          List<Piece> files = rendered(view);
          List<Mail> mails = post.letter().write(view, reference(view), files, to);
          post.letter().putAside(view, files);
          return new Draft(
              view,
              Edition.Way.MAILED,
              Stream.concat(files.stream(), Stream.of(letter(view, mails.get(0)))).toList(),
              mails,
              to);
        },
        who,
        also);
  }

  /**
   * Writes into a directory what would be sent now: the files, and the mail, which bears no number
   * of an edition. Nothing is noted.
   *
   * @param to addresses, at least one
   */
  public List<Path> rehearse(Order order, List<String> to, Path directory) {
    Viewing.View view = viewing.of(order);
    List<Piece> files = rendered(view);
    String trial = "essai-" + order.year() + "-" + order.audience().word();
    Mail mail = post.letter().write(view, trial, files, to).get(0);
    return shelf.write(
        Stream.concat(files.stream(), Stream.of(letter(view, mail))).toList(), directory);
  }

  /**
   * Writes what was kept into a directory once more.
   *
   * @throws Declined when there is none, or the directory does not take it
   */
  public List<Path> again(String named, Path directory, Actor who) {
    Edition edition = find(named);
    List<Path> written = shelf.write(edition.files(), directory);
    desk.decide(
        () ->
            disclosures.summary(
                "SUMMARY_OUT",
                edition.order(),
                edition.reference() + ", écrite de nouveau par commande",
                left(edition.files()),
                who));
    return written;
  }

  /** What its audience would be told, once it is known that it may be kept. */
  private Viewing.View view(Order order) {
    desk.look(
        () -> {
          declineTaken(order.name());
          return true;
        });
    return viewing.of(order);
  }

  private static String reference(Viewing.View view) {
    return Edition.NUMBERING.reference(view.number());
  }

  private List<Piece> rendered(Viewing.View view) {
    return shelf.aside(
        directory -> shelf.keep(handout.into(directory, view.summary(), view.changes())));
  }

  private Piece letter(Viewing.View view, Mail mail) {
    return shelf.keep(
        Handout.name(view.summary().head()) + ".eml", MAIL, post.composed().apply(mail));
  }

  /** An edition that has no row yet. */
  private record Draft(
      Viewing.View view,
      Edition.Way way,
      List<Piece> files,
      List<Mail> mails,
      List<String> recipients) {}

  /** Makes a draft. */
  private interface Drafting {
    Draft draft();
  }

  private Edition issued(Drafting drafting, Actor who, Consumer<Edition> also) {
    for (int time = 1; ; time++) {
      try {
        return entered(drafting.draft(), who, also);
      } catch (RuntimeException e) {
        // somebody else told something meanwhile, which this one has to take in
        if (!Ledger.isRepeat(e) || time == TRIES) {
          throw e;
        }
      }
    }
  }

  private Edition entered(Draft draft, Actor who, Consumer<Edition> also) {
    Sha256 content = shelf.keep(draft.view().content());
    return desk.decide(
        () -> {
          Order order = draft.view().order();
          declineTaken(order.name());
          Edition edition =
              new Edition(
                  draft.view().number(),
                  order,
                  draft.way(),
                  draft.recipients(),
                  content,
                  draft.files(),
                  who.named(),
                  desk.now());
          editions.add(edition);
          draft
              .mails()
              .forEach(one -> post.outbox().add(null, SummaryLetter.TEXT, one, desk.now()));
          also.accept(edition);
          disclosures.summary(kind(draft.way()), order, said(edition), left(draft.files()), who);
          return edition;
        });
  }

  private static String kind(Edition.Way way) {
    return switch (way) {
      case MAILED -> "SUMMARY_SEND";
      case WRITTEN -> "SUMMARY_OUT";
      case KEPT -> "SUMMARY_KEEP";
    };
  }

  private void declineTaken(String name) {
    Optional<Edition> taken =
        name.isEmpty()
            ? Optional.empty()
            : editions.all().stream().filter(one -> one.order().name().equals(name)).findFirst();
    taken.ifPresent(
        one -> {
          throw new Declined(
              "« " + name + " » est déjà le nom de " + one.reference() + " : donnez-en un autre.");
        });
  }

  private static String said(Edition edition) {
    String name = edition.order().name();
    return edition.reference()
        + (name.isEmpty() ? "" : " « " + name + " »")
        + ", "
        + edition.way().french()
        + (edition.recipients().isEmpty() ? "" : " à " + String.join(", ", edition.recipients()));
  }

  private static List<Disclosures.Left> left(List<Piece> files) {
    return files.stream().map(one -> new Disclosures.Left(one.name(), one.sha256())).toList();
  }

  private static Sha256 sum(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
