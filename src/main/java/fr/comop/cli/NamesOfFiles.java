package fr.comop.cli;

import java.nio.charset.Charset;

/** Whether this process can write the names of files as people here give them. */
final class NamesOfFiles {
  private NamesOfFiles() {}

  /** Why it cannot, in French, with what to do; "" when it can. */
  static String hindrance() {
    String charset = System.getProperty("sun.jnu.encoding", "UTF-8");
    return Charset.forName(charset).newEncoder().canEncode("é")
        ? ""
        : "Java ne sait pas écrire ici les accents des noms de fichiers ("
            + charset
            + ") : la locale demandée manque sans doute à cette machine. Lancez comop avec"
            + " LC_ALL=C.UTF-8, ou installez la locale. Jusque-là, un fichier déposé est traité"
            + " et rangé, mais les accents de son nom sont perdus dans nos réponses.";
  }
}
