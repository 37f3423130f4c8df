package fr.comop.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar answers to an invitation; all of it is a claim.
 *
 * @param attendees addresses of those for whom it answers, in lower case, at most 20
 * @param revision of the meeting that it is about
 * @param stamped when it was answered; null when it does not say
 * @param comment what somebody wrote into it; "" for nothing
 */
public record CalendarAnswer(
    String uid,
    Announced.Kind kind,
    List<String> attendees,
    int revision,
    @Nullable Instant stamped,
    String comment) {}
