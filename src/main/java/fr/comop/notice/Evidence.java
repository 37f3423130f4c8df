package fr.comop.notice;

import fr.comop.archive.Sha256;

/**
 * A file that shows that something was done.
 *
 * @param name as it was given, at most 255 characters
 * @param sha256 of its bytes in the archive
 */
public record Evidence(String name, Sha256 sha256) {}
