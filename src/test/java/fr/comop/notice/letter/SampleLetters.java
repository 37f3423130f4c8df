package fr.comop.notice.letter;

import fr.comop.archive.Sha256;
import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.LegalPerson;
import fr.comop.correspondence.Letterhead;
import fr.comop.notice.Act;
import fr.comop.notice.CaseKey;
import fr.comop.notice.Cause;
import fr.comop.notice.Decision;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Money;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.NoticeRules;
import fr.comop.notice.Outcome;
import fr.comop.notice.Recorded;
import fr.comop.notice.tracking.Report;
import fr.comop.notice.tracking.Tracking;
import fr.comop.paper.Paper;
import fr.comop.stage.PrintedPdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The letters of two stories in the shipped texts; each is printed once in a process. */
final class SampleLetters {
  static final LetterTexts TEXTS = new LetterTexts(List.of(Path.of("config/texts")));
  static final Letters LETTERS = new Letters(convention -> TEXTS, new Paper());
  static final Instant HEARING = Instant.parse("2021-03-30T08:00:00Z");
  static final String PLACE = "1 esplanade François Mitterrand, 69002 Lyon, salle 4";

  private static final Configuration CONFIGURATION =
      Configuration.read(Path.of("config"), Map.of());
  private static final Map<NoticeKind, byte[]> PRINTED = new ConcurrentHashMap<>();

  private SampleLetters() {}

  static Convention convention() {
    return CONFIGURATION.conventions().all().get(0);
  }

  static Beneficiary beneficiary(String id) {
    return convention().party(id).orElseThrow().beneficiary();
  }

  static Letter.Sender sender() {
    return new Letter.Sender(
        new Letterhead(
            "Service Culture scientifique, technique et industrielle",
            "1 esplanade François Mitterrand, 69002 Lyon",
            "04 65 71 00 00",
            "csti@region.example",
            "comop@region.example",
            "Camille Bertin, chargée de mission culture scientifique",
            false,
            new Letterhead.Privacy("dix ans", "dpo@region.example")),
        new Signatory(
            "Hélène Marchandeau",
            "La directrice de la recherche",
            "arrêté n° 2020-12-0345 du 1er décembre 2020"));
  }

  static final DocumentFacts REPORT =
      new DocumentFacts("bilan", "bilan annuel 2020", "4.1", LocalDate.of(2020, 12, 15), List.of());
  static final DocumentFacts PROGRAMME =
      new DocumentFacts(
          "programme",
          "programme d’actions 2021",
          "4.2",
          LocalDate.of(2020, 12, 15),
          List.of(
              new DocumentFacts.Receipt(
                  Instant.parse("2020-12-20T09:00:00Z"),
                  "classeur Excel, par courriel",
                  1,
                  "incomplet : deux actions sans calendrier")));

  /** A case, act by act; those who record them do not matter to a letter. */
  static DefaultCase file(Cause cause, Map<Long, Tracking> tracked, Act... acts) {
    List<Recorded> history = new ArrayList<>();
    for (Act act : acts) {
      history.add(
          new Recorded(
              history.size() + 1, act, Instant.parse("2021-02-04T09:00:00Z"), "Camille", null));
    }
    return new DefaultCase(
        12, new CaseKey("casemate", "comop-2020-2022", 2020, cause), history, tracked);
  }

  static Act.Prepared draft(long notice, NoticeKind kind, @Nullable Outcome measure, String asked) {
    boolean hearing = kind == NoticeKind.OBSERVATIONS || kind == NoticeKind.INVITATION;
    return new Act.Prepared(
        notice, kind, hearing ? HEARING : null, hearing ? PLACE : "", measure, asked, null);
  }

  private static final Act OPENED = new Act.Opened(List.of("bilan"), "");
  private static final Act SPOKEN =
      new Act.Spoken(
          LocalDate.of(2021, 1, 11), Act.Manner.CALL, "Mme Maëlle Trévignac", "Elle s’en occupe.");
  private static final Tracking DELIVERED =
      Tracking.of(
          Set.of(
              Report.announced(Report.Kind.DEPOSITED, LocalDate.of(2021, 2, 5)),
              Report.announced(Report.Kind.DELIVERED, LocalDate.of(2021, 2, 8))),
          Set.of());

