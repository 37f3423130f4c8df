package fr.comop.form;

import java.util.List;

/**
 * A section of a form: one sheet of its workbook.
 *
 * @param sheet the tab's name, at most 31 characters
 * @param intro a sentence of guidance; "" for none
 */
public record Section(
    String id, String sheet, String title, String intro, List<Question> questions) {}
