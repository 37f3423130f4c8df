package fr.comop.notice;

import static fr.comop.notice.PlayedCase.CAMILLE;
import static fr.comop.notice.PlayedCase.DELEGATION;
import static fr.comop.notice.PlayedCase.DUE;
import static fr.comop.notice.PlayedCase.JEROME;
import static fr.comop.notice.PlayedCase.PAPER;
import static fr.comop.notice.PlayedCase.decision;
import static fr.comop.notice.PlayedCase.euros;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.notice.tracking.Report;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be done in a case, and what is missing for the rest, in the words that staff read. */
class CaseStoryTest {
  private final PlayedCase played = new PlayedCase(Cause.NOT_PRESENTED);
  private final Act opened = new Act.Opened(List.of("bilan"), "");

  private List<String> refused(String who, Act act) {
    return played.refused(who, act).stream()
        .map(one -> one.replace('\u00a0', ' ').replace('\u202f', ' '))
        .toList();
  }

  @Test
  void a_report_that_never_comes_leads_from_16_december_to_a_closed_case() {
    played.heard();
    assertThat(played.file.stage()).isEqualTo(CaseStage.DECISION);
    played
        .on(played.today.plusDays(20))
        .did(CAMILLE, new Act.Decided(decision(Outcome.REPAYMENT, played.today, "20000")));
    assertThat(played.file.stage()).isEqualTo(CaseStage.DECISION_LETTER);
    played
        .sent(NoticeKind.DECISION)
        .reported(Report.Kind.DEPOSITED, played.today)
        .reported(Report.Kind.DELIVERED, played.today.plusDays(2))
        .on(played.today.plusDays(90))
        .did(CAMILLE, new Act.TitleIssued("T-2021-0456", played.today, euros("20000")))
        .did(CAMILLE, new Act.MoneyReceived(played.today, euros("20000")))
        .did(CAMILLE, new Act.Closed("Le reversement est reçu."));
    assertThat(played.file.stage()).isEqualTo(CaseStage.CLOSED);
    assertThat(refused(CAMILLE, new Act.Settled(played.today, "Un échéancier.")))
        .containsExactly("Le dossier est clos : ordre de la procédure.");
  }

  @Test
  void a_case_opens_the_day_after_the_grace_and_no_sooner() {
    played.on(DUE.plusDays(15));
    assertThat(refused("comop", opened))
        .containsExactly(
            "bilan 2020 : le retard n’est significatif qu’à partir du jeudi 31 décembre 2020 :"
                + " convention, article 10.");
    played.on(DUE.plusDays(16));
    assertThat(refused("comop", opened)).isEmpty();
  }

  @Test
  void nothing_is_opened_against_who_sent_something_in_whatever_form() {
    played.on(DUE.plusDays(40));
    played.presented.put("bilan", true);
    assertThat(refused("comop", opened))
        .containsExactly("Ce document a été présenté : bilan 2020 : convention, article 10.");
    played.presented.put("bilan", false);
    played.unjudged.add("Reçue le 3 janvier 2021, une lettre attend (P-0007).");
    assertThat(refused("comop", opened))
        .containsExactly(
            "Un envoi de la structure n’est pas encore jugé (Reçue le 3 janvier 2021, une lettre"
                + " attend (P-0007)) : convention, article 10, « après examen des justificatifs ».");
  }

  @Test
  void a_case_by_hand_says_its_facts() {
    PlayedCase misuse = new PlayedCase(Cause.MISUSE);
    assertThat(misuse.refused(CAMILLE, new Act.Opened(List.of(), " ")))
        .containsExactly("Les faits ne sont pas dits\u00a0: convention, article 10.");
    assertThat(misuse.refused(CAMILLE, new Act.Opened(List.of(), "Un achat de véhicule.")))
        .isEmpty();
  }

