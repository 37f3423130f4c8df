package fr.comop.notice;

import fr.comop.archive.Sha256;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing done in a case, by a person, on a day. Days are those of France. */
public sealed interface Act {
  /** The day it happened; null where that is the day it was entered. */
  default @Nullable LocalDate happened() {
    return null;
  }

  /**
   * The case is there, for staff alone.
   *
   * @param documents ids of the forms, or of documents without one, that it is about
   * @param facts what is known, in the words of who opened it; "" where the case opened by itself
   * @param applied the day of the application for the grant, where the cause depends on it; null
   *     where it does not
   */
  record Opened(List<String> documents, String facts, @Nullable LocalDate applied) implements Act {
    /** Of a cause for which the day of the application does not count. */
    public Opened(List<String> documents, String facts) {
      this(documents, facts, null);
    }
  }

  /** Another document of the same year and cause is missing too. */
  record Joined(String document) implements Act {}

  /** A document is in the case no more, for it was presented. */
  record Struck(String document, String reason) implements Act {}

  /** Somebody called or wrote to settle it between people (art. 12). */
  record Spoken(LocalDate day, Manner manner, String with, String said) implements Act {
    @Override
    public LocalDate happened() {
      return day;
    }
  }

  /** How people spoke. */
  enum Manner {
    CALL("appel"),
    MAIL("courriel"),
    MEETING("rencontre");

    private final String french;

    Manner(String french) {
      this.french = french;
    }

    /** "appel", which commands use as well. */
    public String french() {
      return french;
    }
  }

  /**
   * A letter is drafted.
   *
   * @param notice its number in the store
   * @param hearing when the structure's representatives may be heard; null where none is proposed
   * @param place where they would be; "" for none
   * @param measure that is contemplated, in observations; null otherwise
   * @param asked what the writer adds to the text, in plain words; "" for nothing
   * @param replaces number of a letter that was lost or reached nobody; null for none
   */
  record Prepared(
      long notice,
      NoticeKind kind,
      @Nullable Instant hearing,
      String place,
      @Nullable Outcome measure,
      String asked,
      @Nullable Long replaces)
      implements Act {}

  /**
   * It may leave as it was printed.
   *
   * @param signatory whom the print names as who signs it: "Nadia Roux, directrice de la
   *     recherche"; "" where it names nobody
   * @param delegation the reference that it gives; "" for none
   * @param address the lines in its window, the town last; none where that is not known
   */
  record Approved(
      long notice, Sha256 pdf, String signatory, String delegation, List<String> address)
      implements Act {
    /** Copies the lines. */
    public Approved {
      address = List.copyOf(address);
    }

    /** Before anything is printed. */
    public Approved(long notice, Sha256 pdf, String signatory) {
      this(notice, pdf, signatory, "", List.of());
    }
  }

  /**
   * It is signed by somebody with a delegation.
   *
   * @param delegation its reference
   * @param unscanned why no scan shows it, where it was signed by hand; "" where one does
   */
  record Signed(long notice, String delegation, Pen pen, String unscanned) implements Act {
    /** By hand, as a scan shows. */
    public Signed(long notice, String delegation) {
      this(notice, delegation, Pen.HAND, "");
    }
  }

  /** What a letter is signed with. */
  enum Pen {
    HAND,
    /** The act's evidence is the print that bears it. */
    IMAGE
  }

  /**
   * It was given to a channel.
   *
   * @param channel its word: "mail-room", "maileva", "hand", "commissaire"
   */
  record HandedOver(long notice, String channel) implements Act {}

  /** It does not leave. */
  record Withdrawn(long notice, String reason) implements Act {}

  /** The structure has answered. */
  record Answered(LocalDate received, String said) implements Act {
    @Override
    public LocalDate happened() {
      return received;
    }
  }

  /** The justifications, or that there are none, were examined (art. 10). */
  record Examined(LocalDate day, String found) implements Act {
    @Override
    public LocalDate happened() {
      return day;
    }
  }

  /** The structure's representatives were heard, or could have been (art. 10). */
  record Heard(LocalDate day, Hearing how, String who, String minutes) implements Act {
    @Override
    public LocalDate happened() {
      return day;
    }
  }

  /** How a hearing went. */
  enum Hearing {
    HELD("tenue"),
    DECLINED("declinee"),
    DID_NOT_COME("absent");

    private final String word;

    Hearing(String word) {
      this.word = word;
    }

    /** As commands have it. */
    public String word() {
      return word;
    }
  }

  /** The Region has decided. */
  record Decided(Decision decision) implements Act {
    @Override
    public LocalDate happened() {
      return decision.day();
    }
  }

  /** The "titre de recettes" of a repayment was made out. */
  record TitleIssued(String number, LocalDate day, BigDecimal amount) implements Act {
    @Override
    public LocalDate happened() {
      return day;
    }
  }

  /** Money came in on it. */
  record MoneyReceived(LocalDate day, BigDecimal amount) implements Act {
    @Override
    public LocalDate happened() {
      return day;
    }
  }

  /** A suspension ends. */
  record Lifted(String reason) implements Act {}

  /** A termination is taken back before it takes effect (art. 11). */
  record TerminationWithdrawn(String reason) implements Act {}

  /** The structure has ended the convention by a registered letter (art. 11). */
  record TerminationReceived(LocalDate posted, LocalDate received) implements Act {
    @Override
    public LocalDate happened() {
      return received;
    }
  }

  /** People have settled it (art. 12). */
  record Settled(LocalDate day, String terms) implements Act {
    @Override
    public LocalDate happened() {
      return day;
    }
  }

  /** Nothing more is done in it. */
  record Closed(String reason) implements Act {}
}
