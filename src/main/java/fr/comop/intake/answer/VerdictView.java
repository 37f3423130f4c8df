package fr.comop.intake.answer;

import fr.comop.correspondence.Letterhead;

/**
 * What the text may say that tells a sender what a person decided of an arrival in quarantine. All
 * words are French.
 *
 * @param reference of the arrival: "AR-000123"
 * @param received "mardi 15 décembre 2020 à 14 h 05"
 * @param subject of the mail, or name of the dropped file; "" when there is none
 * @param dropped whether it came by the shared folder
 * @param accepted whether it is taken into account
 * @param reason why it is not, in the service's words; "" when it is
 */
public record VerdictView(
    String reference,
    String received,
    String subject,
    boolean dropped,
    boolean accepted,
    String reason,
    Letterhead service) {}
