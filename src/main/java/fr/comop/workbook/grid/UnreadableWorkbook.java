package fr.comop.workbook.grid;

/** A file that cannot be read as a workbook; an outcome, not a breakdown. */
public final class UnreadableWorkbook extends Exception {
  private final Why why;

  /** Why a file cannot be read. */
  public enum Why {
    /** The file is cut or its bytes are damaged. */
    DAMAGED(
        "tronqué ou endommagé",
        "Ce fichier est tronqué ou endommagé, sans doute pendant l’envoi : nous ne pouvons pas le"
            + " lire. Ouvrez votre exemplaire, enregistrez-le de nouveau et renvoyez-le."),
    /** It is protected by a password. */
    ENCRYPTED(
        "protégé par un mot de passe",
        "Ce fichier est protégé par un mot de passe : nous ne pouvons pas le lire."
            + " Enregistrez-le sans mot de passe et renvoyez-le."),
    /** It is encrypted by a label or a policy: a server says who may read it. */
    RIGHTS(
        "protégé par une étiquette de droits",
        "Ce fichier est protégé par une étiquette de droits (« sensibilité », « gestion des droits"
            + " relatifs à l’information ») : il ne s’ouvre que dans votre organisation, et nous ne"
            + " pouvons pas le lire. Retirez l’étiquette ou choisissez-en une sans chiffrement,"
            + " enregistrez le classeur et renvoyez-le."),
    /** A mail, or a file, that was encrypted for somebody's key. */
    SEALED(
        "chiffré",
        "Ce message, ou ce fichier, est chiffré : nous ne pouvons pas l’ouvrir. Renvoyez-le sans"
            + " chiffrement."),
    /** What a spreadsheet program keeps beside a workbook that is open: "~$bilan.xlsx". */
    KEPT_WHILE_OPEN(
        "fichier de verrouillage, non le classeur",
        "Ce n’est pas le classeur, mais le petit fichier que le tableur garde à côté tant que le"
            + " classeur est ouvert. Fermez le classeur, puis envoyez celui dont le nom ne commence"
            + " ni par « ~$ » ni par « .~lock »."),
    /** It is not a spreadsheet at all. */
    NOT_A_WORKBOOK(
        "n’est pas un classeur",
        "Ce fichier porte le nom d’un classeur, mais son contenu n’en est pas un. Enregistrez-le"
            + " depuis votre tableur au format « Classeur Excel (.xlsx) » et renvoyez-le."),
    /** It is far larger, inside, than any form can be. */
    TOO_LARGE(
        "démesuré",
        "Ce classeur contient bien plus de cellules ou de données que le formulaire n’en demande :"
            + " nous ne l’avons pas lu. Reprenez vos réponses dans le classeur vierge à votre"
            + " nom."),
    /** It is an older or rarer kind of spreadsheet that comop does not read. */
    OTHER_SPREADSHEET(
        "format de classeur non lu",
        "Ce classeur est dans un format que nous ne lisons pas. Enregistrez-le depuis votre"
            + " tableur au format « Classeur Excel (.xlsx) » et renvoyez-le."),
    /** An archive that holds far too much, or archives in archives. */
    TOO_MUCH_INSIDE(
        "archive démesurée",
        "Ce fichier en contient d’autres, bien trop nombreux, trop gros ou trop emboîtés : nous ne"
            + " l’avons pas ouvert. Envoyez seulement les classeurs et les images, sans les"
            + " compresser."),
    /** It took longer than a workbook may take. */
    TOO_SLOW(
        "lecture trop longue",
        "La lecture de ce classeur a pris trop de temps : nous l’avons arrêtée. Reprenez vos"
            + " réponses dans le classeur vierge à votre nom.");

    private final String brief;
    private final String french;

    Why(String brief, String french) {
      this.brief = brief;
      this.french = french;
    }

    /** What is wrong, in a few French words, for staff. */
    public String brief() {
      return brief;
    }

    /** What is wrong and what to do, for the person who sent the file. */
    public String french() {
      return french;
    }
  }

  /**
   * A file that cannot be read.
   *
   * @param detail for staff and the log, in English; never shown to beneficiaries
   */
  public UnreadableWorkbook(Why why, String detail) {
    super(detail);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