  @Test
  void the_republican_commitment_binds_associations_and_foundations_by_the_day_they_applied() {
    PlayedCase early = new PlayedCase(Cause.REPUBLICAN_COMMITMENT);
    early.on(LocalDate.of(2022, 6, 1));
    assertThat(early.refused(CAMILLE, new Act.Opened(List.of(), "Des propos.")))
        .containsExactly(
            "La structure n’est ni une association ni une fondation\u00a0: loi 2000-321, article 10-1.",
            "La date de la demande de subvention n’est pas dite\u00a0: loi 2000-321, article 10-1.");
    early.pledges = true;
    LocalDate since = LocalDate.of(2022, 1, 2);
    assertThat(early.refused(CAMILLE, new Act.Opened(List.of(), "Des propos.", since))).isEmpty();
    assertThat(
            early.refused(
                CAMILLE, new Act.Opened(List.of(), "Des propos.", early.today.plusDays(1))))
        .containsExactly(
            "La demande de subvention serait à venir\u00a0: loi 2000-321, article 10-1.");
    assertThat(early.refused(CAMILLE, new Act.Opened(List.of(), "Des propos.", since.minusDays(1))))
        .containsExactly(
            "Le contrat d’engagement républicain ne vaut que pour les demandes déposées depuis le"
                + " 2 janvier 2022\u00a0: loi 2000-321, article 10-1.");
  }

  @Test
  void nobody_is_written_to_before_somebody_has_called() {
    played.on(DUE.plusDays(16)).did("comop", opened);
    assertThat(refused(CAMILLE, played.draft(NoticeKind.OBSERVATIONS, null)))
        .containsExactly(
            "Aucun échange amiable n’est consigné (« comop case call ») : convention, article 12.");
  }

  @Test
  void observations_name_the_measure_and_a_date_to_be_heard() {
    played
        .on(DUE.plusDays(16))
        .did("comop", opened)
        .did(CAMILLE, new Act.Spoken(played.today, Act.Manner.CALL, "Mme Trévignac", "Bientôt."));
    assertThat(
            refused(
                CAMILLE, new Act.Prepared(1, NoticeKind.OBSERVATIONS, null, "", null, "", null)))
        .containsExactly(
            "La mesure envisagée n’est pas dite : code des relations entre le public et"
                + " l’administration, article L.122-1.",
            "Aucune date d’audition n’est proposée : convention, article 10.");
    assertThat(
            refused(
                CAMILLE,
                new Act.Prepared(
                    1,
                    NoticeKind.OBSERVATIONS,
                    PlayedCase.hour(played.today.plusDays(44)),
                    "Lyon",
                    Outcome.REDUCTION,
                    "",
                    null)))
        .containsExactly(
            "L’audition proposée est trop proche : pas avant le dimanche 14 février 2021 : code des"
                + " relations entre le public et l’administration, article L.122-1.");
  }

  @Test
  void observations_announce_no_repayment_of_what_was_never_paid() {
    Act.Prepared draft = drafted();
    played.paid = BigDecimal.ZERO;
    String nothing =
        "Rien n’a été versé pour 2020, il n’y a rien à reverser (un versement se consigne par"
            + " « comop payment add ») : convention, article 10.";
    assertThat(refused(JEROME, new Act.Approved(draft.notice(), PAPER, "")))
        .containsExactly(nothing);
    played.did(CAMILLE, new Act.Withdrawn(draft.notice(), "Rien n’est versé."));
    assertThat(refused(CAMILLE, played.draft(NoticeKind.OBSERVATIONS, null)))
        .containsExactly(nothing);
    played.measure = Outcome.REDUCTION;
    played.did(CAMILLE, played.draft(NoticeKind.OBSERVATIONS, null));
  }

  @Test
  void a_report_that_comes_between_approval_and_signature_stops_the_letter() {
    Act.Prepared draft = drafted();
    played.did(JEROME, new Act.Approved(draft.notice(), PAPER, ""));
    played.presented.put("bilan", true);
    assertThat(refused(JEROME, new Act.Signed(draft.notice(), DELEGATION.reference())))
        .containsExactly("Ce document a été présenté : bilan 2020 : convention, article 10.");
    assertThat(refused(CAMILLE, new Act.Withdrawn(draft.notice(), "Le bilan est là."))).isEmpty();
  }

  @Test
  void a_question_that_nobody_answered_stops_a_signed_letter_in_the_house() {
    Act.Prepared draft = drafted();
    played
        .did(JEROME, new Act.Approved(draft.notice(), PAPER, ""))
        .did(JEROME, new Act.Signed(draft.notice(), DELEGATION.reference()));
    played.unjudged.add("Question du 4 janvier 2021 (Q-0002).");
    assertThat(refused(CAMILLE, new Act.HandedOver(draft.notice(), "mail-room")))
        .containsExactly(
            "Un envoi de la structure n’est pas encore jugé (Question du 4 janvier 2021 (Q-0002)) :"
                + " convention, article 10, « après examen des justificatifs ».");
  }

