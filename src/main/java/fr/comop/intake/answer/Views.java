package fr.comop.intake.answer;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Mail;
import fr.comop.form.Echo;
import fr.comop.form.Finding;
import fr.comop.form.Places;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.answer.AnswerView.AlongView;
import fr.comop.intake.answer.AnswerView.CellView;
import fr.comop.intake.answer.AnswerView.CountingView;
import fr.comop.intake.answer.AnswerView.DocumentView;
import fr.comop.intake.answer.AnswerView.EchoView;
import fr.comop.intake.answer.AnswerView.OwedView;
import fr.comop.intake.answer.AnswerView.PointView;
import fr.comop.intake.answer.AnswerView.ProgressView;
import fr.comop.intake.arrival.Handing;
import fr.comop.intake.assessment.Assessor;
import fr.comop.intake.assessment.Delay;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.intake.assessment.FilledSubmission;
import fr.comop.intake.assessment.Item;
import fr.comop.intake.assessment.StrangerAdvice;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.identification.FileKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what became of an arrival into words. */
final class Views {
  private static final int MOST_SHOWN = 15;
  private static final int FEW = 5;
  private static final int MOST_WITHOUT_COPY = 200;
  private static final int MOST_ECHOED = 10;
  private static final int MOST_MENDED = 5;
  private static final String LINK =
      "Votre courriel donne un lien au lieu d’un fichier : pour des raisons de sécurité, notre"
          + " programme n’ouvre aucun lien, et un lien peut expirer. Répondez à ce courriel en y"
          + " joignant le classeur lui-même ; s’il est trop lourd, allégez ses images.";

  private static final String EXAMINED =
      "Nous avons bien reçu ce document : sa date de réception est conservée. Notre programme ne"
          + " lit que le classeur ; une personne du service examinera votre document.";

  private static final String PHOTOGRAPHED =
      "Nous avons bien reçu cette photographie : sa date de réception est conservée. Notre programme"
          + " ne lit que le classeur ; une personne du service examinera votre image.";

  /** Documents in which nobody looks for a workbook. */
  private static final Set<FileKind> PRINTED =
      EnumSet.of(FileKind.WORD, FileKind.PDF, FileKind.HTML, FileKind.PICTURE);

  private static final String FRESH_ONE =
      "Ce classeur n’est pas celui qu’il faut : reprenez vos réponses dans le classeur vierge joint"
          + " à ce courriel, et renvoyez celui-là.";

  private final Conventions conventions;

  Views(Conventions conventions) {
    this.conventions = conventions;
  }

  /**
   * What an answer says of a file.
   *
   * @param states of what is owed, this file counted in
   */
  DocumentView document(Beneficiary whose, FollowUp followUp, List<DeliverableState> states) {
    DocumentView plain = plain(whose.id(), followUp);
    Optional<Item.Checked> checked = followUp.item().checked();
    List<Finding> all = checked.map(Item.Checked::findings).orElse(followUp.still());
    List<Echo> echoes = checked.map(one -> one.filled().echoes()).orElse(List.of());
    Mail.File copy = followUp.copy();
    int most = copy == null ? MOST_WITHOUT_COPY : MOST_SHOWN;
    Progress progress = followUp.progress();
    List<List<Finding>> shown = Points.shown(Points.of(all), most, FEW);
    List<PointView> points = points(shown, progress);
    int wrong = (int) shown.stream().filter(one -> one.get(0).error()).count();
    int errors = (int) all.stream().filter(Finding::error).count();
    return new DocumentView(
        plain.kind(),
        plain.file(),
        plain.title(),
        plain.reference(),
        plain.version(),
        plain.outcome(),
        plain.sentence(),
        points.subList(0, wrong),
        points.subList(wrong, points.size()),
        new AlongView(
            errors,
            all.size() - errors,
            all.size() - shown.stream().mapToInt(List::size).sum(),
            echoes.stream().limit(MOST_ECHOED).map(Views::echo).toList(),
            Math.max(0, echoes.size() - MOST_ECHOED),
            copy == null ? "" : copy.name(),
            followUp.made().why(),
            followUp.toSign().map(Mail.Awaited::name).orElse(""),
            followUp.call(),
            progress == null ? null : progress(progress),
            counting(followUp),
            timing(followUp.item(), states)));
  }

