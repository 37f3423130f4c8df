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
   * A file.
   *
   * @param mediaType "application/pdf"
   */
  public record Written(Path file, String mediaType) {
    /** The last part of its path: "Synthèse 2020 - Région.pdf". */
    public String name() {
      return String.valueOf(file.getFileName());
    }
  }

  /**
   * Writes a summary's files, in place of those of an earlier one of the same year and audience.
   *
   * @param changes since an earlier one of the same audience
   * @return the files, in the order of the forms
   * @throws Declined when the place does not take them
   */
  public List<Written> into(Path directory, Summary summary, Changes changes) {
    List<Written> written = new ArrayList<>();
    for (Rendering form : forms) {
      Path file = directory.resolve(name(summary.head()) + "." + form.extension());
      NewFile.write(file, stream -> form.write(summary, changes, stream));
      written.add(new Written(file, form.mediaType()));
    }
    return List.copyOf(written);
  }

  /** "Synthèse 2020 - comité d’orientation stratégique": a summary's file without its extension. */
  public static String name(Summary.Head head) {
    return "Synthèse " + head.year() + " - " + head.audience().title();
  }
}
