package fr.comop.wiring.store;

import fr.comop.desk.Causes;
import fr.comop.desk.Declined;
import fr.comop.ledger.StoreRefusal;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Why a store does not open, in words for people.
 *
 * @param data the data directory
 * @param directory the store's own in it
 */
record StoreWords(Path data, Path directory) {
  private static final String PAGE =
      "\nVoyez la page « When the store is lost or damaged » de docs/operations.md.";

  /** What staff are told of a store that does not open; wrong use is declined. */
  RuntimeException refused(StoreRefusal refusal) {
    return switch (refusal.reason()) {
      case HELD ->
          new StoreUnavailable(
              "La base "
                  + refusal.path()
                  + " reste tenue par un autre programme"
                  + process(refusal)
                  + " : attendez qu’il ait fini, ou arrêtez-le, puis recommencez.");
      case SERVED ->
          new StoreUnavailable(
              "comop est déjà en service sur la base "
                  + refusal.path()
                  + process(refusal)
                  + " : arrêtez-le d’abord, ou donnez à celui-ci un autre dossier de données"
                  + " (data.dir).");
      case OTHER_VERSION ->
          new StoreUnavailable(
              "Le service qui tient la base"
                  + process(refusal)
                  + " est d’une autre version de comop que cette commande : redémarrez-le avec"
                  + " celle-ci.");
      case OTHER_SCHEMA ->
          new StoreUnavailable(
              "La base "
                  + refusal.path()
                  + " vient d’une autre version de comop, que celle-ci ne sait pas continuer. Rien"
                  + " n’a été changé : lancez la version qui l’a faite ou, si ce n’était qu’un"
                  + " essai, donnez à celle-ci un autre dossier de données (data.dir).");
      case BEHIND ->
          new StoreUnavailable(
              "La base "
                  + refusal.path()
                  + " est d’une version précédente\u00a0: le prochain démarrage du service la met à"
                  + " jour. Sauvegardez-la d’abord.");
      case LOST -> lost(refusal.path());
      case DAMAGED ->
          new StoreUnavailable(
              "La base est abîmée : "
                  + refusal.path()
                  + " ne peut pas servir ("
                  + cause(refusal)
                  + "). N’effacez rien.\n"
                  + "Restaurez "
                  + directory
                  + " depuis la sauvegarde, ou récupérez ce qui peut l’être."
                  + PAGE);
      case UNWRITABLE -> unwritable(refusal.path(), refusal.getCause());
      case THERE ->
          new Declined(
              "La base "
                  + refusal.path()
                  + " est là et s’ouvre : --new ne sert que lorsqu’elle a disparu ou ne s’ouvre"
                  + " plus. Lancez « comop run » sans --new.");
    };
  }

  /** One was asked for where there is one. */
  Declined there() {
    return new Declined(
        "Il y a déjà une base dans "
            + data
            + "\u00a0: rien n’a été fait. Lancez «\u00a0comop run\u00a0».");
  }

  /** Nobody made a store here. */
  StoreUnavailable nothing(String origin) {
    return new StoreUnavailable(
        "Rien n’est là où comop garde ses données\u00a0: "
            + data
            + (Files.isDirectory(data) ? " ne contient ni base ni archive" : " n’existe pas")
            + " (data.dir, "
            + origin
            + "). Rien n’a été créé.\n"
            + "- Une faute de frappe, ou un disque qui n’est pas monté\u00a0: corrigez cela\u00a0;\n"
            + "- pour commencer ici une base neuve\u00a0: «\u00a0comop init\u00a0».");
  }

  /** The archive knows more than there is. */
  StoreUnavailable lost(Path missing) {
    return new StoreUnavailable(
        "La base a disparu : "
            + missing
            + " n’existe pas ou est vide, alors que "
            + data
            + " a déjà servi. Rien n’a été créé.\n"
            + "- Restaurez "
            + directory
            + " depuis la sauvegarde ;\n"
            + "- ou reconstruisez-la depuis l’archive et ses journaux : « comop rebuild » ;\n"
            + "- ou commencez une base neuve en connaissance de cause : « comop run --new »."
            + PAGE);
  }

  /** A place of the data directory that takes nothing. */
  static StoreUnavailable unwritable(Path place, @Nullable Throwable cause) {
    return new StoreUnavailable(
        "comop ne peut pas écrire dans le dossier des données : "
            + place
            + " ("
            + reason(cause)
            + ").\nIl faut un disque monté en écriture, qui ait de la place, et des droits pour"
            + " l’utilisateur qui lance comop ; ou un autre dossier (data.dir).");
  }

  private static String reason(@Nullable Throwable cause) {
    if (cause instanceof AccessDeniedException) {
      return "accès refusé";
    }
    if (cause instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    return cause == null ? "?" : Causes.told(cause);
  }

  private static String process(StoreRefusal refusal) {
    return refusal.pid().isPresent() ? " (processus " + refusal.pid().getAsLong() + ")" : "";
  }

  private static String cause(StoreRefusal refusal) {
    Throwable cause = refusal.getCause();
    if (cause instanceof NoSuchFileException) {
      return "fichier manquant";
    }
    return cause == null ? "?" : Causes.told(cause);
  }
}