  @Test
  void who_prepares_a_letter_does_not_approve_it() {
    Act.Prepared draft = drafted();
    assertThat(refused(CAMILLE, new Act.Approved(draft.notice(), PAPER, "")))
        .containsExactly(
            "Qui a préparé la lettre ne l’approuve pas : une autre personne la relit : réglage"
                + " letters.four-eyes.");
    played.rules = new NoticeRules(15, 30, 45, false, null);
    assertThat(refused(CAMILLE, new Act.Approved(draft.notice(), PAPER, ""))).isEmpty();
  }

  @Test
  void a_text_that_the_legal_service_has_not_seen_is_not_approved() {
    Act.Prepared draft = drafted();
    played.approvedTexts.remove(NoticeKind.OBSERVATIONS);
    assertThat(refused(JEROME, new Act.Approved(draft.notice(), PAPER, "")))
        .containsExactly(
            "Le texte de la lettre d’observations n’est pas approuvé par le service juridique"
                + " (« comop config » donne la ligne qu’il y met) : réglage des textes.");
  }

  @Test
  void nobody_signs_without_a_delegation_of_that_day() {
    Act.Prepared draft = drafted();
    played.did(JEROME, new Act.Approved(draft.notice(), PAPER, ""));
    assertThat(refused(CAMILLE, new Act.Signed(draft.notice(), DELEGATION.reference())))
        .containsExactly(
            "Le signataire n’a pas de délégation en vigueur ce jour pour une lettre d’observations :"
                + " code des relations entre le"
                + " public et l’administration, article L.212-1.");
  }

  @Test
  void nobody_signs_above_the_amount_of_a_delegation() {
    played.heard();
    played.paid = euros("80000");
    played.did(CAMILLE, new Act.Decided(decision(Outcome.REPAYMENT, played.today, "60000")));
    Act.Prepared draft = played.draft(NoticeKind.DECISION, null);
    played.did(CAMILLE, draft).did(JEROME, new Act.Approved(draft.notice(), PAPER, ""));
    assertThat(refused(JEROME, new Act.Signed(draft.notice(), DELEGATION.reference())))
        .containsExactly(
            "Le signataire n’a pas de délégation en vigueur ce jour pour une lettre de décision de"
                + " 60 000,00 € : code des"
                + " relations entre le public et l’administration, article L.212-1.");
  }

  @Test
  void a_delegation_for_other_letters_signs_none_of_this_kind() {
    Act.Prepared draft = drafted();
    played.did(JEROME, new Act.Approved(draft.notice(), PAPER, ""));
    played.delegation =
        new Delegation(
            DELEGATION.reference(),
            "Directeur",
            LocalDate.of(2020, 1, 1),
            null,
            null,
            Set.of(NoticeKind.DECISION));
    assertThat(refused(JEROME, new Act.Signed(draft.notice(), DELEGATION.reference())))
        .singleElement()
        .asString()
        .startsWith(
            "Le signataire n’a pas de délégation en vigueur ce jour pour une lettre"
                + " d’observations :");
  }

  @Test
  void what_was_approved_is_what_leaves_with_its_delegation_and_its_address() {
    Act.Prepared draft = drafted();
    played.did(JEROME, new Act.Approved(draft.notice(), PAPER, "", "arrêté n° 7", played.address));
    assertThat(refused(JEROME, new Act.Signed(draft.notice(), DELEGATION.reference())))
        .containsExactly(
            "La lettre est imprimée sous une autre délégation, arrêté n° 7 : code des relations entre"
                + " le public et l’administration, article L.212-1.");
    PlayedCase moved = new PlayedCase(Cause.MISUSE);
    moved
        .did(CAMILLE, new Act.Opened(List.of(), "Un achat."))
        .did(CAMILLE, new Act.Spoken(moved.today, Act.Manner.CALL, "Mme Trévignac", "Bientôt."));
    Act.Prepared letter = moved.draft(NoticeKind.OBSERVATIONS, null);
    moved
        .did(CAMILLE, letter)
        .did(
            JEROME,
            new Act.Approved(
                letter.notice(), PAPER, "", DELEGATION.reference(), List.copyOf(moved.address)))
        .did(JEROME, new Act.Signed(letter.notice(), DELEGATION.reference()));
    moved.address = List.of("Commune", "2 rue Neuve", "69120 VAULX-EN-VELIN");
    assertThat(moved.refused(CAMILLE, new Act.HandedOver(letter.notice(), "mail-room")))
        .containsExactly(
            "L’adresse n’est plus celle qui est imprimée : retirez cette lettre, et préparez-en"
                + " une autre\u00a0: ordre de la procédure.");
  }

