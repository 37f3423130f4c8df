package fr.comop.cli.text;

import fr.comop.form.Form;
import fr.comop.form.Years;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.Quarantine;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.DroppedFile;
import fr.comop.intake.identification.Opened;
import fr.comop.reminder.Holding;
import fr.comop.workbook.grid.Claim;
import fr.comop.workbook.grid.Workbook;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was put aside, for people. */
public final class QuarantineText {
  private static final int WIDEST = 60;
  private static final int LONGEST_LINE = 120;
  private static final long KIB = 1024;
  private static final long MIB = KIB * KIB;

  private QuarantineText() {}

  /** All that waits for a decision. */
  public static String of(List<Arrival> waiting) {
    if (waiting.isEmpty()) {
      return "Rien n’est en quarantaine.";
    }
    Columns table = new Columns(WIDEST, "Référence", "Reçu", "De", "Objet", "Motif");
    waiting.forEach(
        one ->
            table.add(
                one.reference(),
                FrenchInstant.brief(one.receivedAt()),
                one.from(),
                one.title(),
                one.became()));
    return table.toString();
  }

  /**
   * All about one arrival, whatever became of it.
   *
   * @param files that came together as it; none for a mail
   */
  public static String of(
      Arrival arrival,
      List<DroppedFile> files,
      Quarantine.Contents contents,
      List<Holding.Held> held) {
    return Printable.of(
        Stream.of(
                Stream.of(
                    arrival.reference() + " – " + arrival.state().french(),
                    "Reçu le " + FrenchInstant.of(arrival.receivedAt()),
                    "De : " + arrival.from(),
                    "Objet : " + arrival.title(),
                    "Motif : " + arrival.became(),
                    files(arrival, files)),
                section("Contient :", contained(contents)),
                section("Ses classeurs désignent :", contents.named().stream()),
                section(
                    "Le texte commence ainsi :", contents.text().stream().map(QuarantineText::cut)),
                section(
                    "Retient les relances de :",
                    held.stream()
                        .map(
                            one ->
                                one.beneficiary().name()
                                    + " ("
                                    + String.join(", ", one.documents())
                                    + ")")))
            .flatMap(lines -> lines)
            .collect(Collectors.joining("\n")));
  }

  /** A heading and what stands under it; nothing where nothing does. */
  private static Stream<String> section(String heading, Stream<String> lines) {
    List<String> all = lines.map(line -> "  " + line).toList();
    return all.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(heading), all.stream());
  }

  private static Stream<String> contained(Quarantine.Contents contents) {
    return Stream.concat(
        contents.files().stream().map(QuarantineText::file),
        contents.tooLarge().stream().map(name -> name + " – trop volumineux, non ouvert"));
  }

  private static String file(Opened one) {
    return (one.file().name().isEmpty() ? "fichier sans nom" : one.file().name().replace('\n', ' '))
        + " – "
        + size(one.file().size())
        + " – "
        + kind(one);
  }

  private static String size(long bytes) {
    return bytes < MIB ? (bytes + KIB - 1) / KIB + " Kio" : (bytes + MIB - 1) / MIB + " Mio";
  }

  private static String kind(Opened one) {
    Form form = one.form();
    Workbook workbook = one.workbook();
    if (form == null || workbook == null || !one.ours()) {
      return one.kind().french();
    }
    Claim claim = workbook.claim();
    return "classeur « "
        + claim
            .year()
            .map(year -> Years.of(year).in(form.title()))
            .orElse(form.title().replaceAll("\\s*\\{[^}]*}", ""))
        + " »"
        + claim.beneficiary().map(id -> ", aux marques de « " + id + " »").orElse(", sans marques");
  }

  private static String cut(String line) {
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
  }

  private static String files(Arrival arrival, List<DroppedFile> files) {
    return files.size() < 2
        ? "Empreinte SHA-256 : " + arrival.sha256().hex()
        : "Fichiers : "
            + files.size()
            + files.stream()
                .map(file -> "\n  " + file.sha256().hex() + "  " + file.name())
                .collect(Collectors.joining());
  }
}
