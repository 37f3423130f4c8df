package fr.comop.workbook.ods;

import fr.comop.workbook.marked.CellMark;
import fr.comop.workbook.part.Fragment;
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
  static Fragment without(Fragment cell) {
    List<Fragment.Child> children = new ArrayList<>();
    boolean changed = false;
    for (Fragment.Child child : cell.children()) {
      if (child instanceof Fragment.Inner inner && inner.fragment().is(Odf.ANNOTATION)) {
        List<Fragment.Child> theirs = theirs(inner.fragment());
        changed |= theirs.size() < inner.fragment().children().size();
        if (theirs.stream().anyMatch(Note::isParagraph)) {
          children.add(inner.fragment().with(theirs).inside());
        }
      } else {
        children.add(child);
      }
    }
    return changed ? cell.with(children) : cell;
  }

  private static List<Fragment.Child> theirs(Fragment note) {
    List<Fragment.Child> theirs = new ArrayList<>();
    for (Fragment.Child child : note.children()) {
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

  private static boolean isParagraph(Fragment.Child child) {
    return child instanceof Fragment.Inner inner && inner.fragment().is(Odf.PARAGRAPH);
  }

  private static String text(Fragment.Child child) {
    return child instanceof Fragment.Inner inner ? inner.fragment().text().strip() : "";
  }

  /** A cell with a comment, which goes below theirs. */
  static Fragment with(Fragment cell, String comment) {
    List<Fragment.Child> children = new ArrayList<>(cell.children());
    for (int index = 0; index < children.size(); index++) {
      if (children.get(index) instanceof Fragment.Inner inner
          && inner.fragment().is(Odf.ANNOTATION)) {
        List<Fragment.Child> both = new ArrayList<>(inner.fragment().children());
        both.add(Odf.paragraph().inside());
        both.addAll(Odf.paragraphs(comment));
        children.set(index, inner.fragment().with(both).inside());
        return cell.with(children);
      }
    }
    children.add(start(children), made(comment).inside());
    return cell.with(children);
  }

  private static int start(List<Fragment.Child> children) {
    boolean source =
        !children.isEmpty()
            && children.get(0) instanceof Fragment.Inner inner
            && inner.fragment().is(Odf.CELL_SOURCE);
    return source ? 1 : 0;
  }

  private static Fragment made(String comment) {
    List<Fragment.Child> content = new ArrayList<>();
    content.add(Fragment.of(Odf.CREATOR, Map.of(), new Fragment.Text(AUTHOR)).inside());
    content.addAll(Odf.paragraphs(comment));
    double lines =
        comment
            .lines()
            .mapToDouble(line -> Math.max(1, Math.ceil(line.length() / CHARACTERS)))
            .sum();
    String height = "%.2fcm".formatted(LINE * (lines + 1)).replace(',', '.');
    return Fragment.of(Odf.ANNOTATION, Map.of(Odf.WIDTH, WIDTH, Odf.HEIGHT, height)).with(content);
  }
}