  @Test
  void a_convention_that_has_ended_is_ended_no_more() {
    played.measure = Outcome.TERMINATION;
    played.heard();
    played.ends = played.today.minusDays(1);
    assertThat(refused(CAMILLE, new Act.Decided(decision(Outcome.TERMINATION, played.today, null))))
        .singleElement()
        .asString()
        .startsWith("La convention a pris fin le ")
        .endsWith(" : il n’y a plus rien à résilier : convention, articles 7 et 11.");
    played.ends = played.today;
    assertThat(refused(CAMILLE, new Act.Decided(decision(Outcome.TERMINATION, played.today, null))))
        .isEmpty();
  }

  @Test
  void who_declined_to_be_heard_has_written_so() {
    assertThat(Guards.unshown(new Act.Heard(DUE, Act.Hearing.DECLINED, "", "Elle ne viendra pas.")))
        .extracting(Refusal::says)
        .containsExactly(
            "L’écrit par lequel la structure renonce à l’audition n’est pas joint\u00a0: convention,"
                + " article 10.");
    assertThat(Guards.unshown(new Act.Heard(DUE, Act.Hearing.HELD, "Mme la Maire", "Tenue.")))
        .isEmpty();
  }

  @Test
  void a_vote_counts_once_it_is_executory() {
    played.heard();
    assertThat(refused(CAMILLE, voted(null)))
        .containsExactly(
            "Le jour depuis lequel la délibération est exécutoire (publiée, et transmise au préfet)"
                + " n’est pas dit : code général des collectivités territoriales, article"
                + " L.4141-1.");
    assertThat(refused(CAMILLE, voted(played.today.plusDays(1))))
        .containsExactly(
            "La délibération n’est pas encore exécutoire : code général des collectivités"
                + " territoriales, article L.4141-1.");
    assertThat(refused(CAMILLE, voted(played.today))).isEmpty();
  }

  private Act voted(@Nullable LocalDate executory) {
    return new Act.Decided(
        new Decision(
            Outcome.REPAYMENT,
            played.today,
            euros("1000"),
            null,
            "Des motifs.",
            new Decision.Deliberation("CP-1", "", executory)));
  }

  @Test
  void repayments_and_reductions_are_held_together_and_what_a_reduction_leaves_is_titled() {
    played.measure = Outcome.REDUCTION;
    played.heard();
    played.reclaimed = euros("20000");
    assertThat(
            refused(
                CAMILLE, new Act.Decided(decision(Outcome.REDUCTION, played.today, "70000.01"))))
        .containsExactly(
            "Le montant dépasse ce qui peut l’être : 70 000,01 €, pour 70 000,00 €, toutes les"
                + " lettres comprises : convention, articles 3 et 10.");
    played.reclaimed = euros("0");
    played
        .did(CAMILLE, new Act.Decided(decision(Outcome.REDUCTION, played.today, "50000")))
        .sent(NoticeKind.DECISION)
        .reported(Report.Kind.DELIVERED, played.today);
    assertThat(refused(CAMILLE, new Act.Closed("Fini.")))
        .containsExactly(
            "Le titre de recettes n’est pas consigné (« comop case title ») : convention, article 10.");
    assertThat(refused(CAMILLE, new Act.TitleIssued("T-1", played.today, euros("5000.01"))))
        .containsExactly(
            "Le titre dépasse ce qui est à reverser, 5 000,00 € : convention, article 10.");
    played
        .did(CAMILLE, new Act.TitleIssued("T-1", played.today, euros("5000")))
        .did(CAMILLE, new Act.Closed("Fini."));
  }

  @Test
  void what_a_reduction_took_is_not_asked_back_once_more() {
    Money money = new Money(euros("90000"), euros("45000"), euros("0"), euros("60000"));
    assertThat(money.repayable()).isEqualByComparingTo("30000");
    assertThat(money.overpaid(euros("10000"))).isEqualByComparingTo("10000");
    assertThat(Money.UNKNOWN.overpaid(euros("10000"))).isZero();
  }

