package fr.comop.workbook.ods;

import fr.comop.workbook.marked.CellMark;
import fr.comop.workbook.part.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Comments on cells: theirs stay, ours go and come, below theirs where a cell has one. */
final class Note {
  private static final String AUTHOR = "Région";
  private static final String WIDTH = "7cm";
  private static final double CHARACTERS = 42;
  private static final double LINE = 0.45;

  private Note() {}

  /** A cell without our comment of an earlier marking. */
  static Piece without(Piece cell) {
    List<Piece.Child> children = new ArrayList<>();
    boolean changed = false;
    for (Piece.Child child : cell.children()) {
      if (child instanceof Piece.Inner inner && inner.piece().is(Odf.ANNOTATION)) {
        List<Piece.Child> theirs = theirs(inner.piece());
        changed |= theirs.size() < inner.piece().children().size();
        if (theirs.stream().anyMatch(Note::isParagraph)) {
          children.add(inner.piece().with(theirs).inside());
        }
      } else {
        children.add(child);
      }
    }
    return changed ? cell.with(children) : cell;
  }

  private static List<Piece.Child> theirs(Piece note) {
    List<Piece.Child> theirs = new ArrayList<>();
    for (Piece.Child child : note.children()) {
      if (isParagraph(child) && text(child).startsWith(CellMark.HEADING.strip())) {
        int last = theirs.size() - 1;
        if (last >= 0 && isParagraph(theirs.get(last)) && text(theirs.get(last)).isEmpty()) {
          theirs.remove(last);
        }
        return theirs;
      }
      theirs.add(child);
    }
    return theirs;
  }

  private static boolean isParagraph(Piece.Child child) {
    return child instanceof Piece.Inner inner && inner.piece().is(Odf.PARAGRAPH);
  }

  private static String text(Piece.Child child) {
    return child instanceof Piece.Inner inner ? inner.piece().text().strip() : "";
  }

  /** A cell with a comment, which goes below theirs. */
  static Piece with(Piece cell, String comment) {
    List<Piece.Child> children = new ArrayList<>(cell.children());
    for (int index = 0; index < children.size(); index++) {
      if (children.get(index) instanceof Piece.Inner inner && inner.piece().is(Odf.ANNOTATION)) {
        List<Piece.Child> both = new ArrayList<>(inner.piece().children());
        both.add(Odf.paragraph().inside());
        both.addAll(Odf.paragraphs(comment));
        children.set(index, inner.piece().with(both).inside());
        return cell.with(children);
      }
    }
    children.add(start(children), made(comment).inside());
    return cell.with(children);
  }

  private static int start(List<Piece.Child> children) {
    boolean source =
        !children.isEmpty()
            && children.get(0) instanceof Piece.Inner inner
            && inner.piece().is(Odf.CELL_SOURCE);
    return source ? 1 : 0;
  }

  private static Piece made(String comment) {
    List<Piece.Child> content = new ArrayList<>();
    content.add(Piece.of(Odf.CREATOR, Map.of(), new Piece.Text(AUTHOR)).inside());
    content.addAll(Odf.paragraphs(comment));
    double lines =
        comment
            .lines()
            .mapToDouble(line -> Math.max(1, Math.ceil(line.length() / CHARACTERS)))
            .sum();
    String height = "%.2fcm".formatted(LINE * (lines + 1)).replace(',', '.');
    return Piece.of(Odf.ANNOTATION, Map.of(Odf.WIDTH, WIDTH, Odf.HEIGHT, height)).with(content);
  }
}
