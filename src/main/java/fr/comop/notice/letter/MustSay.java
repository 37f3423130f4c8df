package fr.comop.notice.letter;

import fr.comop.french.French;
import fr.comop.notice.Act;
import fr.comop.notice.Cause;
import fr.comop.notice.Decision;
import fr.comop.notice.Money;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.Outcome;
import fr.comop.notice.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a letter of each kind has to say, whatever its text was made to, and what it must not. Each
 * refusal names what is missing, and what asks for it.
 */
final class MustSay {
  private static final String CRPA = "code des relations entre le public et l’administration, ";
  private static final String CONTRADICTORY = CRPA + "articles L.121-1 et L.122-1";
  private static final String REASONS = CRPA + "articles L.211-2 et L.211-5";
  private static final String SIGNATURE = CRPA + "article L.212-1";
  private static final String REMEDIES = "code de justice administrative, article R.421-5";
  private static final String TELERECOURS = "code de justice administrative, article R.414-1";
  private static final String ARTICLE_10 = "convention, article 10";
  private static final String ARTICLE_11 = "convention, article 11";

  private static final List<String> COURT =
      List.of(
          "Tribunal administratif de Lyon",
          "184 rue Duguesclin",
          "69433 Lyon Cedex 03",
          "www.telerecours.fr",
          "deux mois");
  private static final List<String> ANY_REMEDY =
      List.of(
          "tribunal administratif",
          "recours gracieux",
          "recours contentieux",
          "telerecours",
          "télérecours",
          "voies et délais de recours");

  /** What takes back money that was granted. */
  private static final Set<Outcome> TAKING =
      Set.of(Outcome.REPAYMENT, Outcome.REDUCTION, Outcome.BALANCE_NOT_PAID);

  private final Letter letter;

  MustSay(Letter letter) {
    this.letter = letter;
  }

  /** What a letter lacks, or says too much. */
  List<Refusal> against(String html) {
    Passages passages = new Passages(letter.kind().french(), html);
    always(passages);
    switch (letter.kind()) {
      case OBSERVATIONS -> observations(passages);
      case INVITATION -> invitation(passages);
      case DECISION, TERMINATION ->
          letter
              .file()
              .decision()
              .ifPresentOrElse(
                  one -> decision(passages, one),
                  () -> passages.unless(false, "Aucune décision n’est consignée", ARTICLE_10));
      case TERMINATION_WITHDRAWN ->
          passages
              .says("que la convention se poursuit", ARTICLE_11, "résiliation", "se poursuit")
              .says("le motif", ARTICLE_11, reasons(Act.TerminationWithdrawn.class));
      case SUSPENSION_LIFTED ->
          passages
              .says("que la suspension est levée", ARTICLE_10, "suspension", "est levée")
              .says("le motif", ARTICLE_10, reasons(Act.Lifted.class));
      case CLOSING -> passages.says("que le dossier est clos", ARTICLE_10, "est clos");
    }
    remedies(passages);
    return passages.refusals();
  }

  private void always(Passages passages) {
    Signatory signatory = letter.from().signatory();
    passages
        .says("ses références", "références", letter.reference(), letter.file().reference())
        .says("à qui elle s’adresse", ARTICLE_10, PostalAddress.of(letter.to().legalPerson()))
        .says("sa date", "date", InWords.day(letter.day()))
        .says(
            "de quelle convention il s’agit",
            ARTICLE_10,
            letter.convention().title(),
            InWords.day(letter.convention().signed()))
        .says("qui l’envoie", CRPA + "article L.111-2", letter.from().letterhead().service())
        .says(
            "qui la signe, et à quel titre",
            SIGNATURE,
            "Pour le Président du Conseil régional et par délégation",
            signatory.name(),
            signatory.office(),
            signatory.delegation())
        .unless(
            !signatory.name().isBlank()
                && !signatory.office().isBlank()
                && !signatory.delegation().isBlank(),
            "Le signataire n’est pas nommé avec sa fonction et sa délégation",
            SIGNATURE)
        .says("ce que son rédacteur ajoute", "texte ajouté", lines(letter.draft().asked()));
    if (!letter.to().legalPerson().isAssociation()) {
      passages.saysNo(
          "« l’association » de qui n’en est pas une",
          ARTICLE_10,
          others(),
          List.of("l’association"));
    }
  }

