package fr.comop.notice.letter;

import fr.comop.paper.Plate;
import org.jspecify.annotations.Nullable;

/**
 * Who signs a letter, which names them before they do.
 *
 * @param office "Directrice de la recherche"
 * @param delegation its reference: "arrêté n° 2020-12-0345 du 1er décembre 2020"
 * @param signature picture of the signature that the print bears; null where it is signed by hand
 */
public record Signatory(String name, String office, String delegation, @Nullable Plate signature) {}