  private static final Tracking DECISION_DELIVERED =
      Tracking.of(
          Set.of(
              Report.announced(Report.Kind.DEPOSITED, LocalDate.of(2021, 4, 22)),
              Report.announced(Report.Kind.DELIVERED, LocalDate.of(2021, 4, 26))),
          Set.of());

  static Act decided(Outcome outcome, @Nullable String amount) {
    return new Act.Decided(
        new Decision(
            outcome,
            LocalDate.of(2021, 4, 16),
            amount == null ? null : new BigDecimal(amount),
            null,
            "Le bilan annuel 2020 n’a été présenté sous aucune forme, malgré le délai laissé.\n"
                + "La Région ne peut établir que les actions prévues ont été menées ; la moitié des"
                + " sommes versées correspond aux actions du second semestre, dont rien n’atteste.",
            new Decision.Deliberation("CP-2021-04 / 07-12", "")));
  }

  static DefaultCase decidedCase(Act decided, Act... after) {
    List<Act> acts =
        new ArrayList<>(
            List.of(
                OPENED,
                SPOKEN,
                draft(1, NoticeKind.OBSERVATIONS, Outcome.REPAYMENT, ""),
                new Act.Approved(1, Sha256.of(new byte[0]), ""),
                new Act.Signed(1, "arrêté"),
                new Act.HandedOver(1, "mail-room"),
                new Act.Answered(LocalDate.of(2021, 3, 1), "Le bilan viendra."),
                new Act.Examined(LocalDate.of(2021, 3, 22), "Rien n’atteste."),
                new Act.Heard(
                    LocalDate.of(2021, 3, 30), Act.Hearing.HELD, "Mme Trévignac", "Entendue."),
                decided));
    acts.addAll(List.of(after));
    return file(
        Cause.NOT_PRESENTED,
        Map.of(1L, DELIVERED, 2L, DECISION_DELIVERED),
        acts.toArray(Act[]::new));
  }

  static Letter letter(
      DefaultCase file, Act.Prepared draft, String structure, List<DocumentFacts> documents) {
    return new Letter(
        file,
        draft,
        convention(),
        beneficiary(structure),
        documents,
        new Money(
            new BigDecimal("90000"), new BigDecimal("45000"), BigDecimal.ZERO, BigDecimal.ZERO),
        NoticeRules.USUAL,
        sender(),
        day(draft.kind()));
  }

  /** After all that a letter of this kind tells of. */
  private static LocalDate day(NoticeKind kind) {
    return switch (kind) {
      case OBSERVATIONS -> LocalDate.of(2021, 2, 4);
      case INVITATION -> LocalDate.of(2021, 2, 15);
      case CLOSING -> LocalDate.of(2021, 3, 5);
      case DECISION, TERMINATION -> LocalDate.of(2021, 4, 20);
      case TERMINATION_WITHDRAWN, SUSPENSION_LIFTED -> LocalDate.of(2021, 5, 17);
    };
  }

  /** The same to somebody of another legal form. */
  static Letter to(Letter letter, String form, @Nullable Boolean telerecoursOnly) {
    Beneficiary to = letter.to();
    LegalPerson person = to.legalPerson();
    return new Letter(
        letter.file(),
        letter.draft(),
        letter.convention(),
        new Beneficiary(
            to.id(),
            to.name(),
            to.knownAs(),
            new LegalPerson(
                person.name(),
                form,
                person.seat(),
                person.courtesy(),
                person.siret(),
                person.rna(),
                telerecoursOnly),
            to.department(),
            to.folder(),
            to.contacts()),
        letter.documents(),
        letter.money(),
        letter.rules(),
        letter.from(),
        letter.day());
  }

  /** A decision that lowers the grant of 90 000 euros, of which 45 000 were paid. */
  static Letter reduced(String amount) {
    return letter(
        decidedCase(decided(Outcome.REDUCTION, amount)),
        draft(3, NoticeKind.DECISION, null, ""),
        "planetarium",
        List.of(REPORT));
  }