  @Test
  void each_day_lies_after_those_of_what_it_follows_on() {
    played.observed();
    LocalDate left = DUE.plusDays(16);
    assertThat(refused(CAMILLE, new Act.Answered(left.minusDays(1), "Déjà.")))
        .containsExactly(
            "La réponse serait reçue avant que la lettre soit déposée : ordre de la procédure.",
            "La réponse serait reçue avant que la lettre soit remise pour envoi : ordre de la"
                + " procédure.");
    played.on(LocalDate.of(2021, 2, 10));
    played.did(CAMILLE, new Act.Answered(played.today, "Voici."));
    assertThat(refused(CAMILLE, new Act.Examined(LocalDate.of(2021, 2, 9), "Rien.")))
        .containsExactly(
            "L’examen serait daté d’avant une réponse, reçue le 10/02/2021 : ordre de la procédure.");
    played
        .did(CAMILLE, new Act.Examined(played.today, "Rien."))
        .did(CAMILLE, new Act.Heard(played.today, Act.Hearing.HELD, "Mme la Maire", "Un retard."));
    assertThat(
            refused(
                CAMILLE, new Act.Decided(decision(Outcome.NONE, LocalDate.of(2020, 12, 30), null))))
        .containsExactly(
            "La décision serait prise avant l’audition : convention, article 10.",
            "La décision serait prise avant l’examen des justificatifs : convention, article 10.",
            "La décision serait prise avant une réponse, reçue le 10/02/2021 : ordre de la"
                + " procédure.",
            "La décision serait prise avant l’ouverture du dossier : ordre de la procédure.");
    played
        .did(CAMILLE, new Act.Decided(decision(Outcome.REPAYMENT, played.today, "1000")))
        .sent(NoticeKind.DECISION)
        .on(played.today.plusDays(4))
        .reported(Report.Kind.DELIVERED, played.today);
    assertThat(
            refused(CAMILLE, new Act.TitleIssued("T-1", played.today.minusDays(1), euros("1000"))))
        .containsExactly(
            "Le titre serait daté d’avant la notification de la décision : ordre de la procédure.");
    played.did(CAMILLE, new Act.TitleIssued("T-1", played.today, euros("1000")));
    assertThat(refused(CAMILLE, new Act.MoneyReceived(played.today.minusDays(1), euros("1000"))))
        .containsExactly("La somme serait reçue avant la date du titre : ordre de la procédure.");
  }

  @Test
  void a_hearing_does_not_lie_before_the_letter_left_even_where_nobody_knows_when_it_came() {
    played
        .on(DUE.plusDays(16))
        .did("comop", opened)
        .did(CAMILLE, new Act.Spoken(played.today, Act.Manner.CALL, "Mme Trévignac", "Bientôt."))
        .sent(NoticeKind.OBSERVATIONS)
        .on(played.today.plusDays(5))
        .did(CAMILLE, new Act.Answered(played.today, "Nous l’avons."));
    assertThat(
            refused(
                CAMILLE,
                new Act.Heard(DUE.plusDays(15), Act.Hearing.HELD, "Mme la Maire", "Avant.")))
        .containsExactly(
            "L’audition serait antérieure à la remise pour envoi de la lettre d’observations : code"
                + " des relations entre le public et l’administration, article L.122-1.");
  }

  @Test
  void there_is_one_letter_of_observations_and_a_lost_one_has_a_successor() {
    played.observed();
    assertThat(refused(CAMILLE, played.draft(NoticeKind.OBSERVATIONS, null)))
        .containsExactly(
            "Une lettre d’observations est déjà en cours (LR-0001, distribuée) : une seule lettre par"
                + " objet.");
    PlayedCase lost = new PlayedCase(Cause.NOT_PRESENTED);
    lost.on(DUE.plusDays(16))
        .did("comop", opened)
        .did(CAMILLE, new Act.Spoken(lost.today, Act.Manner.CALL, "Mme Trévignac", "Bientôt."))
        .sent(NoticeKind.OBSERVATIONS)
        .reported(Report.Kind.DEPOSITED, lost.today)
        .reported(Report.Kind.LOST, lost.today);
    assertThat(lost.refused(CAMILLE, lost.draft(NoticeKind.OBSERVATIONS, 1L))).isEmpty();
  }

