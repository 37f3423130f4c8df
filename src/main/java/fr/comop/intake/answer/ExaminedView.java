package fr.comop.intake.answer;

import fr.comop.correspondence.Letterhead;
import java.util.List;

/**
 * What the text may say that tells what became of a document in another form. All words are French.
 *
 * @param file its name; "" for a link
 * @param what it is: "document de texte"
 * @param received "mardi 24 novembre 2020 à 9 h 12"
 * @param stands whether it stands for a document that is owed
 * @param complete whether nothing more is asked for
 * @param joined what it is the signed copy of: "bilan annuel 2020, version 2"; "" when of nothing
 * @param titles of the documents that it stands for; of those that it might have been, else
 * @param reason why it does not, in the service's words; "" when it does
 */
public record ExaminedView(
    String structure,
    String file,
    String what,
    String received,
    boolean stands,
    boolean complete,
    String joined,
    List<String> titles,
    String reason,
    Letterhead service) {}
