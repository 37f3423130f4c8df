package fr.comop.wiring;

import fr.comop.config.Configuration;
import fr.comop.paper.Paper;
import fr.comop.signature.DocumentsToSign;
import fr.comop.signature.Press;
import fr.comop.signature.Printer;
import fr.comop.signature.ReceivedPictures;
import fr.comop.signature.ToSignPdf;
import java.time.Duration;

/** What makes the documents to sign. */
public final class SignatureRoom {
  /** A long report takes a second or two. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Configuration configuration;
  private final StoreRoom store;
  private final CorrespondenceRoom correspondence;

  SignatureRoom(Configuration configuration, StoreRoom store, CorrespondenceRoom correspondence) {
    this.configuration = configuration;
    this.store = store;
    this.correspondence = correspondence;
  }

  public Press press() {
    return new Press(
        store.desk,
        store.outbox,
        store.arrivals,
        store.submissions,
        new DocumentsToSign(
            configuration.conventions(),
            configuration.forms(),
            store.submissions,
            correspondence.stationeries()),
        new Printer(new ToSignPdf(new Paper(), new ReceivedPictures(store.archive)), PATIENCE),
        store.archive,
        store.hindrances);
  }
}
