package fr.comop.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.convention.Extension;
import fr.comop.reminder.ExtensionRegister;
import java.io.IOException;
import java.util.List;

/** Extensions, for programs. */
public final class ExtensionsJson {
  private ExtensionsJson() {}

  /** All of them, those that were cancelled too. */
  public static String of(List<ExtensionRegister.Entered> all) throws IOException {
    return Json.array(all, ExtensionsJson::entered);
  }

  private static void entered(JsonGenerator json, ExtensionRegister.Entered one)
      throws IOException {
    Extension extension = one.extension();
    json.writeStringField("beneficiary", extension.beneficiary());
    json.writeStringField("form", extension.form());
    json.writeNumberField("year", extension.year());
    json.writeStringField("due", extension.due().toString());
    json.writeStringField("agreement", extension.agreement());
    json.writeStringField("granted", extension.granted().toString());
    json.writeStringField("who", one.who());
    if (one.cancelledAt() != null) {
      json.writeStringField("cancelledAt", one.cancelledAt().toString());
      json.writeStringField("cancelledBy", one.cancelledBy());
    }
  }
}
