package fr.comop.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.comop.form.Finding;
import fr.comop.form.Places;
import fr.comop.french.French;
import fr.comop.intake.assessment.Recheck;
import fr.comop.intake.assessment.Submission;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a recheck says.
 *
 * @param results of the workbooks that could be read
 * @param unread references of the others
 */
record RecheckReport(boolean dryRun, List<Recheck.Result> results, List<String> unread) {
  private static final int WIDEST = 60;

  /** How many submissions have findings of a check that were not told before, or are gone. */
  private static final class Count {
    private int appeared;
    private int gone;
  }

  private List<Recheck.Result> changed() {
    return results.stream().filter(Recheck.Result::changed).toList();
  }

  private int changed(boolean latest) {
    return (int) changed().stream().filter(one -> one.stored().latest() == latest).count();
  }

  private String earlier() {
    int earlier = changed(false);
    return earlier == 0
        ? ""
        : " En outre, "
            + counted(
                earlier,
                "version antérieure serait jugée autrement ; ses constats restent",
                "versions antérieures seraient jugées autrement ; leurs constats restent")
            + " ce qui fut répondu.";
  }

  private Map<String, Count> byCheck() {
    Map<String, Count> counts = new TreeMap<>();
    for (Recheck.Result result : results) {
      names(result.appeared())
          .forEach(name -> counts.computeIfAbsent(name, any -> new Count()).appeared++);
      names(result.gone()).forEach(name -> counts.computeIfAbsent(name, any -> new Count()).gone++);
    }
    return counts;
  }

  private static Stream<String> names(List<Finding> findings) {
    return findings.stream().map(Finding::check).distinct();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(counted(results.size(), "envoi relu", "envois relus"))
        .append(", ")
        .append(counted(changed(true), "change", "changent"))
        .append(dryRun ? " (essai : rien n’est modifié)." : ".")
        .append(earlier())
        .append(unread.isEmpty() ? "" : " Illisibles : " + String.join(", ", unread) + ".");
    if (!changed().isEmpty()) {
      text.append("\n\n").append(submissions()).append("\n\n").append(checks());
    }
    return French.typeset(text.toString());
  }

  private Columns submissions() {
    Columns table = new Columns(WIDEST, "Envoi", "Avant", "Après", "Constats", "Enregistré");
    for (Recheck.Result result : changed()) {
      Submission submission = result.stored().submission();
      String findings =
          String.join(
              "\n",
              Stream.concat(
                      result.appeared().stream().map(finding -> "+ " + told(finding)),
                      result.gone().stream().map(finding -> "- " + told(finding)))
                  .toList());
      table.add(
          submission.reference(),
          submission.outcome().french(),
          result.after().french(),
          findings,
          kept(result));
    }
    return table;
  }

  private String kept(Recheck.Result result) {
    if (!result.stored().latest()) {
      return "non : version antérieure";
    }
    return result.replaced()
        ? "oui"
        : dryRun ? "non : essai" : "non : une autre version est arrivée";
  }

  private static String told(Finding finding) {
    String where = Places.french(finding.places());
    return finding.check()
        + (finding.error() ? " (erreur)" : " (remarque)")
        + (where.isEmpty() ? "" : ", " + where);
  }

  private Columns checks() {
    Columns table = new Columns(WIDEST, "Contrôle", "Envois touchés", "Envois libérés");
    byCheck()
        .forEach(
            (name, count) ->
                table.add(name, String.valueOf(count.appeared), String.valueOf(count.gone)));
    return table;
  }

  private static String counted(int count, String one, String several) {
    return count + " " + (count < 2 ? one : several);
  }

  String json() throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeBooleanField("dryRun", dryRun);
          json.writeNumberField("read", results.size());
          json.writeArrayFieldStart("unreadable");
          for (String reference : unread) {
            json.writeString(reference);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("changed");
          for (Recheck.Result result : changed()) {
            json.writeStartObject();
            json.writeStringField("reference", result.stored().submission().reference());
            json.writeBooleanField("latest", result.stored().latest());
            json.writeBooleanField("replaced", result.replaced());
            json.writeStringField("before", result.stored().submission().outcome().word());
            json.writeStringField("after", result.after().word());
            findings(json, "new", result.appeared());
            findings(json, "gone", result.gone());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeObjectFieldStart("checks");
          for (var count : byCheck().entrySet()) {
            json.writeObjectFieldStart(count.getKey());
            json.writeNumberField("new", count.getValue().appeared);
            json.writeNumberField("gone", count.getValue().gone);
            json.writeEndObject();
          }
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  private static void findings(JsonGenerator json, String name, List<Finding> findings)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Finding finding : findings) {
      json.writeStartObject();
      ReadingJson.finding(json, finding);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
