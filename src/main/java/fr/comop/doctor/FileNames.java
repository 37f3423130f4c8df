package fr.comop.doctor;

import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import java.nio.charset.Charset;
import java.util.List;

/** Whether this process can write the names of files as people here give them. */
public final class FileNames implements Check {
  private static final String CHARSET = "sun.jnu.encoding";

  @Override
  public String about() {
    return "noms de fichiers";
  }

  @Override
  public List<Finding> look() {
    String hindrance = hindrance();
    return List.of(
        hindrance.isEmpty()
            ? Finding.ok(about(), "accents lus et écrits (" + charset() + ")")
            : Finding.mend(about(), hindrance, "lancez comop par bin/comop, qui règle la locale."));
  }

  /** Why it cannot, in French, with what to do; "" when it can. */
  public static String hindrance() {
    return Charset.forName(charset()).newEncoder().canEncode("é")
        ? ""
        : "Java ne sait pas écrire ici les accents des noms de fichiers ("
            + charset()
            + ") : la locale demandée manque sans doute à cette machine. Lancez comop avec"
            + " LC_ALL=C.UTF-8, ou installez la locale. Jusque-là, un fichier déposé est traité"
            + " et rangé, mais les accents de son nom sont perdus dans nos réponses.";
  }

  private static String charset() {
    return System.getProperty(CHARSET, "UTF-8");
  }
}
