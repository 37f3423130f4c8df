package fr.comop.intake.identification;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.form.Field;
import fr.comop.form.Form;
import fr.comop.form.Prefilled;
import fr.comop.form.typed.RawAnswer;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Envelope;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.Workbook;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says whose an arrival is: by the sender's address or the folder it lay in, and by the marks and
 * the structure named in its workbooks. What staff say goes before the address and the folder.
 */
public final class Identification {
  private final Conventions conventions;

  public Identification(Conventions conventions) {
    this.conventions = conventions;
  }

  /** The beneficiary that all signs agree on, or why there is none. */
  public Whose of(Arrival arrival, Envelope envelope, List<Opened> files) {
    Optional<Beneficiary> origin = sender(arrival, envelope);
    if (arrival.assigned() != null) {
      return origin
          .<Whose>map(Whose.Known::new)
          .orElseGet(() -> new Whose.Unsure("Bénéficiaire inconnu : " + arrival.assigned() + "."));
    }
    if (origin.isEmpty()) {
      return new Whose.Unsure(unknown(arrival, envelope));
    }
    return files.stream()
        .filter(Opened::ours)
        .flatMap(file -> disagreement(file, origin.get()).stream())
        .findFirst()
        .<Whose>map(Whose.Unsure::new)
        .orElseGet(() -> new Whose.Known(origin.get()));
  }

  /** Who sent it, its workbooks not looked at: as staff say, or by the folder or the address. */
  public Optional<Beneficiary> sender(Arrival arrival, Envelope envelope) {
    if (arrival.assigned() != null) {
      return conventions.beneficiary(arrival.assigned());
    }
    if (arrival.channel() == Channel.FOLDER) {
      return ownerOf(arrival);
    }
    return Optional.ofNullable(envelope.from()).flatMap(conventions::writingFrom);
  }

  /** Whose folder an arrival lay in; empty for a mail, and for a folder of nobody's. */
  public Optional<Beneficiary> ownerOf(Arrival arrival) {
    return Optional.ofNullable(arrival.folder()).flatMap(conventions::ofFolder);
  }

  private static String unknown(Arrival arrival, Envelope envelope) {
    if (arrival.channel() == Channel.FOLDER) {
      return "Le dossier « " + arrival.folder() + " » n’est celui d’aucun bénéficiaire.";
    }
    return envelope.from() == null
        ? "Le courriel n’a pas d’expéditeur lisible."
        : "L’expéditeur " + envelope.from() + " n’est le contact d’aucun bénéficiaire.";
  }

  private Optional<String> disagreement(Opened file, Beneficiary origin) {
    Workbook workbook = file.workbook();
    Form form = file.form();
    Layout layout = file.layout();
    if (workbook == null || form == null || layout == null) {
      return Optional.empty();
    }
    String marked = workbook.claim().beneficiary().orElse(origin.id());
    if (!marked.equals(origin.id())) {
      return Optional.of(
          "Le classeur « "
              + file.file().name()
              + " » désigne "
              + conventions.beneficiary(marked).map(Beneficiary::name).orElse("« " + marked + " »")
              + ", mais il a été envoyé par "
              + origin.name()
              + ".");
    }
    return structure(form, layout)
        .filter(named -> !origin.isCalled(named))
        .flatMap(this::called)
        .map(
            other ->
                "La structure nommée dans « "
                    + file.file().name()
                    + " » est "
                    + other.name()
                    + ", mais le classeur a été envoyé par "
                    + origin.name()
                    + ".");
  }

  /** Ids of the beneficiaries whose marks or names the workbooks of an arrival carry. */
  public Set<String> claimed(List<Opened> files) {
    Set<String> claimed = new TreeSet<>();
    for (Opened file : files) {
      Workbook workbook = file.workbook();
      Form form = file.form();
      Layout layout = file.layout();
      if (workbook != null && form != null && layout != null) {
        workbook
            .claim()
            .beneficiary()
            .flatMap(conventions::beneficiary)
            .ifPresent(one -> claimed.add(one.id()));
        structure(form, layout).flatMap(this::called).ifPresent(one -> claimed.add(one.id()));
      }
    }
    return claimed;
  }

  private Optional<Beneficiary> called(String name) {
    return conventions.beneficiaries().stream().filter(one -> one.isCalled(name)).findFirst();
  }

  private static Optional<String> structure(Form form, Layout layout) {
    return form.questions().stream()
        .filter(Field.class::isInstance)
        .map(Field.class::cast)
        .filter(field -> field.prefilled() == Prefilled.STRUCTURE)
        .flatMap(field -> Optional.ofNullable(layout.fields().get(field.id())).stream())
        .map(place -> place.sheet().cell(place.cell()))
        .filter(RawAnswer.Typed.class::isInstance)
        .map(typed -> ((RawAnswer.Typed) typed).text())
        .findFirst();
  }
}
