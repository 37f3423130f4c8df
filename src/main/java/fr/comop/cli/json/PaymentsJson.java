package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.funding.Payment;
import java.io.IOException;
import java.util.List;

/** Payments, for programs. */
public final class PaymentsJson {
  private PaymentsJson() {}

  public static String of(List<Payment> all) throws IOException {
    return Json.array(all, PaymentsJson::payment);
  }

  static void payment(JsonGenerator json, Payment one) throws IOException {
    Payment.Transfer transfer = one.transfer();
    json.writeStringField("reference", transfer.reference());
    json.writeStringField("beneficiary", transfer.beneficiary());
    json.writeStringField("convention", transfer.convention());
    json.writeNumberField("year", transfer.year());
    json.writeStringField("kind", transfer.kind().french());
    json.writeNumberField("amount", transfer.amount());
    json.writeStringField("paid", transfer.day().toString());
    json.writeStringField("who", one.who());
    json.writeStringField("entered", one.entered().toString());
    TakenBackJson.of(json, one.takenBack());
  }
}
