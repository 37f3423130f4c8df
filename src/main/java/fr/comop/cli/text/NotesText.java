package fr.comop.cli.text;

import fr.comop.form.Outside;
import java.util.List;
import java.util.stream.Collectors;

/** Texts outside of every question, for people. */
public final class NotesText {
  private NotesText() {}

  /** A line for each, after where it stands. */
  public static String of(List<Outside> notes) {
    return notes.isEmpty()
        ? "Rien n’est écrit hors des questions."
        : notes.stream()
            .map(note -> Printable.of(note.place() + " : " + note.text()))
            .collect(Collectors.joining("\n"));
  }
}
