package fr.comop.notice.channel.maileva;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.notice.channel.ChannelUnavailable;
import fr.comop.notice.channel.Dispatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The provider's interface, a method an operation of it that is needed. */
final class Sendings {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String PATH = "/sendings";
  private static final String OF_JSON = "application/json";
  private static final byte[] NOTHING = {};
  private static final Pattern NEXT = Pattern.compile("[?&]start_index=(\\d{1,9})(?:&|$)");
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 50;
  private static final int YEARS = 3;
  private static final int LONGEST_LINE = 38;

  private final Wire wire;
  private final List<String> sender;

  Sendings(Wire wire, List<String> sender) {
    this.wire = wire;
    this.sender = sender;
  }

  /** Makes a draft; an answer that is lost may leave one behind. */
  String create(Dispatch dispatch) throws Refused, ChannelUnavailable {
    Tree made =
        posted(
            PATH,
            json -> {
              json.writeStringField("name", dispatch.reference());
              json.writeStringField("custom_id", dispatch.mark());
              json.writeBooleanField("acknowledgement_of_receipt", true);
              json.writeBooleanField("color_printing", false);
              json.writeBooleanField("duplex_printing", true);
              // Their address goes on a page of its own: the letter leaves as it was approved.
              json.writeBooleanField("optional_address_sheet", true);
              json.writeBooleanField("reference_to_print_enabled", true);
              json.writeBooleanField("print_sender_address", false);
              json.writeBooleanField("returned_mail_scanning", true);
              json.writeNumberField("archiving_duration", YEARS);
              json.writeStringField("postage_type", "FAST");
              lines(json, "sender_address_line_", sender);
              if (!sender.isEmpty()) {
                json.writeStringField("sender_country_code", "FR");
              }
            });
    return id(made);
  }

  private static String id(Tree made) throws ChannelUnavailable {
    String id = made.text("id");
    if (!id.matches("[A-Za-z0-9-]{1,100}")) {
      throw new ChannelUnavailable("Maileva ne dit pas sous quel numéro il garde l’envoi.");
    }
    return id;
  }

  /** The id of the sending under our mark: one that was submitted, else a draft; empty for none. */
  Optional<String> under(String mark) throws Refused, ChannelUnavailable {
    List<Tree> found = new ArrayList<>();
    String from = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      Tree tree = got(PATH + "?count=" + PAGE + from);
      tree.list("sendings").stream()
          .filter(one -> one.text("custom_id").equals(mark))
          .forEach(found::add);
      Matcher next = NEXT.matcher(tree.get("paging").text("next"));
      if (!next.find()) {
        Optional<Tree> best = found.stream().min(Comparator.comparing((Tree one) -> isDraft(one)));
        return best.isEmpty() ? Optional.empty() : Optional.of(id(best.get()));
      }
      from = "&start_index=" + next.group(1); // of the address that it gives, no more is taken
    }
    throw new ChannelUnavailable(
        "Maileva garde trop d’envois pour y chercher " + mark + " : faites-y du ménage.");
  }

  static boolean isDraft(Tree sending) {
    return sending.text("status").equals("DRAFT");
  }

  /** A sending; empty where it is unknown. */
  Optional<Tree> find(String id) throws Refused, ChannelUnavailable {
    try {
      return Optional.of(got(of(id)));
    } catch (Refused e) {
      if (e.isUnknown()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  int documents(String id) throws Refused, ChannelUnavailable {
    return got(of(id) + "/documents").list("documents").size();
  }

  List<Tree> recipients(String id) throws Refused, ChannelUnavailable {
    return got(of(id) + "/recipients").list("recipients");
  }

  void addDocument(String id, Dispatch dispatch, byte[] pdf) throws Refused, ChannelUnavailable {
    String boundary = "comop-" + dispatch.pdf().hex();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String name = dispatch.reference() + ".pdf";
    body.writeBytes(
        part(boundary, "name=\"document\"; filename=\"" + name + "\"", "application/pdf"));
    body.writeBytes(pdf);
    body.writeBytes(ascii("\r\n"));
    body.writeBytes(part(boundary, "name=\"metadata\"", OF_JSON));
    body.writeBytes(
        object(
            json -> {
              json.writeNumberField("priority", 1);
              json.writeStringField("name", name);
            }));
    body.writeBytes(ascii("\r\n--" + boundary + "--\r\n"));
    wire.ask(
        "POST",
        of(id) + "/documents",
        "multipart/form-data; boundary=" + boundary,
        body.toByteArray());
  }

  private static byte[] part(String boundary, String disposition, String type) {
    return ascii(
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; "
            + disposition
            + "\r\nContent-Type: "
            + type
            + "\r\n\r\n");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  void addRecipient(String id, Dispatch dispatch) throws Refused, ChannelUnavailable {
    posted(
        of(id) + "/recipients",
        json -> {
          json.writeStringField("custom_id", dispatch.mark());
          json.writeStringField("reference_to_print", dispatch.mark());
          lines(json, "address_line_", dispatch.address());
          json.writeStringField("country_code", "FR");
        });
  }

  /** The town is line 6, whatever stands above it. */
  private static void lines(JsonGenerator json, String name, List<String> lines)
      throws IOException {
    for (int at = 0; at < lines.size(); at++) {
      boolean town = at == lines.size() - 1;
      String line = lines.get(at);
      json.writeStringField(
          name + (town ? 6 : at + 1),
          line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
    }
  }

  /** Has it printed and posted, which can't be called back. */
  void submit(String id) throws Refused, ChannelUnavailable {
    wire.ask("POST", of(id) + "/submit", "", NOTHING);
  }

  /** Throws a draft away; one that is gone is. */
  void delete(String id) throws Refused, ChannelUnavailable {
    try {
      wire.ask("DELETE", of(id), "", NOTHING);
    } catch (Refused e) {
      if (!e.isUnknown()) {
        throw e;
      }
    }
  }

  /** The file of a proof; empty while it is not there. */
  Optional<byte[]> proof(String id, String recipient, Proof proof)
      throws Refused, ChannelUnavailable {
    if (!recipient.matches("[A-Za-z0-9-]{1,100}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          wire.ask("GET", of(id) + "/recipients/" + recipient + "/" + proof.path(), "", NOTHING));
    } catch (Refused e) {
      if (e.isUnknown()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static String of(String id) {
    return PATH + "/" + id;
  }

  private Tree got(String path) throws Refused, ChannelUnavailable {
    return Wire.tree(wire.ask("GET", path, "", NOTHING));
  }

  private interface Fields {
    void to(JsonGenerator json) throws IOException;
  }

  private Tree posted(String path, Fields fields) throws Refused, ChannelUnavailable {
    return Wire.tree(wire.ask("POST", path, OF_JSON, object(fields)));
  }

  private static byte[] object(Fields fields) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      fields.to(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