  @Test
  void justifications_are_examined_once_the_time_to_answer_is_over() {
    played.observed();
    assertThat(refused(CAMILLE, new Act.Examined(played.today, "Rien.")))
        .containsExactly(
            "Le délai de réponse court encore, jusqu’au mardi 2 février 2021 : code des relations"
                + " entre le public et l’administration, article L.122-1.");
    played.did(CAMILLE, new Act.Answered(played.today, "Voici nos raisons."));
    assertThat(refused(CAMILLE, new Act.Examined(played.today, "Un sinistre.")))
        .as("another answer may follow")
        .hasSize(1);
    LocalDate last = LocalDate.of(2021, 2, 2);
    played.on(last.plusDays(1));
    assertThat(refused(CAMILLE, new Act.Examined(last, "Un sinistre.")))
        .containsExactly(
            "L’examen serait daté d’avant la fin du délai de réponse : code des relations entre le"
                + " public et l’administration, article L.122-1.");
    assertThat(refused(CAMILLE, new Act.Examined(played.today, "Un sinistre."))).isEmpty();
  }

  @Test
  void nothing_is_decided_before_examination_and_hearing() {
    played.observed();
    assertThat(
            refused(CAMILLE, new Act.Decided(decision(Outcome.REPAYMENT, played.today, "20000"))))
        .containsExactly(
            "L’examen des justificatifs n’est pas consigné (« comop case examine ») : convention, article 10.",
            "L’audition n’est pas consignée (« comop case hear ») : convention, article 10.");
  }

  @Test
  void who_did_not_come_was_invited_to_that_very_day() {
    played.observed();
    assertThat(
            refused(
                CAMILLE,
                new Act.Heard(played.today, Act.Hearing.DID_NOT_COME, "", "Personne n’est venu.")))
        .containsExactly(
            "Aucune lettre notifiée quinze jours avant ne proposait ce jour, ou une autre l’a remplacé :"
                + " convention, article 10.");
  }

  @Test
  void a_decision_says_why_and_what_was_voted() {
    played.measure = Outcome.SUSPENSION;
    played.heard();
    assertThat(
            refused(
                CAMILLE,
                new Act.Decided(
                    new Decision(
                        Outcome.SUSPENSION,
                        played.today,
                        null,
                        null,
                        " ",
                        new Decision.Deliberation("", "")))))
        .containsExactly(
            "Les motifs ne sont pas dits : code des relations entre le public et l’administration,"
                + " articles L.211-2 et L.211-5.",
            "La délibération de la commission permanente n’est ni citée ni dite non requise avec son"
                + " motif : compétence de l’organe délibérant.");
  }

  @Test
  void no_more_is_asked_back_than_was_paid_all_letters_together() {
    played.heard();
    played.reclaimed = euros("30000");
    Act asked = new Act.Decided(decision(Outcome.REPAYMENT, played.today, "15000.01"));
    assertThat(refused(CAMILLE, asked))
        .containsExactly(
            "Le montant dépasse ce qui peut l’être : 15 000,01 €, pour 15 000,00 € versés, toutes les"
                + " lettres comprises : convention, article 10.");
    played.reclaimed = euros("29999.99");
    assertThat(refused(CAMILLE, asked)).isEmpty();
  }

  @Test
  void a_grant_is_not_lowered_by_more_than_was_promised() {
    played.measure = Outcome.REDUCTION;
    played.heard();
    played.withheld = euros("60000");
    assertThat(
            refused(
                CAMILLE, new Act.Decided(decision(Outcome.REDUCTION, played.today, "30000.01"))))
        .containsExactly(
            "Le montant dépasse ce qui peut l’être : 30 000,01 €, pour 30 000,00 €, toutes les"
                + " lettres comprises : convention, articles 3 et 10.");
  }

  @Test
  void a_report_that_comes_late_proposes_the_end_and_no_measure() {
    played.measure = Outcome.REDUCTION;
    played.heard();
    played.presented.put("bilan", true);
    assertThat(refused(CAMILLE, new Act.Decided(decision(Outcome.REDUCTION, played.today, "1000"))))
        .containsExactly(
            "Plus aucun document ne manque : proposez la clôture : convention, article 10.");
    played
        .did(CAMILLE, new Act.Struck("bilan", ""))
        .did(CAMILLE, new Act.Closed("Le bilan est venu le 3 février 2021."));
    assertThat(played.file.closed()).isTrue();
  }

