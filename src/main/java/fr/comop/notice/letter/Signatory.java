package fr.comop.notice.letter;

/**
 * Who signs a letter, which names them before they do.
 *
 * @param office "Directrice de la recherche"
 * @param delegation its reference: "arrêté n° 2020-12-0345 du 1er décembre 2020"
 */
public record Signatory(String name, String office, String delegation) {}
