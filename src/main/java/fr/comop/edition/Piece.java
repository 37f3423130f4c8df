package fr.comop.edition;

import fr.comop.archive.Sha256;

/**
 * A file of an edition; its bytes are in the archive.
 *
 * @param mediaType "application/pdf"
 * @param size in bytes
 */
public record Piece(String name, String mediaType, Sha256 sha256, long size) {}