  @Test
  void what_was_settled_between_people_keeps_back_a_letter_until_they_have_spoken_again() {
    played
        .on(DUE.plusDays(16))
        .did("comop", new Act.Opened(List.of("bilan"), ""))
        .did(CAMILLE, new Act.Spoken(played.today, Act.Manner.CALL, "Mme Trévignac", "Bientôt."))
        .did(CAMILLE, played.draft(NoticeKind.OBSERVATIONS, null));
    long letter = played.file.notices().get(0).id();
    Act approved = new Act.Approved(letter, PAPER, "");
    played
        .did(JEROME, approved)
        .did(CAMILLE, new Act.Settled(played.today, "Un bilan provisoire sous un mois."));
    String settled =
        "Un règlement amiable est consigné le jeudi 31 décembre 2020 : s’il n’est pas tenu,"
            + " consignez d’abord l’échange qui le dit : convention, article 12.";
    String changed =
        "Le dossier a changé depuis l’approbation : retirez cette lettre, et préparez-en une autre :"
            + " ordre de la procédure.";
    Act signed = new Act.Signed(letter, DELEGATION.reference());
    assertThat(refused(JEROME, signed)).containsExactly(changed, settled);
    played.did(CAMILLE, new Act.Withdrawn(letter, "Réglé."));
    assertThat(refused(CAMILLE, played.draft(NoticeKind.OBSERVATIONS, null)))
        .containsExactly(settled);
    played.did(
        CAMILLE,
        new Act.Spoken(played.today, Act.Manner.CALL, "Mme Trévignac", "Rien n’est venu."));
    assertThat(refused(CAMILLE, played.draft(NoticeKind.OBSERVATIONS, null))).isEmpty();
  }

  @Test
  void a_case_with_a_letter_that_left_ends_with_a_decision_or_an_agreement() {
    played.observed();
    Act closed = new Act.Closed("Assez.");
    assertThat(refused(CAMILLE, closed))
        .containsExactly(
            "Une lettre d’observations est partie : il faut une décision, fût-elle « sans suite », ou"
                + " un règlement amiable : convention, article 10.");
    played.did(CAMILLE, new Act.Settled(played.today, "Un bilan provisoire sous un mois."));
    assertThat(refused(CAMILLE, closed)).isEmpty();
  }

  @Test
  void a_termination_takes_effect_three_months_after_its_deposit_and_is_taken_back_until_then() {
    terminated();
    LocalDate deposited = played.today;
    played.on(deposited.plusMonths(3));
    assertThat(refused(CAMILLE, new Act.Closed("La convention est résiliée.")))
        .containsExactly("La résiliation n’a pas encore pris effet : convention, article 11.");
    assertThat(refused(CAMILLE, new Act.TerminationWithdrawn("Un accord."))).isEmpty();
    played.on(deposited.plusMonths(3).plusDays(1));
    assertThat(refused(CAMILLE, new Act.TerminationWithdrawn("Un accord.")))
        .hasSize(1)
        .allMatch(one -> one.startsWith("La résiliation a pris effet le "));
    assertThat(refused(CAMILLE, new Act.Closed("La convention est résiliée."))).isEmpty();
  }

  private void terminated() {
    played.measure = Outcome.TERMINATION;
    played
        .heard()
        .did(CAMILLE, new Act.Decided(decision(Outcome.TERMINATION, played.today, null)))
        .sent(NoticeKind.TERMINATION)
        .reported(Report.Kind.DEPOSITED, played.today)
        .reported(Report.Kind.DELIVERED, played.today);
  }

  @Test
  void a_termination_by_the_structure_is_entered_with_its_posting_day() {
    PlayedCase theirs = new PlayedCase(Cause.ENDED_BY_STRUCTURE);
    theirs
        .on(LocalDate.of(2021, 3, 10))
        .did(CAMILLE, new Act.Opened(List.of(), "La commune résilie la convention."))
        .did(
            CAMILLE,
            new Act.TerminationReceived(LocalDate.of(2021, 3, 5), LocalDate.of(2021, 3, 8)));
    assertThat(theirs.refused(CAMILLE, new Act.Closed("Enregistrée."))).isEmpty();
    assertThat(
            theirs.refused(
                CAMILLE,
                new Act.TerminationReceived(LocalDate.of(2021, 3, 9), LocalDate.of(2021, 3, 8))))
        .containsExactly(
            "La lettre serait reçue avant d’avoir été postée\u00a0: convention, article 11.",
            "La résiliation est déjà enregistrée\u00a0: convention, article 11.");
  }