  private static @Nullable CountingView counting(FollowUp followUp) {
    Submission counting = followUp.counting();
    if (counting == null || !(followUp.item() instanceof Item.Submitted stored)) {
      return null;
    }
    boolean later = stored.submission().receivedAt().isBefore(counting.receivedAt());
    return new CountingView(
        counting.version(), counting.outcome().complete(), later ? since(counting) : "");
  }

  private static String since(Submission version) {
    Handing handing = version.handing();
    return handing == null
        ? FrenchInstant.of(version.receivedAt())
        : French.longDay(handing.counts());
  }

  private static String timing(Item item, List<DeliverableState> states) {
    if (item instanceof Item.Document document) {
      return states.stream()
          .filter(one -> one.deliverable().equals(document.deliverable()))
          .findFirst()
          .map(state -> timing(document.receivedAt(), state))
          .orElse("");
    }
    return item instanceof Item.Submitted stored ? timing(stored, states) : "";
  }

  private static String timing(Item.Submitted stored, List<DeliverableState> states) {
    return states.stream()
        .filter(one -> one.deliverable().form().equals(stored.form()))
        .filter(one -> one.deliverable().year() == stored.year())
        .findFirst()
        .map(state -> timing(stored.submission().receivedAt(), state))
        .orElse("");
  }

  private static String timing(Instant received, DeliverableState state) {
    Deliverable deliverable = state.deliverable();
    String due = French.longDay(deliverable.due());
    if (Delay.inTime(deliverable, received)) {
      return "Reçu dans les délais (date de remise : " + due + ", minuit).";
    }
    return "Reçu après la date de remise du "
        + due
        + state
            .presented()
            .filter(one -> Delay.inTime(deliverable, one))
            .map(
                one ->
                    " ; votre document avait été présenté dans les délais, le "
                        + FrenchInstant.of(one)
                        + ".")
            .orElse(" ; votre document est enregistré à sa date.");
  }

  private static EchoView echo(Echo echo) {
    return new EchoView(
        Places.french(List.of(echo.place())),
        echo.label(),
        Finding.brief(echo.typed()),
        echo.understood());
  }

  private static String unchanged(FollowUp followUp, Submission earlier) {
    long errors = followUp.still().stream().filter(Finding::error).count();
    Mail.File copy = followUp.copy();
    boolean marked = copy != null && copy.sha256().equals(followUp.item().file().sha256());
    String what =
        marked
            ? "Ce classeur est la copie annotée que nous vous avions renvoyée, sans aucune"
                + " correction"
            : "Ce classeur est identique à celui que nous avons reçu le "
                + FrenchInstant.of(earlier.receivedAt());
    return what
        + " : il reste donc "
        + (errors == 1 ? "le même point" : "les mêmes " + errors + " points")
        + " à corriger. Peut-être avez-vous joint l’ancien fichier au lieu du nouveau : vérifiez"
        + " que vos corrections sont enregistrées, puis renvoyez le classeur.";
  }

  private static ProgressView progress(Progress progress) {
    List<String> questions =
        progress.mended().stream()
            .flatMap(one -> Stream.ofNullable(one.label()))
            .distinct()
            .toList();
    List<String> few = questions.stream().limit(MOST_MENDED).toList();
    return new ProgressView(
        progress.version(),
        progress.mended().size(),
        few,
        questions.size() - few.size(),
        progress.still(),
        progress.fresh());
  }

  private DocumentView plain(String beneficiary, FollowUp followUp) {
    String name = followUp.item().file().name();
    String file = name.isEmpty() ? "(fichier sans nom)" : name;
    return followUp.item().match(new OfOne(beneficiary, file, followUp));
  }