  private void observations(Passages passages) {
    Outcome measure = letter.draft().measure();
    facts(passages);
    passages
        .says("sur quelle loi elle se fonde", CONTRADICTORY, "L.121-1", "L.122-1")
        .says("qu’aucune décision n’est prise", CONTRADICTORY, "Aucune décision n’est prise")
        .says("la mesure envisagée", CONTRADICTORY, measure == null ? "" : stem(measure))
        .says(
            "le délai de réponse",
            CONTRADICTORY,
            InWords.days(letter.rules().answer()) + " à compter de la réception de la présente")
        .says(
            "sur quel article de la convention elle se fonde",
            ARTICLE_10,
            measure == Outcome.TERMINATION ? "article 11" : "article 10");
    Money money = letter.money();
    if (measure == Outcome.REPAYMENT && money.paid().signum() > 0) {
      amount(passages, money.paid());
    }
    rights(passages);
  }

  private void invitation(Passages passages) {
    passages.says(
        "à quelle lettre d’observations elle fait suite",
        CONTRADICTORY,
        letter.file().live(NoticeKind.OBSERVATIONS).map(one -> one.reference()).orElse(""));
    rights(passages);
  }

  private void rights(Passages passages) {
    LetterView.Hearing hearing = new Writer(letter).view("", "").hearing();
    passages
        .says("le droit de présenter des observations", CONTRADICTORY, "observations écrites")
        .says("le droit d’être assisté ou représenté", CONTRADICTORY, "assister", "représenter")
        .says("le droit de consulter le dossier", CONTRADICTORY, "consulter")
        .says("le droit d’être entendu", ARTICLE_10, "entend")
        .unless(hearing != null, "Aucune audition n’est proposée", ARTICLE_10);
    if (hearing != null) {
      passages.says(
          "quand et où l’audition est proposée", ARTICLE_10, hearing.when(), hearing.place());
    }
  }

  /** The documents, their due days, or whatever was found. */
  private void facts(Passages passages) {
    for (String id : letter.file().documents()) {
      Optional<DocumentFacts> found =
          letter.told().stream().filter(one -> one.id().equals(id)).findFirst();
      passages.unless(found.isPresent(), "Rien n’est su du document « " + id + " »", ARTICLE_10);
      found.ifPresent(
          one ->
              passages.says(
                  "quel document est en cause", ARTICLE_10, one.title(), InWords.day(one.due())));
    }
    passages.says("les faits", ARTICLE_10, lines(letter.facts()));
    if (letter.file().key().cause() == Cause.REPUBLICAN_COMMITMENT) {
      passages.says(
          "sur quelle loi elle se fonde", "loi 2000-321, article 10-1", "engagement républicain");
    }
  }

  private void decision(Passages passages, Decision decision) {
    BigDecimal amount = decision.amount();
    facts(passages);
    passages
        .says("ce qui est décidé", ARTICLE_10, stem(decision.outcome()))
        .says("les motifs", REASONS, lines(decision.reasons()))
        .says("sur quelle loi elle se fonde", REASONS, "L.211-2", "L.211-5", "L.121-1", "L.122-1")
        .says(
            "la délibération, ou pourquoi il n’en fallait pas",
            "compétence de l’organe délibérant",
            "délibération",
            decision.deliberation().reference(),
            decision.deliberation().reference().isBlank() ? "non requise" : "",
            decision.deliberation().notRequired())
        .says(
            "l’examen et l’audition",
            ARTICLE_10,
            letter.file().last(Act.Examined.class).map(one -> InWords.day(one.day())).orElse(""),
            letter.file().last(Act.Heard.class).map(one -> InWords.day(one.day())).orElse(""));
    if (amount != null) {
      amount(passages, amount);
    }
    if (decision.until() != null) {
      passages.says("jusqu’à quand", ARTICLE_10, InWords.day(decision.until()));
    }
    if (TAKING.contains(decision.outcome())) {
      passages.says("sur quelle loi elle se fonde", CRPA + "article L.242-2", "L.242-2");
    }
    BigDecimal overpaid = letter.overpaid(decision);
    if (overpaid.signum() > 0) {
      amount(passages, overpaid);
      passages.says("ce qui a été versé en trop", ARTICLE_10, "trop-perçu");
    }
    if (decision.outcome() == Outcome.REPAYMENT || overpaid.signum() > 0) {
      passages.says(
          "qu’elle n’est pas le titre de recettes",
          "titre de recettes",
          "n’est pas le titre de recettes");
    }
    if (letter.file().key().cause() == Cause.REPUBLICAN_COMMITMENT
        && TAKING.contains(decision.outcome())) {
      passages
          .says("comment le montant est calculé", "décret 2021-1947, article 5", "prorata")
          .says("à qui elle est aussi adressée", "loi 2000-321, article 10-1", "préfet");
    }
    if (letter.kind() == NoticeKind.TERMINATION) {
      passages.says(
          "quand la résiliation prend effet",
          ARTICLE_11,
          "article 11",
          "trois mois suivant l’envoi de la présente");
      passages.says(
          "que l’emploi des sommes versées reste à justifier",
          ARTICLE_10,
          "justifier de l’emploi des sommes versées");
    } else {
      passages.says("sur quel article de la convention elle se fonde", ARTICLE_10, "article 10");
    }
  }

