package fr.comop.export;

import fr.comop.convention.Siret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What the published Table Schema "subventions" of the Socle commun des données locales, version
 * 2.1.1 of 28 September 2023 (gitlab.com/opendatafrance/scdl/subventions), asks of a file: its
 * sixteen fields in their order, the type and the constraints of each, and its three checks of a
 * whole line (french-siret-value of idAttribuant and idBeneficiaire, one-of-required of
 * idBeneficiaire and rnaBeneficiaire).
 */
final class SubsidySchema {
  private static final int LONGEST = 256;
  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final Set<String> NATURES =
      Set.of(
          "aide en numéraire",
          "aide en nature",
          "aide en numéraire;aide en nature",
          "aide en nature;aide en numéraire");

  /** A field: the schema takes what is empty where it is not required. */
  private record Field(String name, boolean required, Predicate<String> taken) {
    static Field required(String name, Predicate<String> taken) {
      return new Field(name, true, taken);
    }

    static Field optional(String name, Predicate<String> taken) {
      return new Field(name, false, taken);
    }

    boolean takes(String value) {
      return value.isEmpty() ? !required : taken.test(value);
    }
  }

  private static final List<Field> FIELDS =
      List.of(
          Field.required("nomAttribuant", any -> true),
          Field.required("idAttribuant", pattern("\\d{14}")),
          Field.required("dateConvention", SubsidySchema::isDay),
          Field.optional("referenceDecision", any -> true),
          Field.required("nomBeneficiaire", any -> true),
          Field.optional("idBeneficiaire", any -> true),
          Field.optional("rnaBeneficiaire", pattern("W\\d{9}")),
          Field.required("objet", within(LONGEST)),
          Field.required("montant", SubsidySchema::isNumber),
          Field.required("nature", NATURES::contains),
          Field.required("conditionsVersement", within(LONGEST)),
          Field.required("datesPeriodeVersement", pattern(DAY + "(/" + DAY + ")?")),
          Field.optional("idRAE", within(5)),
          Field.required("notificationUE", Set.of("oui", "non")::contains),
          Field.required("pourcentageSubvention", SubsidySchema::isShare),
          Field.optional("dispositifAide", any -> true));

  private SubsidySchema() {}

  /** What is wrong in a file, a line each: "2 montant: 12,5"; none where the schema takes it. */
  static List<String> mistakes(String file) {
    List<String> mistakes = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(file, CSVFormat.RFC4180)) {
      List<CSVRecord> records = parser.getRecords();
      List<String> names = FIELDS.stream().map(Field::name).toList();
      if (!records.get(0).toList().equals(names)) {
        mistakes.add("1 " + records.get(0).toList());
      }
      records.stream().skip(1).forEach(one -> mistakes.addAll(mistakes(one)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return mistakes;
  }

  /** The lines of a file by the names of their fields. */
  static List<Map<String, String>> lines(String file) throws IOException {
    CSVFormat named = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, named)) {
      return parser.getRecords().stream().map(CSVRecord::toMap).toList();
    }
  }

  private static List<String> mistakes(CSVRecord line) {
    String where = line.getRecordNumber() + " ";
    if (line.size() != FIELDS.size()) {
      return List.of(where + line.size() + " cells");
    }
    List<String> mistakes = new ArrayList<>();
    for (int at = 0; at < FIELDS.size(); at++) {
      if (!FIELDS.get(at).takes(line.get(at))) {
        mistakes.add(where + FIELDS.get(at).name() + ": " + line.get(at));
      }
    }
    for (String number : List.of("idAttribuant", "idBeneficiaire")) {
      String siret = cell(line, number);
      if (!siret.isEmpty() && !Siret.isOne(siret)) {
        mistakes.add(where + number + " is no SIRET: " + siret);
      }
    }
    if (cell(line, "idBeneficiaire").isEmpty() && cell(line, "rnaBeneficiaire").isEmpty()) {
      mistakes.add(where + "neither idBeneficiaire nor rnaBeneficiaire");
    }
    return mistakes;
  }

  private static String cell(CSVRecord line, String name) {
    return line.get(FIELDS.stream().map(Field::name).toList().indexOf(name));
  }

  private static Predicate<String> pattern(String whole) {
    return Pattern.compile(whole).asMatchPredicate();
  }

  private static Predicate<String> within(int longest) {
    return value -> value.length() <= longest;
  }

  private static boolean isDay(String value) {
    try {
      return value.length() == "2020-06-23".length() && LocalDate.parse(value).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isNumber(String value) {
    try {
      return new BigDecimal(value).precision() > 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isShare(String value) {
    return isNumber(value)
        && new BigDecimal(value).compareTo(new BigDecimal("0.01")) >= 0
        && new BigDecimal(value).compareTo(BigDecimal.ONE) <= 0;
  }
}
