package fr.comop.intake.arrival;

import fr.comop.archive.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A file of an arrival by the shared folder: its bytes are in the archive.
 *
 * @param arrival id of the arrival that holds it
 * @param ordinal which of the arrival's files it is, from 1
 * @param origin where it lay and how it looked, unique while it lies there
 * @param name file name, as it was read
 * @param size in bytes
 * @param liesAt where it was moved, or was about to be, relative to the shared folder; null before,
 *     and once nobody looks at it any more
 * @param filed whether it lies where it came no more
 */
public record DroppedFile(
    long arrival,
    int ordinal,
    String origin,
    String name,
    Sha256 sha256,
    long size,
    @Nullable String liesAt,
    boolean filed) {}
