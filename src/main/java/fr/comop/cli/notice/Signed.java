package fr.comop.cli.notice;

import fr.comop.notice.desk.Signature;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of how a letter was signed; one of them is given. */
final class Signed {
  @Option(
      names = "--scan",
      paramLabel = "FICHIER",
      description =
          "La lettre imprimée puis signée à la main, numérisée (PDF ou image) : elle est archivée,"
              + " et prouve la signature.")
  @Nullable Path scan;

  @Option(
      names = "--image",
      paramLabel = "FICHIER",
      description =
          "Ou l’image de votre signature (PNG ou JPEG, 2 Mo au plus) : la lettre la porte, telle"
              + " qu’elle part. C’est ce qu’il faut à un prestataire, qui ne signe pas.")
  @Nullable Path image;

  @Option(
      names = "--no-scan",
      paramLabel = "MOTIF",
      description =
          "Ou pourquoi rien ne montre la signature à la main, par exemple parce que le service"
              + " courrier fera signer l’imprimé ; noté au dossier.")
  @Nullable String because;

  Signature how() {
    if (scan != null) {
      return new Signature.Scanned(scan);
    }
    return image == null
        ? new Signature.Unscanned(because == null ? "" : because)
        : new Signature.Drawn(image);
  }
}
