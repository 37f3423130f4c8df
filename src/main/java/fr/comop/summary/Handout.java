package fr.comop.summary;

import fr.comop.desk.Declined;
import fr.comop.desk.NewFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Hands summaries out, a file of each form. Immutable. */
public final class Handout {
  private final List<Rendering> forms;

  public Handout(List<Rendering> forms) {
    this.forms = List.copyOf(forms);
  }

  /**
   * Writes a summary's files, in place of those of an earlier one of the same year and audience.
   *
   * @return the files, in the order of the forms
   * @throws Declined when the place does not take them
   */
  public List<Path> into(Path directory, Summary summary) {
    List<Path> written = new ArrayList<>();
    for (Rendering form : forms) {
      Path file = directory.resolve(name(summary) + "." + form.extension());
      NewFile.write(file, stream -> form.write(summary, stream));
      written.add(file);
    }
    return List.copyOf(written);
  }

  /** "Synthèse 2020 - comité de suivi": a summary's file without its extension. */
  public static String name(Summary summary) {
    return "Synthèse " + summary.head().year() + " - " + summary.head().audience().title();
  }
}
