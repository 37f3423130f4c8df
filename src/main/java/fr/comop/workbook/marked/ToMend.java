package fr.comop.workbook.marked;

import fr.comop.form.Finding;
import java.util.List;

/**
 * What a marked copy is to show.
 *
 * @param title of the list, in one line
 * @param introduction lines above the list
 * @param findings errors first
 */
public record ToMend(String title, List<String> introduction, List<Finding> findings) {}
