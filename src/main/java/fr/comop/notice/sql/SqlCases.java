package fr.comop.notice.sql;

import fr.comop.archive.Sha256;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import fr.comop.notice.Act;
import fr.comop.notice.CaseKey;
import fr.comop.notice.Cause;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Evidence;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.Recorded;
import fr.comop.notice.desk.Cases;
import fr.comop.notice.desk.Trackings;
import fr.comop.notice.tracking.Tracking;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of cases, acts and letters' numbers. */
public final class SqlCases implements Cases {
  private static final String COLUMNS =
      "select id, beneficiary, convention, campaign_year as \"year\", cause from notice_case c ";

  private final Ledger ledger;
  private final Trackings trackings;

  public SqlCases(Ledger ledger, Trackings trackings) {
    this.ledger = ledger;
    this.trackings = trackings;
  }

  @Override
  public DefaultCase enter(CaseKey key) {
    long id =
        ledger
            .handle()
            .createUpdate(
                """
                insert into notice_case (beneficiary, convention, campaign_year, cause, standing)
                values (:beneficiary, :convention, :year, :cause, :standing)
                """)
            .bindMethods(key)
            .bind("standing", standingKey(key))
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return new DefaultCase(id, key, List.of(), Map.of());
  }

  private static String standingKey(CaseKey key) {
    return Fit.key(
        String.join(
            " ",
            key.beneficiary(),
            key.convention(),
            String.valueOf(key.year()),
            key.cause().name()),
        200);
  }

  @Override
  public Optional<DefaultCase> find(long id) {
    return some("where c.id = ?", id).stream().findFirst();
  }

  @Override
  public Optional<DefaultCase> lock(long id) {
    ledger
        .handle()
        .select(
            """
            select id from notice_case
            where (beneficiary, convention, campaign_year) in
              (select beneficiary, convention, campaign_year from notice_case where id = ?)
            order by id for update
            """,
            id)
        .mapTo(Long.class)
        .list();
    return find(id);
  }

  @Override
  public Optional<DefaultCase> standing(CaseKey key) {
    return some("where standing = ?", standingKey(key)).stream().findFirst();
  }

  @Override
  public List<DefaultCase> of(String beneficiary, String convention, int year) {
    return some(
        "where beneficiary = ? and convention = ? and campaign_year = ?",
        beneficiary,
        convention,
        year);
  }

  @Override
  public List<DefaultCase> all() {
    return some("");
  }

  @Override
  public List<DefaultCase> ending() {
    return some(
        """
        where c.id in (select case_id from notice where kind = ?)
          or c.id in (select case_id from notice_act where kind = ?)
        """,
        NoticeKind.TERMINATION,
        ActJson.kind(Act.TerminationReceived.class));
  }

  private List<DefaultCase> some(String which, Object... arguments) {
    Map<Long, List<Recorded>> acts =
        ledger
            .handle()
            .select(
                """
                select case_id, ordinal, a.kind, content, acted_at, who, evidence_name,
                       evidence_sha256
                from notice_act a join notice_case c on c.id = a.case_id
                """
                    + which
                    + " order by case_id, ordinal",
                arguments)
            .mapTo(ActRow.class)
            .collect(
                Collectors.groupingBy(
                    ActRow::caseId, Collectors.mapping(ActRow::recorded, Collectors.toList())));
    return ledger
        .handle()
        .select(COLUMNS + which + " order by c.id", arguments)
        .mapTo(Row.class)
        .list()
        .stream()
        .map(row -> row.file(acts.getOrDefault(row.id(), List.of())))
        .map(this::tracked)
        .toList();
  }

  private DefaultCase tracked(DefaultCase file) {
    Map<Long, Tracking> tracked = new HashMap<>();
    for (Recorded one : file.history()) {
      if (one.act() instanceof Act.HandedOver handed) {
        tracked.put(handed.notice(), trackings.of(handed.notice()));
      }
    }
    return new DefaultCase(file.id(), file.key(), file.history(), tracked);
  }

  @Override
  public void add(DefaultCase file, Recorded act) {
    Evidence evidence = act.evidence();
    ledger
        .handle()
        .createUpdate(
            """
            insert into notice_act
              (case_id, ordinal, kind, content, acted_at, who, evidence_name, evidence_sha256)
            values
              (:case, :ordinal, :kind, :content, :at, :who, :name, :sha256)
            """)
        .bind("case", file.id())
        .bind("ordinal", act.number())
        .bind("kind", ActJson.kind(act.act().getClass()))
        .bind("content", ActJson.write(act.act()))
        .bind("at", act.at())
        .bind("who", Fit.text(act.who(), 200))
        .bind("name", evidence == null ? null : Fit.text(evidence.name(), 255))
        .bind("sha256", evidence == null ? null : evidence.sha256())
        .execute();
    if (act.act() instanceof Act.Closed) {
      ledger.handle().execute("update notice_case set standing = null where id = ?", file.id());
    }
  }

  @Override
  public long letter(DefaultCase file, NoticeKind kind) {
    return ledger
        .handle()
        .createUpdate("insert into notice (case_id, kind) values (:case, :kind)")
        .bind("case", file.id())
        .bind("kind", kind)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  @Override
  public Optional<Long> ofLetter(long notice) {
    return ledger
        .handle()
        .select("select case_id from notice where id = ?", notice)
        .mapTo(Long.class)
        .findOne();
  }

  private record Row(long id, String beneficiary, String convention, int year, Cause cause) {
    DefaultCase file(List<Recorded> history) {
      return new DefaultCase(
          id, new CaseKey(beneficiary, convention, year, cause), history, Map.of());
    }
  }

  private record ActRow(
      long caseId,
      int ordinal,
      String kind,
      String content,
      Instant actedAt,
      String who,
      @Nullable String evidenceName,
      @Nullable Sha256 evidenceSha256) {
    Recorded recorded() {
      return new Recorded(
          ordinal,
          ActJson.read(kind, content),
          actedAt,
          who,
          evidenceName == null || evidenceSha256 == null
              ? null
              : new Evidence(evidenceName, evidenceSha256));
    }
  }
}
