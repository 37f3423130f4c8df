package fr.comop.cli.summary;

import fr.comop.archive.Digesting;
import fr.comop.archive.Sha256;
import fr.comop.cli.Caller;
import fr.comop.cli.Exit;
import fr.comop.cli.SomeConventions;
import fr.comop.cli.text.Progress;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.NewFile;
import fr.comop.edition.Disclosures;
import fr.comop.export.Format;
import fr.comop.export.Pen;
import fr.comop.export.Selection;
import fr.comop.export.Subsidies;
import fr.comop.summary.Audience;
import fr.comop.wiring.House;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.output.WriterOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What was answered, for other programs. */
@Command(
    name = "export",
    description =
        "Écrit les réponses des versions qui comptent en un tableau, pour d’autres logiciels ; ou"
            + " les subventions en données ouvertes (scdl).",
    footer = {
      "",
      "Les colonnes sont décrites dans docs/export.md.",
      "Codes de retour : 0 fait ; 1 fait, mais des subventions n’ont pu être publiées ; 64 mauvais "
          + "usage."
    })
public final class ExportCommand implements Callable<Integer> {
  private static final String OPEN_DATA = "scdl";

  private final Caller caller;
  @Mixin SomeConventions conventions = new SomeConventions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "csv, json, xlsx, parquet ; scdl pour les données ouvertes des subventions.")
  String format = "";

  @Option(
      names = "--year",
      paramLabel = "N",
      description = "Année de l’échéance ; par défaut toutes.")
  @Nullable Integer year;

  @Option(
      names = "--columns",
      paramLabel = "COLONNE,…",
      split = ",",
      description = "Ces colonnes seulement, dans cet ordre.")
  List<String> columns = List.of();

  @Option(
      names = "--audience",
      paramLabel = "POUR",
      defaultValue = "region",
      description =
          "Pour qui : region (tout), committee (sans ce qui est confidentiel). Les partenaires ne"
              + " reçoivent que des totaux : comop summary. Par défaut : ${DEFAULT-VALUE}.")
  String audience = "";

  @Option(
      names = "--wide",
      description =
          "Une ligne par document et une colonne par question posée une fois, au lieu d’une ligne"
              + " par réponse.")
  boolean wide;

  @Option(
      names = "--excel",
      description =
          "Avec csv : comme Excel en français le lit (points-virgules, virgules, accents).")
  boolean excel;

  @Option(
      names = "--out",
      paramLabel = "FICHIER",
      description = "Fichier à écrire, ou dossier où l’écrire ; par défaut, un texte va à l’écran.")
  @Nullable Path out;

  public ExportCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = caller.configuration();
    return format.equals(OPEN_DATA) ? subsidies(configuration) : answers(configuration);
  }

  private int answers(Configuration configuration) throws IOException {
    if (excel && !format.equals("csv")) {
      throw new Declined("--excel ne va qu’avec --format csv.");
    }
    Format chosen =
        Format.of(format, excel)
            .orElseThrow(
                () ->
                    new Declined(
                        "« "
                            + format
                            + " » n’est pas un format ; choisissez entre "
                            + words()
                            + "."));
    if (chosen.binary() && out == null) {
      throw new Declined("--format " + format + " n’est pas un texte : ajoutez --out FICHIER.");
    }
    Selection what =
        new Selection(
            year, conventions.asked(configuration), Audience.asked(audience), columns, wide);
    try (House house = caller.looking(configuration)) {
      Actor who = caller.who(configuration);
      Disclosures.Left left =
          write(
              "comop-" + (wide ? "documents" : "reponses"),
              chosen,
              pen ->
                  house
                      .summary
                      .export()
                      .write(
                          what,
                          what.audience() == Audience.COMMITTEE
                              ? house.edition.viewing().kept(year, what.conventions())
                              : Set.of(),
                          pen,
                          all ->
                              new Progress(house.store.clock, spec.commandLine().getErr(), all)
                                  ::one));
      house
          .edition
          .disclosures()
          .exported(
              year,
              what.audience(),
              what.conventions(),
              format
                  + (wide ? ", --wide" : "")
                  + (columns.isEmpty() ? "" : ", colonnes " + String.join(",", columns)),
              left,
              who);
    }
    return Exit.DONE;
  }

  private int subsidies(Configuration configuration) throws IOException {
    if (wide || excel || !columns.isEmpty()) {
      throw new Declined(
          "--format scdl a ses propres colonnes : --columns, --wide et --excel ne vont pas avec.");
    }
    Settings settings = configuration.settings();
    Set<String> under = conventions.asked(configuration);
    Subsidies subsidies =
        new Subsidies(
            new Subsidies.Grantor(
                settings.text(Setting.OPENDATA_NAME),
                settings.text(Setting.OPENDATA_SIRET),
                settings.text(Setting.OPENDATA_PAYMENT),
                settings.on(Setting.OPENDATA_EU)),
            configuration.conventions().all().stream()
                .filter(one -> under.contains(one.id()))
                .toList());
    List<String> leftOut = new ArrayList<>();
    write("subventions", Format.CSV, pen -> leftOut.addAll(subsidies.write(year, pen)));
    leftOut.forEach(spec.commandLine().getErr()::println);
    return leftOut.isEmpty() ? Exit.DONE : Exit.INCOMPLETE;
  }

  /** Writes a table. */
  private interface Table {
    void write(Pen pen) throws IOException;
  }

  private Disclosures.Left write(String name, Format chosen, Table table) throws IOException {
    PrintWriter screen = spec.commandLine().getOut();
    Path asked = out;
    if (asked == null) {
      Digesting digesting = new Digesting(to(screen));
      try (Pen pen = chosen.pen(digesting)) {
        table.write(pen);
      }
      screen.flush();
      return new Disclosures.Left("à l’écran", digesting.sha256());
    }
    Path file =
        Files.isDirectory(asked)
            ? asked.resolve(name + (year == null ? "" : "-" + year) + "." + chosen.extension())
            : asked;
    List<Sha256> sums = new ArrayList<>();
    NewFile.write(
        file,
        stream -> {
          Digesting digesting = new Digesting(stream);
          try (Pen pen = chosen.pen(digesting)) {
            table.write(pen);
          }
          sums.add(digesting.sha256());
        });
    screen.println(file);
    return new Disclosures.Left(String.valueOf(file.getFileName()), sums.get(0));
  }

  private static OutputStream to(PrintWriter screen) throws IOException {
    return WriterOutputStream.builder()
        .setWriter(org.apache.commons.io.output.CloseShieldWriter.wrap(screen))
        .setCharset(StandardCharsets.UTF_8)
        .get();
  }

  private static String words() {
    return Stream.concat(
            Arrays.stream(Format.values()).map(Format::extension).distinct(), Stream.of(OPEN_DATA))
        .collect(Collectors.joining(", "));
  }
}