  private static void amount(Passages passages, BigDecimal amount) {
    passages.says(
        "le montant, en chiffres et en lettres",
        ARTICLE_10,
        French.euros(amount),
        InWords.euros(amount));
  }

  private void remedies(Passages passages) {
    switch (letter.kind()) {
      case DECISION ->
          court(passages)
              .says(
                  "le recours gracieux",
                  REMEDIES,
                  "recours gracieux",
                  "conserve une seule fois le délai")
              .saysNo(
                  "le recours d’une résiliation",
                  REMEDIES,
                  List.of(),
                  List.of("reprise des relations contractuelles"));
      case TERMINATION ->
          court(passages)
              .says(
                  "l’action en reprise des relations contractuelles",
                  "CE, 21 mars 2011, n° 304806",
                  "reprise des relations contractuelles",
                  "ne prolonge pas ce délai")
              .saysNo(
                  "le recours d’une décision",
                  "CE, 21 mars 2011, n° 304806",
                  List.of(),
                  List.of("conserve une seule fois le délai"));
      default ->
          passages.saysNo(
              "un recours, que seules portent les décisions et les résiliations",
              REMEDIES,
              List.of(),
              ANY_REMEDY);
    }
  }

  /** The court, and by which way whoever it is seizes it. */
  private Passages court(Passages passages) {
    passages.says("les voies et délais de recours", REMEDIES, COURT);
    switch (LegalForm.Court.of(letter.to().legalPerson())) {
      case TELERECOURS ->
          passages.says(
              "que Télérecours est la seule voie", TELERECOURS, "par elle seule", "R.414-1");
      case DEPENDS ->
          passages.says(
              "qui n’a que la voie de Télérecours", TELERECOURS, "3\u00a0500 habitants", "R.414-1");
      case ANY_WAY ->
          passages.saysNo(
              "que Télérecours est la seule voie",
              TELERECOURS,
              List.of(),
              List.of("par elle seule"));
    }
    return passages;
  }

  private static String stem(Outcome outcome) {
    return switch (outcome) {
      case NONE -> "aucune suite";
      case EXTENSION -> "délai supplémentaire";
      case BALANCE_NOT_PAID -> "solde";
      case REDUCTION -> "diminu";
      case SUSPENSION -> "suspen";
      case REPAYMENT -> "reversement";
      case TERMINATION -> "résili";
    };
  }

  private List<String> reasons(Class<? extends Act> kind) {
    return letter
        .file()
        .last(kind)
        .map(
            one ->
                one instanceof Act.Lifted lifted
                    ? lifted.reason()
                    : one instanceof Act.TerminationWithdrawn withdrawn ? withdrawn.reason() : "")
        .map(MustSay::lines)
        .orElse(List.of());
  }

  /** What the text did not bring along. */
  private List<String> others() {
    List<String> others = new ArrayList<>(lines(letter.facts()));
    others.addAll(lines(letter.draft().asked()));
    others.addAll(lines(letter.draft().place()));
    others.addAll(PostalAddress.of(letter.to().legalPerson()));
    others.add(letter.to().name());
    others.add(letter.convention().title());
    letter.documents().forEach(one -> others.add(one.title()));
    letter.file().decision().ifPresent(one -> others.addAll(lines(one.reasons())));
    letter
        .file()
        .decision()
        .ifPresent(one -> others.addAll(lines(one.deliberation().notRequired())));
    letter.file().last(Act.Settled.class).ifPresent(one -> others.addAll(lines(one.terms())));
    others.addAll(reasons(Act.Lifted.class));
    others.addAll(reasons(Act.TerminationWithdrawn.class));
    return others;
  }

  private static List<String> lines(String typed) {
    return Writer.paragraphs(typed);
  }
}
