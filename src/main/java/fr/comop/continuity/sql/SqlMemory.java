package fr.comop.continuity.sql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import fr.comop.archive.Sha256;
import fr.comop.continuity.Document;
import fr.comop.continuity.Memory;
import fr.comop.continuity.Trace;
import fr.comop.ledger.Ledger;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The table of what was once asked for. */
public final class SqlMemory implements Memory {
  private static final String TRACES =
      """
      select beneficiary, form, campaign_year as "year" from submission
      union select beneficiary, form, campaign_year from waiver
      union select beneficiary, form, campaign_year from extension
      union select beneficiary, '', campaign_year from reminder
      union select beneficiary, '', campaign_year from reply
      union select beneficiary, '', grant_year from payment
      union select beneficiary, '', campaign_year from opinion
      union select beneficiary, '', 0 from consent
      union select beneficiary, '', 0 from meeting_attendance
      union select assigned, '', 0 from arrival where assigned is not null and state = 'RECEIVED'
      """;

  private final Ledger ledger;

  public SqlMemory(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public List<Document> kept() {
    return ledger
        .handle()
        .select(
            """
            select beneficiary, form, campaign_year as "year" from asked
            where not parted order by beneficiary, form, campaign_year
            """)
        .mapTo(Document.class)
        .list();
  }

  @Override
  public void keep(Collection<Document> asked) {
    for (Document one : asked) {
      int again =
          ledger
              .handle()
              .execute(
                  "update asked set parted = false"
                      + " where beneficiary = ? and form = ? and campaign_year = ?",
                  one.beneficiary(),
                  one.form(),
                  one.year());
      if (again == 0) {
        ledger
            .handle()
            .execute(
                "insert into asked (beneficiary, form, campaign_year) values (?, ?, ?)",
                one.beneficiary(),
                one.form(),
                one.year());
      }
    }
  }

  @Override
  public void part(Collection<Document> gone) {
    for (Document one : gone) {
      ledger
          .handle()
          .execute(
              "update asked set parted = true"
                  + " where beneficiary = ? and form = ? and campaign_year = ?",
              one.beneficiary(),
              one.form(),
              one.year());
    }
  }

  @Override
  public List<Trace> traces() {
    return Stream.concat(
            ledger.handle().select(TRACES).mapTo(Trace.class).stream(), exhibited().stream())
        .toList();
  }

  /** An exhibit may be one of several documents. */
  private List<Trace> exhibited() {
    record Row(String beneficiary, List<String> forms, int year) {}
    return ledger
        .handle()
        .select("select distinct beneficiary, forms, campaign_year as \"year\" from exhibit")
        .mapTo(Row.class)
        .stream()
        .flatMap(
            row -> row.forms().stream().map(form -> new Trace(row.beneficiary(), form, row.year())))
        .toList();
  }

  private record Mark(String beneficiary, Sha256 mark) {}

  @Override
  public Map<String, Set<Sha256>> marks() {
    return ledger
        .handle()
        .select("select beneficiary, mark from known_by")
        .mapTo(Mark.class)
        .collect(groupingBy(Mark::beneficiary, mapping(Mark::mark, toSet())));
  }

  @Override
  public void mark(Map<String, Set<Sha256>> marks) {
    ledger.handle().execute("delete from known_by");
    marks.forEach(
        (beneficiary, all) ->
            all.forEach(
                one ->
                    ledger
                        .handle()
                        .execute(
                            "insert into known_by (beneficiary, mark) values (?, ?)",
                            beneficiary,
                            one)));
  }

  @Override
  public Set<String> addresses(String beneficiary) {
    Set<String> addresses = new HashSet<>();
    ledger
        .handle()
        .select(
            """
            select a.sender from arrival a join submission s on s.arrival_id = a.id
            where s.beneficiary = ? and a.sender is not null
            union
            select a.sender from arrival a join exhibit e on e.arrival_id = a.id
            where e.beneficiary = ? and a.sender is not null
            union
            select o.recipients from outbox o join reminder r on r.message_id = o.message_id
            where r.beneficiary = ?
            """,
            beneficiary,
            beneficiary,
            beneficiary)
        .mapTo(String.class)
        .forEach(
            some ->
                Arrays.stream(some.split("[,\\s]+"))
                    .map(one -> one.toLowerCase(Locale.ROOT))
                    .forEach(addresses::add));
    return addresses;
  }
}
