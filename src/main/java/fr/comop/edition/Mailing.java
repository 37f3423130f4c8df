package fr.comop.edition;

import fr.comop.summary.Audience;
import java.util.List;

/**
 * To whom a summary is sent, as {@code config/summaries.yaml} says it.
 *
 * @param conventions ids of those that it is about; none for all
 * @param to addresses; none for those whom digests go to
 * @param automatic whether it leaves by itself
 */
public record Mailing(
    Audience audience, List<String> conventions, List<String> to, boolean automatic) {}