  /** A decision that asks an association for money, for its commitment was broken. */
  static Letter republican() {
    return letter(
        file(
            Cause.REPUBLICAN_COMMITMENT,
            Map.of(),
            new Act.Opened(List.of(), "Des propos publics.", LocalDate.of(2022, 1, 3)),
            decided(Outcome.REPAYMENT, "10000")),
        draft(3, NoticeKind.DECISION, null, ""),
        "altec",
        List.of());
  }

  private static Act[] out(long notice, NoticeKind kind) {
    return new Act[] {
      draft(notice, kind, null, ""),
      new Act.Approved(notice, Sha256.of(new byte[0]), ""),
      new Act.Signed(notice, "arrêté"),
      new Act.HandedOver(notice, "mail-room")
    };
  }

  /** One of each kind. */
  static Letter of(NoticeKind kind) {
    return switch (kind) {
      case OBSERVATIONS ->
          letter(
              file(Cause.NOT_PRESENTED, Map.of(), OPENED, SPOKEN),
              draft(1, kind, Outcome.REPAYMENT, "Le modèle du bilan est joint à ce courrier."),
              "planetarium",
              List.of(REPORT));
      case INVITATION ->
          letter(
              file(
                  Cause.INCOMPLETE,
                  Map.of(1L, DELIVERED),
                  new Act.Opened(List.of("programme"), "Deux actions n’ont pas de calendrier."),
                  SPOKEN,
                  draft(1, NoticeKind.OBSERVATIONS, Outcome.REDUCTION, ""),
                  new Act.Approved(1, Sha256.of(new byte[0]), ""),
                  new Act.Signed(1, "arrêté"),
                  new Act.HandedOver(1, "mail-room")),
              draft(2, kind, null, ""),
              "clevos",
              List.of(PROGRAMME));
      case DECISION ->
          letter(
              decidedCase(decided(Outcome.REPAYMENT, "22500.50")),
              draft(3, kind, null, ""),
              "planetarium",
              List.of(REPORT));
      case TERMINATION ->
          letter(
              decidedCase(decided(Outcome.TERMINATION, null)),
              draft(4, kind, null, ""),
              "casemate",
              List.of(REPORT));
      case TERMINATION_WITHDRAWN -> {
        List<Act> after = new ArrayList<>(List.of(out(2, NoticeKind.TERMINATION)));
        after.add(new Act.TerminationWithdrawn("Le bilan annuel 2020 nous est parvenu complet."));
        yield letter(
            decidedCase(decided(Outcome.TERMINATION, null), after.toArray(Act[]::new)),
            draft(5, kind, null, ""),
            "casemate",
            List.of(REPORT));
      }
      case SUSPENSION_LIFTED -> {
        List<Act> after = new ArrayList<>(List.of(out(2, NoticeKind.DECISION)));
        after.add(new Act.Lifted("Le bilan annuel 2020 nous est parvenu complet."));
        yield letter(
            decidedCase(decided(Outcome.SUSPENSION, null), after.toArray(Act[]::new)),
            draft(6, kind, null, ""),
            "ronde",
            List.of(REPORT));
      }
      case CLOSING ->
          letter(
              file(
                  Cause.NOT_PRESENTED,
                  Map.of(1L, DELIVERED),
                  OPENED,
                  SPOKEN,
                  new Act.Struck("bilan", "présenté"),
                  new Act.Settled(
                      LocalDate.of(2021, 3, 1), "Le bilan de 2021 sera remis un mois plus tôt.")),
              draft(7, kind, null, ""),
              "turbine",
              List.of(
                  new DocumentFacts(
                      "bilan",
                      "bilan annuel 2020",
                      "4.1",
                      LocalDate.of(2020, 12, 15),
                      List.of(
                          new DocumentFacts.Receipt(
                              Instant.parse("2021-02-20T09:00:00Z"),
                              "classeur Excel, par courriel",
                              1,
                              "complet")))));
    };
  }

  /** The print of one of each kind, made once. */
  static byte[] printed(NoticeKind kind) {
    return PRINTED.computeIfAbsent(
        kind,
        one -> {
          try {
            return LETTERS.print(of(one));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  static PrintedPdf pdf(NoticeKind kind) {
    return new PrintedPdf(printed(kind));
  }
}