  /** What an answer says of one item, before what is wrong with it. */
  private final class OfOne implements Item.Cases<DocumentView> {
    private final String beneficiary;
    private final String file;
    private final FollowUp followUp;

    OfOne(String beneficiary, String file, FollowUp followUp) {
      this.beneficiary = beneficiary;
      this.file = file;
      this.followUp = followUp;
    }

    @Override
    public DocumentView submitted(Item.Submitted item) {
      FilledSubmission submission = item.submission();
      return checked(beneficiary, file, item, submission.reference(), submission.version());
    }

    @Override
    public DocumentView tried(Item.Tried item) {
      return checked(beneficiary, file, item, "", 0);
    }

    @Override
    public DocumentView repeated(Item.Repeated item) {
      Submission earlier = item.earlier();
      return new DocumentView(
          "repeated",
          file,
          title(earlier.beneficiary(), earlier.form(), earlier.year()),
          earlier.reference(),
          earlier.version(),
          earlier.outcome().french(),
          followUp.still().isEmpty()
              ? "Ce classeur est exactement celui que nous avons reçu le "
                  + FrenchInstant.of(earlier.receivedAt())
                  + " : il n’a donc pas été compté une seconde fois."
              : unchanged(followUp, earlier));
    }

    @Override
    public DocumentView unreadable(Item.Unreadable item) {
      return other("unreadable", file, "illisible", item.why().french() + dated(item.examined()));
    }

    @Override
    public DocumentView stranger(Item.Stranger item) {
      if (item.kind() == FileKind.SHORTCUT) {
        return other("stranger", file, "", StrangerAdvice.of(item.kind()) + dated(item.examined()));
      }
      String seen = item.kind() == FileKind.PICTURE ? PHOTOGRAPHED : EXAMINED;
      return item.examined()
          ? other("examined", file, "reçu, à examiner", seen + meanwhile(item.kind()))
          : other("stranger", file, "", StrangerAdvice.of(item.kind()));
    }

    @Override
    public DocumentView tooLarge(Item.TooLarge item) {
      return other(
          "too-large",
          file,
          "illisible",
          "Ce fichier dépasse la taille que nous pouvons traiter : allégez ses images et"
              + " renvoyez-le."
              + dated(item.examined()));
    }

    @Override
    public DocumentView linked(Item.Linked item) {
      return other(
          "link",
          "Lien vers " + item.drive(),
          "",
          LINK + dated(item.examined(), "La date de réception de votre courriel"));
    }

    @Override
    public DocumentView blank(Item.Blank item) {
      return other(
          "blank",
          file,
          "sans réponse",
          "Ce classeur ne contient aucune réponse : est-ce le bon fichier ? Nous l’avons conservé"
              + " sans le compter. Vérifiez que vos réponses y sont enregistrées, puis renvoyez-le.");
    }

    @Override
    public DocumentView otherYear(Item.OtherYear item) {
      return other(
          "other-year",
          file,
          "d’une autre année",
          item.assessment().findings().stream()
              .filter(one -> one.check().equals(Assessor.YEAR))
              .findFirst()
              .map(
                  one ->
                      "C’est "
                          + one.read()
                          + ", et nous attendons "
                          + one.expected()
                          + " : nous l’avons conservé sans le compter. "
                          + one.advice())
              .orElse(""));
    }

    @Override
    public DocumentView document(Item.Document item) {
      return new DocumentView(
          "document",
          file,
          item.deliverable().title(),
          "",
          0,
          "reçu, à examiner",
          "Nous avons bien reçu « " + file + " » : une personne du service l’examinera.");
    }

    @Override
    public DocumentView signed(Item.Signed item) {
      Submission version = item.version();
      String title = title(version.beneficiary(), version.form(), version.year());
      return new DocumentView(
          "signed",
          file,
          title,
          version.reference(),
          version.version(),
          "exemplaire signé",
          "Nous avons bien reçu « "
              + file
              + " » : cet exemplaire signé est joint à votre "
              + title
              + ", version "
              + version.version()
              + "."
              + instead(item.counting()));
    }

