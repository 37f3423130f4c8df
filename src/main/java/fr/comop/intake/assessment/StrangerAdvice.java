package fr.comop.intake.assessment;

import fr.comop.intake.identification.FileKind;

/** What is told of a file that is no workbook of ours. */
public final class StrangerAdvice {
  private StrangerAdvice() {}

  /** A French sentence or two: what it is, and what to send instead. */
  public static String of(FileKind kind) {
    return switch (kind) {
      case WORD ->
          "C’est un document de texte : nous ne pouvons lire vos réponses que dans le classeur"
              + " fourni. Reportez-les dans le classeur vierge à votre nom.";
      case PDF ->
          "C’est un document PDF : nous ne pouvons lire vos réponses que dans le classeur fourni."
              + " Reportez-les dans le classeur vierge à votre nom.";
      case WORKBOOK ->
          "C’est un classeur, mais pas l’un de nos formulaires, ou ses marques ont disparu. Reportez"
              + " vos réponses dans le classeur vierge à votre nom.";
      case APPLE ->
          "C’est un document de Numbers, de Pages ou de Keynote, que nous ne lisons pas. Dans"
              + " Numbers, choisissez Fichier > Exporter vers > Excel, format « .xlsx », et envoyez"
              + " le fichier obtenu. Si vos réponses sont ailleurs, reportez-les dans le classeur"
              + " vierge à votre nom.";
      case CSV ->
          "C’est un fichier de texte en colonnes (.csv), qui ne garde ni les feuilles ni les questions"
              + " du classeur. Enregistrez le classeur lui-même au format « Classeur Excel (.xlsx) »"
              + " et envoyez-le, ou reportez vos réponses dans le classeur vierge à votre nom.";
      case HTML ->
          "C’est une page web : nous ne pouvons lire vos réponses que dans le classeur fourni."
              + " Reportez-les dans le classeur vierge à votre nom.";
      case ZIP ->
          "C’est une archive compressée, mais elle ne contient aucun fichier. Joignez de nouveau les"
              + " classeurs ; inutile de les compresser.";
      case OTHER_ARCHIVE ->
          "C’est une archive compressée d’un format que nous n’ouvrons pas (.rar, .7z…). Joignez les"
              + " classeurs eux-mêmes ; inutile de les compresser.";
      case SHORTCUT ->
          "C’est un raccourci vers un document qui est resté en ligne ou sur votre ordinateur : ce"
              + " document ne nous est pas parvenu. S’il est dans Google Sheets, choisissez Fichier >"
              + " Télécharger > Microsoft Excel (.xlsx) ; ailleurs, enregistrez une copie du classeur,"
              + " puis joignez le fichier obtenu à votre courriel.";
      case PICTURE ->
          "C’est une photographie ou une image : nous ne pouvons lire vos réponses que dans le"
              + " classeur fourni. Reportez-les dans le classeur vierge à votre nom.";
      case EMPTY -> "Ce fichier est vide. Joignez-le de nouveau.";
      default ->
          "Ce n’est pas un classeur. S’il contient vos réponses, vous pouvez les reporter dans le"
              + " classeur vierge à votre nom.";
    };
  }
}
