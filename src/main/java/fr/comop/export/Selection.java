package fr.comop.export;

import fr.comop.summary.Audience;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be exported.
 *
 * @param year the deadline's year; null for all
 * @param conventions ids
 * @param columns ids of those wanted, in the order in which they are wanted; none for all
 * @param wide whether a line is a document, and no answer
 */
public record Selection(
    @Nullable Integer year,
    Set<String> conventions,
    Audience audience,
    List<String> columns,
    boolean wide) {}
