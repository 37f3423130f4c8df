package fr.comop.convention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who signs a convention for a structure: the Planétarium's is the Commune de Vaulx-en-Velin.
 *
 * @param form "Commune", "Association" …
 * @param seat its address, at most six lines of 38 characters (NF Z10-011)
 * @param siret fourteen digits; null when it is not known
 * @param rna number in the register of associations, a W and nine figures; null for none
 */
public record LegalPerson(
    String name, String form, List<String> seat, @Nullable String siret, @Nullable String rna) {}