    @Override
    public DocumentView unsigned(Item.Unsigned item) {
      Submission version = item.version();
      return new DocumentView(
          "unsigned",
          file,
          title(version.beneficiary(), version.form(), version.year()),
          version.reference(),
          version.version(),
          "déjà reçu",
          "« "
              + file
              + " » est le document à signer que nous vous avions envoyé, sans aucun changement."
              + " S’il devait porter une signature, renvoyez l’exemplaire signé ; sinon, vous"
              + " n’avez rien à faire.");
    }

    private static String instead(@Nullable Submission counting) {
      return counting == null
          ? ""
          : " Attention : c’est la version "
              + counting.version()
              + " de ce document qui compte. Si vous vouliez signer celle-ci, utilisez le document"
              + " joint à notre réponse à cette version.";
    }

    private static String dated(boolean examined) {
      return dated(examined, "Sa date de réception");
    }

    private static String dated(boolean examined, String date) {
      return examined ? " " + date + " est conservée : une personne du service l’examinera." : "";
    }

    private static String meanwhile(FileKind kind) {
      return PRINTED.contains(kind)
          ? " Pour que vos réponses soient contrôlées sans ressaisie, vous pouvez les reporter dans"
              + " le classeur ci-joint ; nous pouvons vous y aider."
          : " " + StrangerAdvice.of(kind);
    }
  }

  private DocumentView checked(
      String beneficiary, String file, Item.Checked item, String reference, int version) {
    return new DocumentView(
        "submitted",
        file,
        title(beneficiary, item.form(), item.year()),
        reference,
        version,
        item.outcome().french(),
        Blanks.wantsFreshOne(item) ? FRESH_ONE : "");
  }

  private static DocumentView other(String kind, String file, String outcome, String sentence) {
    return new DocumentView(kind, file, "", "", 0, outcome, sentence);
  }

  String title(String beneficiary, String form, int year) {
    if (conventions.isBaseline(beneficiary, form, year)) {
      return "programme d’actions triennal";
    }
    return conventions.title(beneficiary, form, year);
  }

  private static List<PointView> points(List<List<Finding>> shown, @Nullable Progress progress) {
    List<PointView> points = new ArrayList<>();
    int number = 0;
    for (List<Finding> alike : shown) {
      List<CellView> cells = new ArrayList<>();
      for (Finding finding : alike) {
        cells.add(cell(++number, finding, progress));
      }
      Finding first = alike.get(0);
      points.add(
          new PointView(List.copyOf(cells), first.shown(), first.expected(), first.advice()));
    }
    return points;
  }

  private static CellView cell(int number, Finding finding, @Nullable Progress progress) {
    return new CellView(
        number,
        Places.french(finding.places()),
        finding.label() == null ? "" : finding.label(),
        progress == null ? "" : progress.isFresh(finding) ? "nouveau" : "déjà signalé");
  }

  OwedView owed(DeliverableState state, Instant now) {
    Deliverable deliverable = state.deliverable();
    String received =
        state
            .counting()
            .map(one -> one.received() + " (version " + one.version() + "), " + toMend(one))
            .or(() -> state.toExamine().map(Views::toExamine))
            .or(
                () ->
                    state
                        .setAside()
                        .map(
                            one ->
                                "toujours attendu ; ce que nous avons reçu le "
                                    + FrenchInstant.of(one)
                                    + " n’a pas été retenu"))
            .orElse("pas encore reçu");
    return new OwedView(
        deliverable.title(),
        French.longDay(deliverable.due()),
        !now.isBefore(deliverable.lateFrom().toInstant()),
        received);
  }

  private static String toExamine(Exhibit exhibit) {
    return exhibit.received()
        + " le "
        + FrenchInstant.of(exhibit.receivedAt())
        + ", à examiner par le service";
  }

  private static String toMend(Submission filed) {
    return switch (filed.errors()) {
      case 0 -> filed.outcome().french();
      case 1 -> "un point à corriger";
      default -> filed.errors() + " points à corriger";
    };
  }
}
