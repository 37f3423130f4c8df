package fr.comop.form;

import java.util.List;

/**
 * A section of a form: one sheet of its workbook.
 *
 * @param sheet the tab's name, at most 31 characters
 * @param intro a sentence of guidance; "" for none
 * @param optional whether a workbook without its sheet is whole
 */
public record Section(
    String id,
    String sheet,
    String title,
    String intro,
    boolean optional,
    List<Question> questions) {}