  @Test
  void no_other_measure_is_decided_than_was_announced() {
    played.heard();
    assertThat(refused(CAMILLE, new Act.Decided(decision(Outcome.TERMINATION, played.today, null))))
        .containsExactly(
            "La lettre d’observations n’annonçait pas cette mesure (résiliation de la convention) :"
                + " il en faut une autre : code des relations entre le public et l’administration,"
                + " article L.122-1.");
  }

  @Test
  void an_answer_after_the_examination_is_examined_too() {
    played.heard();
    played.did(CAMILLE, new Act.Answered(played.today, "Encore ceci."));
    assertThat(refused(CAMILLE, new Act.Decided(decision(Outcome.REPAYMENT, played.today, "1000"))))
        .containsExactly(
            "Une réponse est venue après l’examen des justificatifs : examinez-la : convention,"
                + " article 10.");
  }

  @Test
  void an_approved_letter_does_not_leave_once_the_case_has_changed() {
    played.presented.put("programme", false);
    played
        .on(DUE.plusDays(16))
        .did("comop", new Act.Opened(List.of("bilan", "programme"), ""))
        .did(CAMILLE, new Act.Spoken(played.today, Act.Manner.CALL, "Mme Trévignac", "Bientôt."));
    Act.Prepared draft = played.draft(NoticeKind.OBSERVATIONS, null);
    played.did(CAMILLE, draft).did(JEROME, new Act.Approved(draft.notice(), PAPER, ""));
    played.presented.put("programme", true);
    played.did("comop", new Act.Struck("programme", ""));
    assertThat(refused(JEROME, new Act.Signed(draft.notice(), DELEGATION.reference())))
        .containsExactly(
            "Le dossier a changé depuis l’approbation : retirez cette lettre, et préparez-en une"
                + " autre : ordre de la procédure.");
  }

  @Test
  void a_letter_that_lay_too_long_proposes_no_hearing_of_tomorrow() {
    Act.Prepared draft = drafted();
    played.did(JEROME, new Act.Approved(draft.notice(), PAPER, "")).on(played.today.plusDays(40));
    assertThat(refused(JEROME, new Act.Signed(draft.notice(), DELEGATION.reference())))
        .singleElement()
        .asString()
        .startsWith("L’audition proposée est trop proche : pas avant le ");
  }

  @Test
  void a_termination_is_not_handed_over_by_hand() {
    played.measure = Outcome.TERMINATION;
    played.heard().did(CAMILLE, new Act.Decided(decision(Outcome.TERMINATION, played.today, null)));
    Act.Prepared draft = played.draft(NoticeKind.TERMINATION, null);
    played
        .did(CAMILLE, draft)
        .did(JEROME, new Act.Approved(draft.notice(), PAPER, ""))
        .did(JEROME, new Act.Signed(draft.notice(), DELEGATION.reference()));
    assertThat(refused(CAMILLE, new Act.HandedOver(draft.notice(), "hand")))
        .containsExactly(
            "Une résiliation part en recommandé : ses trois mois courent de l’envoi : convention,"
                + " article 11.");
  }

  @Test
  void money_received_stays_within_its_title() {
    played
        .heard()
        .did(CAMILLE, new Act.Decided(decision(Outcome.REPAYMENT, played.today, "20000")));
    assertThat(refused(CAMILLE, new Act.TitleIssued("T-1", played.today, euros("20000"))))
        .containsExactly(
            "La lettre qui le dit n’est pas notifiée : code des relations entre le public et"
                + " l’administration, article L.221-8.");
    played
        .sent(NoticeKind.DECISION)
        .reported(Report.Kind.DELIVERED, played.today)
        .did(CAMILLE, new Act.TitleIssued("T-1", played.today, euros("20000")))
        .did(CAMILLE, new Act.MoneyReceived(played.today, euros("12000")));
    assertThat(refused(CAMILLE, new Act.MoneyReceived(played.today, euros("8000.01"))))
        .containsExactly(
            "Les sommes reçues dépasseraient le titre, 20 000,00 € : titre de recettes.");
    assertThat(played.file.moneyReceived()).isEqualByComparingTo(BigDecimal.valueOf(12_000));
  }

  private Act.Prepared drafted() {
    played
        .on(DUE.plusDays(16))
        .did("comop", opened)
        .did(CAMILLE, new Act.Spoken(played.today, Act.Manner.CALL, "Mme Trévignac", "Bientôt."));
    Act.Prepared draft = played.draft(NoticeKind.OBSERVATIONS, null);
    played.did(CAMILLE, draft);
    return draft;
  }
}
