package fr.comop.meeting;

import fr.comop.correspondence.Letterhead;
import java.util.List;

/**
 * What the text may say that convenes people, tells a change, or calls a meeting off. All words are
 * French.
 *
 * @param structure that it is for; "" for the Region's own members
 * @param changed whether an invitation left before, which this one changes
 * @param cancelled whether it is not held
 * @param before when it was to be held, where that changes: "mardi 12 janvier 2021 à 14 h 00"; ""
 *     else
 * @param when "mardi 19 janvier 2021 à 14 h 00"
 * @param length "2 h"
 * @param place "" for none
 * @param link where it is seen from afar; "" for none
 * @param agenda its lines
 * @param reason why it is not held; "" while it is
 * @param summary whether the year's summary goes with it
 */
public record ConvocationView(
    String structure,
    boolean changed,
    boolean cancelled,
    String before,
    String when,
    String length,
    String place,
    String link,
    List<String> agenda,
    String reason,
    boolean summary,
    Letterhead service) {}
