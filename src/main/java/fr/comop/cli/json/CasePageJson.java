package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.notice.Money;
import fr.comop.notice.Notice;
import fr.comop.notice.Refusal;
import fr.comop.notice.TimeLimit;
import fr.comop.notice.channel.Reported;
import fr.comop.notice.channel.WaitingSlip;
import fr.comop.notice.desk.CasePage;
import fr.comop.notice.desk.NextStep;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** The whole story of a case, for programs. */
public final class CasePageJson {
  private CasePageJson() {}

  /**
   * With what was reported of its letters, and the slips of theirs that wait for their day.
   *
   * @throws IOException never
   */
  public static String of(CasePage page, List<Reported> reported, List<WaitingSlip> waiting)
      throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          CasesJson.whole(json, page.file());
          money(json, page.money());
          Json.texts(json, "unjudged", page.world().unjudged());
          Json.array(json, "deliverables", page.states(), StatusJson::deliverable);
          Json.array(json, "reported", reported, CasePageJson::reported);
          Json.array(json, "waiting", waiting, NoticeReportsJson::fields);
          Json.array(json, "limits", page.limits(), CasePageJson::limit);
          Json.array(json, "next", page.next(), CasePageJson::next);
          json.writeEndObject();
        });
  }

  private static void money(JsonGenerator json, Money money) throws IOException {
    json.writeObjectFieldStart("money");
    BigDecimal promised = money.promised();
    if (promised != null) {
      json.writeNumberField("promised", promised);
    }
    json.writeNumberField("paid", money.paid());
    json.writeNumberField("repayable", money.repayable());
    json.writeEndObject();
  }

  private static void reported(JsonGenerator json, Reported one) throws IOException {
    json.writeStringField("letter", Notice.NUMBERING.reference(one.notice()));
    NoticeReportsJson.fields(json, one);
  }

  private static void limit(JsonGenerator json, TimeLimit one) throws IOException {
    json.writeStringField("kind", one.kind().name());
    json.writeStringField("last", one.last().toString());
    json.writeBooleanField("provisional", one.provisional());
  }

  private static void next(JsonGenerator json, NextStep one) throws IOException {
    json.writeStringField("what", one.what());
    json.writeStringField("command", one.command());
    Json.texts(json, "against", one.against().stream().map(Refusal::says).toList());
  }
}
