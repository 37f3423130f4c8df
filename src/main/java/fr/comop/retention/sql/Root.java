package fr.comop.retention.sql;

import fr.comop.desk.Numbering;
import fr.comop.retention.Kind;
import java.util.List;

/**
 * A table whose rows are things, each with what hangs on it.
 *
 * @param table with an "id"
 * @param items "id", "first_at", "last_at" of the things
 * @param done a condition for those that are done with
 * @param whose "id", "structure", "campaign_year", "convention" of whom they are about
 * @param parts rows that hang on it, in the order in which they can be destroyed, itself last
 */
record Root(
    Kind kind,
    String table,
    Numbering numbering,
    String items,
    String done,
    String whose,
    List<Part> parts) {
  private static final String NO_CONVENTION = ", cast(null as varchar(60)) as convention";

  /** Rows of a table, by a condition on the thing's id. */
  record Part(String table, String condition) {}

  private static final String OF_SUBMISSION =
      "submission_id in (select id from submission where arrival_id = ?)";
  private static final String OF_ANSWER =
      "outbox_id in (select id from outbox where arrival_id = ?)";

  /** All of them. */
  static final List<Root> ALL =
      List.of(
          new Root(
              Kind.DOCUMENTS,
              "arrival",
              new Numbering("AR", 6),
              "select id, received_at as first_at, coalesce(decided_at, received_at) as last_at"
                  + " from arrival",
              "state <> 'RECEIVED' and not exists (select 1 from outbox o where o.arrival_id ="
                  + " arrival.id and o.state = 'QUEUED')",
              "select arrival_id as id, beneficiary as structure, campaign_year"
                  + NO_CONVENTION
                  + " from submission union select arrival_id, beneficiary, campaign_year, null from"
                  + " exhibit union select arrival_id, beneficiary, campaign_year, null from reply"
                  + " union select c.arrival_id, s.beneficiary, s.campaign_year, null from"
                  + " signed_copy c join submission s on s.id = c.submission_id union select"
                  + " arrival_id, beneficiary, null, null from arrival_concern union select id,"
                  + " assigned, null, null from arrival where assigned is not null",
              List.of(
                  new Part("finding_place", OF_SUBMISSION),
                  new Part("finding", OF_SUBMISSION),
                  new Part("answer", OF_SUBMISSION),
                  new Part("outside_text", OF_SUBMISSION),
                  new Part("picture", OF_SUBMISSION),
                  new Part("planned_action", OF_SUBMISSION),
                  new Part("signed_copy", OF_SUBMISSION),
                  new Part("signed_copy", "arrival_id = ?"),
                  new Part("submission", "arrival_id = ?"),
                  new Part("exhibit", "arrival_id = ?"),
                  new Part(
                      "page_comment", "reply_id in (select id from reply where arrival_id = ?)"),
                  new Part("reply", "arrival_id = ?"),
                  new Part("handover", OF_ANSWER),
                  new Part("sent_to", OF_ANSWER),
                  new Part("outbox_attachment", OF_ANSWER),
                  new Part("outbox_text", OF_ANSWER),
                  new Part("outbox", "arrival_id = ?"),
                  new Part("meeting_guest", "arrival_id = ?"),
                  new Part("arrival_concern", "arrival_id = ?"),
                  new Part("arrival_file", "arrival_id = ?"),
                  new Part("arrival", "id = ?"))),
          new Root(
              Kind.MAILS,
              "outbox",
              new Numbering("C", 4),
              "select id, created_at as first_at, coalesce(sent_at, created_at) as last_at from"
                  + " outbox",
              "arrival_id is null and state <> 'QUEUED'",
              "select o.id, r.beneficiary as structure, r.campaign_year"
                  + NO_CONVENTION
                  + " from outbox o join reminder r on r.message_id = o.message_id",
              List.of(
                  new Part(
                      "reminder", "message_id in (select message_id from outbox where id = ?)"),
                  new Part("handover", "outbox_id = ?"),
                  new Part("sent_to", "outbox_id = ?"),
                  new Part("outbox_attachment", "outbox_id = ?"),
                  new Part("outbox_text", "outbox_id = ?"),
                  new Part("outbox", "id = ?"))),
          new Root(
              Kind.CASES,
              "notice_case",
              new Numbering("DOS", 4),
              "select id, (select min(a.acted_at) from notice_act a where a.case_id ="
                  + " notice_case.id) as first_at, (select max(a.acted_at) from notice_act a where"
                  + " a.case_id = notice_case.id) as last_at from notice_case",
              "standing is null and exists (select 1 from notice_act a where a.case_id ="
                  + " notice_case.id)",
              "select id, beneficiary as structure, campaign_year, convention from notice_case",
              List.of(
                  new Part(
                      "notice_report", "notice_id in (select id from notice where case_id = ?)"),
                  new Part("notice_slip", "notice_id in (select id from notice where case_id = ?)"),
                  new Part("notice_dispatch", "case_id = ?"),
                  new Part("notice_act", "case_id = ?"),
                  new Part("notice", "case_id = ?"),
                  new Part("notice_case", "id = ?"))),
          new Root(
              Kind.SUMMARIES,
              "edition",
              new Numbering("S", 4),
              "select id, given_at as first_at, given_at as last_at from edition",
              "1 = 1",
              "select id, cast(null as varchar(60)) as structure, campaign_year"
                  + NO_CONVENTION
                  + " from edition",
              List.of(
                  new Part("summary_sent", "edition_id = ?"),
                  new Part("edition_file", "edition_id = ?"),
                  new Part("edition", "id = ?"))),
          new Root(
              Kind.FOLLOW_UP,
              "meeting",
              new Numbering("COS", 4),
              "select id, planned_at as first_at, begins_at as last_at from meeting",
              "1 = 1",
              "",
              List.of(
                  new Part("meeting_attendance", "meeting_id = ?"),
                  new Part("meeting_guest", "meeting_id = ?"),
                  new Part("meeting", "id = ?"))),
          followed(
              "payment", new Numbering("VERSEMENT", 4), "entered_at", "grant_year", "convention"),
          followed("opinion", new Numbering("AVIS", 4), "given_at", "campaign_year", ""),
          followed("consent", new Numbering("ACCORD", 4), "entered_at", "", "convention"),
          followed("waiver", new Numbering("LEVEE", 4), "given_at", "campaign_year", ""),
          followed("extension", new Numbering("DELAI", 4), "given_at", "campaign_year", ""));

  /** What staff entered, a row each. */
  private static Root followed(
      String table, Numbering numbering, String at, String year, String convention) {
    return new Root(
        Kind.FOLLOW_UP,
        table,
        numbering,
        "select id, " + at + " as first_at, " + at + " as last_at from " + table,
        "1 = 1",
        "select id, beneficiary as structure, "
            + (year.isEmpty() ? "cast(null as int)" : year)
            + " as campaign_year"
            + (convention.isEmpty() ? NO_CONVENTION : ", " + convention)
            + " from "
            + table,
        List.of(new Part(table, "id = ?")));
  }
}
