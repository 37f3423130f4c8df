/**
 * Workbooks of Excel 97 to 2003. Knows the grid, parts and what is marked; not the other formats.
 *
 * <p>The records are read one by one, not by POI’s event API, which makes every record, drawings
 * and as many shared texts as the file claims: what no answer needs is passed over, so twenty
 * megabytes of pictures cost nothing.
 *
 * <p>The marked copy ({@code MarkedXls}) is written by POI: the format is a net of offsets that
 * does not lend itself to surgery. The file is bounded first (5 MB; {@code Weight} counts cells and
 * texts before POI makes objects of them) and the copy made aside. Kept: other streams, macros
 * among them, and records that POI does not know. Lost: colours beyond the palette’s 56 that Excel
 * 2007 and later keep beside it, where it finds that formats were added. Our tones take palette
 * places that no format and no font shows. POI’s {@code setSheetOrder} breaks references of
 * validations: {@code FirstTab} and {@code SheetStreams} put the list first, and the file goes
 * through POI once more so that its sheets stand in the order of the tabs. What is encrypted, even
 * with Excel’s own password, gets no copy.
 *
 * <p>To answer an {@code .xls} with a copy in {@code .xlsx} instead would save the 970 lines that
 * only the marking needs, and was decided against. POI does not turn one into the other: cells,
 * formats, names, validations and merged cells would have to be copied one by one, and macros,
 * charts, controls and drawings would be lost, or take as much code again. The copy is what people
 * mend and send back: they would go on with a workbook that has lost what else was in it, without
 * having asked for that. The list, its wording and its layout are shared, so the format costs
 * nothing when those change.
 */
@NullMarked
package fr.comop.workbook.xls;

import org.jspecify.annotations.NullMarked;
