package fr.comop.convention;

import fr.comop.french.Plain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who signs a convention for a structure: the Planétarium's is the Commune de Vaulx-en-Velin.
 *
 * @param form "Commune", "Association" …
 * @param seat its address, at most six lines of 38 characters (NF Z10-011)
 * @param courtesy how its representative is written to
 * @param siret fourteen digits; null when it is not known
 * @param rna number in the register of associations, a W and nine figures; null for none
 * @param telerecoursOnly whether it may seize an administrative court by Télérecours alone (CJA,
 *     R.414-1); null for as the legal form tells, if it does
 */
public record LegalPerson(
    String name,
    String form,
    List<String> seat,
    Courtesy courtesy,
    @Nullable String siret,
    @Nullable String rna,
    @Nullable Boolean telerecoursOnly) {

  /** One that goes to court as its legal form tells. */
  public LegalPerson(
      String name,
      String form,
      List<String> seat,
      Courtesy courtesy,
      @Nullable String siret,
      @Nullable String rna) {
    this(name, form, seat, courtesy, siret, rna, null);
  }

  /**
   * How somebody is written to on paper, where that is known better than by the legal form.
   *
   * @param addressedTo a line of the address: "Madame la Maire"; "" for that of the form
   * @param salutation without its comma: "Madame la Maire"; "" for that of the form
   */
  public record Courtesy(String addressedTo, String salutation) {
    /** As the legal form has it. */
    public static final Courtesy USUAL = new Courtesy("", "");
  }

  /** Whether it is an association (loi de 1901). */
  public boolean isAssociation() {
    return Plain.of(form).startsWith("association");
  }

  /** Whether it is a foundation. */
  public boolean isFoundation() {
    return Plain.of(form).startsWith("fondation");
  }
}
