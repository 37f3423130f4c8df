package fr.comop.notice.channel.maileva;

import fr.comop.archive.Archive;
import fr.comop.desk.Declined;
import fr.comop.french.French;
import fr.comop.notice.channel.Channel;
import fr.comop.notice.channel.ChannelUnavailable;
import fr.comop.notice.channel.Dispatch;
import fr.comop.notice.channel.Progress;
import fr.comop.notice.channel.Reported;
import fr.comop.notice.channel.Reporting;
import fr.comop.notice.channel.Scan;
import fr.comop.notice.channel.Way;
import fr.comop.notice.tracking.Report.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has letters printed and posted by a provider, and asks what became of them. */
public final class Maileva implements Channel {
  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Sendings sendings;
  private final Archive archive;
  private final Progress progress;
  private final Reporting reporting;

  public Maileva(
      MailevaSettings settings,
      Clock clock,
      Archive archive,
      Progress progress,
      Reporting reporting) {
    sendings = new Sendings(new Wire(settings, clock), settings.sender());
    this.archive = archive;
    this.progress = progress;
    this.reporting = reporting;
  }

  @Override
  public Way way() {
    return Way.PROVIDER;
  }

  @Override
  public Optional<String> carry(Dispatch dispatch) throws ChannelUnavailable {
    try {
      return switch (dispatch.state()) {
        case WAITING -> draft(progress.step(dispatch.in(Dispatch.State.PREPARED)));
        case PREPARED -> draft(dispatch);
        case SUBMITTED -> submitted(dispatch);
        case GIVEN -> isTimeToAsk(dispatch) ? followed(dispatch) : same(dispatch);
        case DONE -> Optional.empty();
      };
    } catch (Refused e) {
      throw new ChannelUnavailable("Maileva refuse : " + e.getMessage() + ".", e);
    }
  }

  private static Optional<String> same(Dispatch dispatch) {
    return Optional.ofNullable(dispatch.trouble());
  }

  private boolean isTimeToAsk(Dispatch dispatch) {
    Instant asked = dispatch.asked();
    return asked == null || !progress.now().isBefore(asked.plus(PAUSE));
  }

  /**
   * Goes on with the draft that is known, or that was made and not told of; else makes one. What is
   * there is looked for each time: the store may be an older one, out of a backup.
   */
  private Optional<String> draft(Dispatch dispatch) throws Refused, ChannelUnavailable {
    String known = dispatch.providerId();
    if (known != null) {
      Optional<Tree> sending = sendings.find(known);
      if (sending.isPresent()) {
        return filled(dispatch, known, sending.get());
      }
      // A draft of ours that was never submitted, and is gone: another one may be made.
      return draft(progress.step(dispatch.known(null)));
    }
    Optional<String> made = sendings.under(dispatch.mark());
    String id = made.isPresent() ? made.get() : sendings.create(dispatch);
    Dispatch now = progress.step(dispatch.known(id));
    Optional<Tree> sending = sendings.find(id);
    return sending.isPresent()
        ? filled(now, id, sending.get())
        : Optional.of("Maileva ne connaît pas encore l’envoi qu’il vient de créer.");
  }

  private Optional<String> filled(Dispatch dispatch, String id, Tree sending)
      throws Refused, ChannelUnavailable {
    if (!sending.text("custom_id").equals(dispatch.mark())) {
      return Optional.of(
          "L’envoi "
              + id
              + " chez Maileva ne porte pas notre référence "
              + dispatch.mark()
              + " : rien n’est envoyé.");
    }
    if (!Sendings.isDraft(sending)) {
      // Nobody but a person at the provider's own desk submits what we did not.
      return submitted(progress.step(dispatch.in(Dispatch.State.SUBMITTED)));
    }
    Dispatch ours = progress.claim(dispatch);
    int documents = sendings.documents(id);
    int recipients = sendings.recipients(id).size();
    if (documents > 1 || recipients > 1) {
      // What was put in twice, for an answer was lost: the draft is thrown away whole.
      progress.step(ours.known(null));
      sendings.delete(id);
      return Optional.empty();
    }
    if (documents == 0) {
      sendings.addDocument(id, ours, bytes(ours));
    }
    if (recipients == 0) {
      sendings.addRecipient(id, ours);
    }
    // Another copy of the service may have filled it as well: the next round throws it away.
    return isWhole(id)
        ? submit(progress.claim(ours.in(Dispatch.State.SUBMITTED)), id)
        : Optional.empty();
  }

