package fr.comop.ledger.audit;

import fr.comop.archive.Sha256;
import fr.comop.ledger.Ledger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes through the whole audit trail, and says where its chain does not hold. */
public final class AuditCheck {
  private static final int PAGE = 1_000;
  private static final int MOST_FOUND = 100;

  private final Ledger ledger;
  private final AuditHeads heads;

  /** Of the trail in this ledger, whose heads were noted there. */
  public AuditCheck(Ledger ledger, AuditHeads heads) {
    this.ledger = ledger;
    this.heads = heads;
  }

  /** What is wrong with a line. */
  public enum Kind {
    /** It is not what was written, or the hash that it holds is not. */
    CHANGED,
    /** The text beside it is another one. */
    TEXT_CHANGED,
    /** It was taken out. */
    MISSING,
    /** It stands outside of the chain: before the first line, or after the last. */
    ADDED,
    /** It holds another hash than was noted outside of the database: the trail was made anew. */
    REWRITTEN
  }

  /**
   * What was found.
   *
   * @param last of several lines that follow one another; the first where it is one
   */
  public record Flaw(Kind kind, long first, long last) {}

  /**
   * What came of it.
   *
   * @param head how far the trail goes, as the database says
   * @param noted how many of its lines were compared with what was noted outside of the database
   * @param erased how many have no text beside them any more, which is no flaw
   * @param restarts how often the trail began anew, as far as was noted outside of the database
   * @param flaws at most a hundred, in their order
   */
  public record Result(AuditHead head, long noted, long erased, int restarts, List<Flaw> flaws) {}

  /**
   * Checks all of it. What others add meanwhile is left for the next time.
   *
   * @param known a head that was noted elsewhere; empty for none
   */
  public Result check(Optional<AuditHead> known) throws IOException {
    // Read first: whatever was noted until now was committed before.
    AuditHeads.Noted read = heads.read();
    Map<Long, Sha256> noted = new HashMap<>(read.heads());
    known.ifPresent(one -> noted.put(one.length(), one.chain()));
    noted.remove(0L);
    return ledger.inTransaction(() -> new Run(noted, read.restarts()).result());
  }

  private final class Run {
    private final Map<Long, Sha256> noted;
    private final int restarts;
    private final List<Flaw> flaws = new ArrayList<>();
    private long compared;
    private long erased;

    Run(Map<Long, Sha256> noted, int restarts) {
      this.noted = noted;
      this.restarts = restarts;
    }

    Result result() {
      AuditHead head = head();
      long until = Math.max(head.length(), noted.keySet().stream().reduce(0L, Math::max));
      AuditHead at = AuditHead.NONE;
      List<AuditLine> page;
      do {
        page = page(at.length());
        for (AuditLine line : page) {
          if (line.id() <= until) {
            at = after(at, line, head);
          }
        }
      } while (page.size() == PAGE);
      if (at.length() > head.length()) {
        found(Kind.REWRITTEN, head.length() + 1, at.length());
      }
      if (until > at.length()) {
        found(Kind.MISSING, at.length() + 1, until);
      }
      outside(until);
      return new Result(head, compared, erased, restarts, List.copyOf(flaws));
    }

    private AuditHead head() {
      return ledger
          .handle()
          .createQuery("select length, chain from audit_head where id = 1")
          .mapTo(AuditHead.class)
          .findOne()
          .orElse(AuditHead.NONE);
    }

    /** Lines that no head ever counted. */
    private void outside(long until) {
      List<Long> numbers =
          ledger
              .handle()
              .select("select id from audit where id < 1 or id > ? order by id", until)
              .mapTo(Long.class)
              .list();
      // Read last: whatever was added meanwhile by its rules is counted by now.
      long end = Math.max(until, head().length());
      numbers.stream()
          .filter(one -> one < 1 || one > end)
          .forEach(one -> found(Kind.ADDED, one, one));
    }

    private List<AuditLine> page(long after) {
      return ledger
          .handle()
          .select(
              """
              select a.id, a.happened_at, a.what, a.subject, a.words, a.chain, t.salt, t.who,
                     t.address, t.details
              from audit a left join audit_text t on t.audit_id = a.id
              where a.id > ? order by a.id fetch first ? rows only
              """,
              after,
              PAGE)
          .mapTo(AuditLine.class)
          .list();
    }

    private AuditHead after(AuditHead at, AuditLine line, AuditHead head) {
      if (line.id() > at.length() + 1) {
        found(Kind.MISSING, at.length() + 1, line.id() - 1);
      } else if (!line.chained(at.chain()).equals(line.chain())) {
        found(Kind.CHANGED, line.id(), line.id());
      }
      if (!line.wordsHold()) {
        found(Kind.TEXT_CHANGED, line.id(), line.id());
      }
      erased += line.erased() ? 1 : 0;
      Sha256 outside = noted.remove(line.id());
      compared += outside == null ? 0 : 1;
      boolean rewritten = outside != null && !outside.equals(line.chain());
      boolean otherHead = line.id() == head.length() && !line.chain().equals(head.chain());
      if (rewritten || otherHead) {
        found(Kind.REWRITTEN, line.id(), line.id());
      }
      return new AuditHead(line.id(), line.chain());
    }

    private void found(Kind kind, long first, long last) {
      if (flaws.size() < MOST_FOUND) {
        flaws.add(new Flaw(kind, first, last));
      }
    }
  }
}