  private boolean isWhole(String id) throws Refused, ChannelUnavailable {
    return sendings.documents(id) == 1 && sendings.recipients(id).size() == 1;
  }

  /** What it was told to send before, and keeps as a draft all the same. */
  private Optional<String> submitAgain(Dispatch dispatch, String id)
      throws Refused, ChannelUnavailable {
    if (isWhole(id)) {
      return submit(progress.claim(dispatch), id);
    }
    return Optional.of(
        "Maileva garde l’envoi "
            + id
            + " en brouillon, sans un document et un destinataire, ni plus ni moins : rien n’est"
            + " envoyé. Corrigez-le chez Maileva, ou consignez la lettre perdue, avec ce motif, puis"
            + " préparez-en une autre.");
  }

  private byte[] bytes(Dispatch dispatch) throws ChannelUnavailable {
    try (InputStream pdf = archive.open(dispatch.pdf())) {
      byte[] bytes = pdf.readNBytes(Wire.LARGEST + 1);
      if (bytes.length > Wire.LARGEST) {
        throw new ChannelUnavailable("La lettre dépasse 20 Mo : Maileva ne la prend pas.");
      }
      return bytes;
    } catch (IOException e) {
      throw new ChannelUnavailable(
          "La lettre approuvée n’est pas lisible aux archives : " + dispatch.pdf() + ".", e);
    }
  }

  private Optional<String> submit(Dispatch dispatch, String id) throws Refused, ChannelUnavailable {
    try {
      sendings.submit(id);
    } catch (Refused e) {
      if (!e.says("SENDING_STATUS_IS_NOT_DRAFT")) {
        throw e;
      }
    }
    return given(dispatch);
  }

  private Optional<String> given(Dispatch dispatch) {
    progress.step(
        dispatch.in(Dispatch.State.GIVEN),
        "Remise à Maileva, envoi " + dispatch.providerId() + ".");
    return Optional.empty();
  }

  /** It was told to send it, and did not answer: its state says whether it understood. */
  private Optional<String> submitted(Dispatch dispatch) throws Refused, ChannelUnavailable {
    String id = String.valueOf(dispatch.providerId());
    Optional<Tree> sending = sendings.find(id);
    if (sending.isEmpty()) {
      return Optional.of(gone(id));
    }
    return Sendings.isDraft(sending.get()) ? submitAgain(dispatch, id) : given(dispatch);
  }

  private static String gone(String id) {
    return "Maileva ne connaît plus l’envoi "
        + id
        + " : demandez-lui s’il est parti. comop n’en fait pas d’autre de lui-même ; s’il n’est pas"
        + " parti, consignez la lettre perdue, avec ce motif, puis préparez-en une autre.";
  }

  private Optional<String> followed(Dispatch dispatch) throws Refused, ChannelUnavailable {
    String id = String.valueOf(dispatch.providerId());
    Optional<Tree> sending = sendings.find(id);
    Dispatch now = progress.step(dispatch.askedAt(progress.now()));
    if (sending.isEmpty()) {
      return Optional.of(gone(id));
    }
    if (Sendings.isDraft(sending.get())) {
      return submitAgain(now, id); // it said yes, and did not do it
    }
    List<String> doubts = new ArrayList<>(States.doubts(sending.get(), "L’envoi"));
    List<Tree> ours =
        sendings.recipients(id).stream()
            .filter(one -> one.text("custom_id").equals(dispatch.mark()))
            .toList();
    if (ours.size() != 1) {
      doubts.add(
          "L’envoi "
              + id
              + " a "
              + ours.size()
              + " destinataires sous notre référence : lisez le suivi chez Maileva.");
    } else {
      Tree recipient = ours.get(0);
      doubts.addAll(States.doubts(recipient, "Le destinataire"));
      learn(now, id, recipient, doubts);
      end(now);
    }
    return doubts.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(" ", doubts.stream().distinct().toList()));
  }

  private void learn(Dispatch dispatch, String id, Tree recipient, List<String> doubts)
      throws Refused, ChannelUnavailable {
    Deliveries.News news = Deliveries.of(recipient);
    doubts.addAll(news.doubts());
    LocalDate today = LocalDate.ofInstant(progress.now(), FRANCE);
    for (Deliveries.Said one : news.said()) {
      if (one.day().isBefore(dispatch.day()) || one.day().isAfter(today)) {
        doubts.add(
            "Maileva dit la lettre "
                + one.kind().french()
                + " un jour qui ne peut pas être le bon ("
                + one.day()
                + ").");
      } else {
        reporting.learn(dispatch, told(one, news.number(), null));
        Proof proof = one.proof();
        if (proof != null && one.there()) {
          Optional<Reported> struck = reporting.struck(dispatch.notice(), one.kind(), one.day());
          if (struck.isPresent()) {
            doubts.add(against(struck.get()));
          } else if (!isProved(dispatch, one)) {
            prove(dispatch, id, recipient, one, news.number(), doubts);
          }
        }
      }
    }
  }

  private static String against(Reported struck) {
    return "Maileva tient une preuve de ce qui est rayé ("
        + struck.reference()
        + ", "
        + struck.report().kind().french()
        + " le "
        + French.day(struck.report().day())
        + ") : si c’est vrai tout de même, prenez-la chez lui et consignez-la, avec un motif.";
  }

  private static Reporting.Told told(Deliveries.Said one, String number, @Nullable Scan scan) {
    return new Reporting.Told(one.kind(), one.day(), number, one.code(), scan);
  }

  private boolean isProved(Dispatch dispatch, Deliveries.Said said) {
    return reporting.of(dispatch.notice()).stream()
        .map(Reported::report)
        .anyMatch(
            one ->
                one.kind() == said.kind() && one.day().equals(said.day()) && one.proof() != null);
  }

  private void prove(
      Dispatch dispatch,
      String id,
      Tree recipient,
      Deliveries.Said one,
      String number,
      List<String> doubts)
      throws Refused, ChannelUnavailable {
    Proof proof = Objects.requireNonNull(one.proof());
    Optional<byte[]> file = sendings.proof(id, recipient.text("id"), proof);
    if (file.isEmpty()) {
      return; // its date comes before its file
    }
    try {
      Scan scan = Scan.of(dispatch.reference() + " - " + proof.french() + ".pdf", file.get());
      if (!scan.isPdf()) {
        throw new Declined("ce n’est pas un PDF.");
      }
      reporting.learn(dispatch, told(one, number, scan));
    } catch (Declined e) {
      doubts.add(
          "Le fichier de Maileva pour « " + proof.french() + " » ne vaut pas preuve : " + e.why());
    }
  }

  /** Once all is proved, it is asked no more. */
  private void end(Dispatch dispatch) {
    List<Reported> all = reporting.of(dispatch.notice());
    boolean outcome = all.stream().anyMatch(one -> proves(one) && one.report().kind().ends());
    boolean deposit =
        all.stream().anyMatch(one -> proves(one) && one.report().kind() == Kind.DEPOSITED);
    if (outcome && deposit) {
      progress.step(
          dispatch.in(Dispatch.State.DONE), "Dépôt et issue sont prouvés, Maileva a tout rendu.");
    }
  }

  private static boolean proves(Reported one) {
    return one.stands() && one.report().proof() != null;
  }
}
