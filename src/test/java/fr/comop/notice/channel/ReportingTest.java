package fr.comop.notice.channel;

import static fr.comop.notice.channel.LetterStage.CAMILLE;
import static fr.comop.notice.channel.LetterStage.HANDED_OVER;
import static fr.comop.notice.channel.LetterStage.scan;
import static fr.comop.notice.channel.LetterStage.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.archive.Sha256;
import fr.comop.desk.Declined;
import fr.comop.notice.tracking.Report.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be said of letters that left; LR-0001 by the mail room, LR-0002 by hand. */
class ReportingTest {
  private static final String NUMBER = "1A 203 456 7890 1";
  private static final LocalDate POSTED = HANDED_OVER.plusDays(1);
  private static final LocalDate CAME = HANDED_OVER.plusDays(4);

  @TempDir Path directory;
  private LetterStage stage;

  @BeforeEach
  void two_letters_left() throws Exception {
    stage = new LetterStage(directory);
    stage.handOver(1, Way.MAIL_ROOM);
    stage.handOver(2, Way.HAND);
    stage.handOver(3, Way.BAILIFF);
    stage.on(HANDED_OVER.plusDays(10));
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private void refused(String why, long notice, Reporting.Told told) {
    assertThatThrownBy(() -> stage.reporting().enter("LR-" + notice, told, "", CAMILLE))
        .isInstanceOf(Declined.class)
        .hasMessage(why);
  }

  @Test
  void a_receipt_is_entered_with_its_proof_in_the_archive_and_a_line_in_the_audit_trail() {
    stage.enter(1, Kind.DEPOSITED, POSTED, NUMBER);
    Reporting.Entered entered =
        stage.reporting().enter("lr-1", told(Kind.DELIVERED, CAME, "", scan("avis")), "", CAMILLE);
    assertThat(entered.fresh()).isTrue();
    assertThat(entered.tracking().notified()).contains(CAME);
    assertThat(entered.tracking().proved()).isTrue();
    Sha256 proof = Sha256.of(scan("avis").bytes());
    assertThat(stage.archive.holds(proof)).isTrue();
    assertThat(stage.audited())
        .containsExactly(
            "NOTICE_REPORT LR-0001 compte camille EV-0001 : déposée à la poste, le 02/03/2021,"
                + " n° 1A20345678901.",
            "NOTICE_REPORT LR-0001 compte camille EV-0002 : distribuée, le 05/03/2021, preuve"
                + " « avis.pdf », SHA-256 "
                + proof
                + ".");
  }

  @Test
  void the_same_twice_is_the_same() {
    assertThat(stage.enter(1, Kind.DEPOSITED, POSTED, NUMBER).fresh()).isTrue();
    Reporting.Entered again = stage.enter(1, Kind.DEPOSITED, POSTED, "1a203456 78901");
    assertThat(again.fresh()).isFalse();
    assertThat(again.reported().reference()).isEqualTo("EV-0001");
    assertThat(stage.audited()).hasSize(1);
  }

  @Test
  void what_was_struck_out_counts_no_more_stays_on_record_and_stays_struck() {
    stage.enter(1, Kind.REFUSED, CAME, "");
    stage.enter(1, Kind.DELIVERED, CAME, "");
    assertThat(stage.tracking(1).contradictions())
        .containsExactly("La lettre est dite distribuée et refusée.");
    stage.reporting().strike("EV-1", "Volet mal lu.", CAMILLE);
    assertThat(stage.tracking(1).notified()).contains(CAME);
    assertThat(stage.reporting().of(1)).extracting(Reported::stands).containsExactly(false, true);
    refused(
        "La même chose a déjà été consignée (EV-0001), puis rayée par compte camille : « Volet mal"
            + " lu. ». Si elle est vraie tout de même, consignez-la avec un motif.",
        1,
        told(Kind.REFUSED, CAME, "", null));
    Dispatch dispatch = stage.dispatch(1);
    assertThat(stage.reporting().learn(dispatch, told(Kind.REFUSED, CAME, "", null))).isFalse();
    assertThatThrownBy(() -> stage.reporting().strike("EV-1", "Encore.", CAMILLE))
        .hasMessage("EV-0001 est déjà rayé par compte camille : Volet mal lu.");
    assertThatThrownBy(() -> stage.reporting().strike("EV-9", "Encore.", CAMILLE))
        .hasMessage("EV-0009 n’existe pas : « comop case show » liste ce qui est consigné.");
    assertThat(stage.audited().get(2))
        .isEqualTo(
            "NOTICE_STRIKE LR-0001 compte camille EV-0001 : refusée, le 05/03/2021. Rayé : Volet"
                + " mal lu.");
  }

  @Test
  void the_day_lies_between_handing_over_deposit_and_today() {
    refused(
        "Le 12/03/2021 n’est pas encore passé : recopiez la date du volet.",
        1,
        told(Kind.DEPOSITED, HANDED_OVER.plusDays(11), NUMBER, null));
    refused(
        "Le 28/02/2021 précède la remise pour envoi, le 01/03/2021 : recopiez la date du volet.",
        1,
        told(Kind.DEPOSITED, HANDED_OVER.minusDays(1), NUMBER, null));
    stage.enter(1, Kind.DEPOSITED, POSTED, NUMBER);
    refused(
        "Le 01/03/2021 précède le dépôt, le 02/03/2021 : recopiez la date du volet.",
        1,
        told(Kind.PRESENTED, HANDED_OVER, "", null));
  }

  @Test
  void a_deposit_is_not_later_than_what_followed_it() {
    stage.enter(1, Kind.PRESENTED, POSTED, "");
    refused(
        "Déposée le 05/03/2021, elle serait déjà présentée une première fois le 02/03/2021 :"
            + " recopiez la date du volet, ou rayez ce qui est faux.",
        1,
        told(Kind.DEPOSITED, CAME, NUMBER, null));
  }

  @Test
  void what_is_missing_is_named() {
    refused(
        "LR-0009 n’a pas été remise pour envoi : il n’y a rien à en consigner.",
        9,
        told(Kind.DELIVERED, CAME, "", null));
    refused(
        "Le numéro de recommandé n’est pas dit : il est sur la preuve de dépôt.",
        1,
        told(Kind.DEPOSITED, POSTED, "", null));
    refused(
        "« 1,20345E+14 » n’est pas un numéro de recommandé ; exemple : 1A 203 456 7890 1 (un"
            + " tableur l’a-t-il arrondi ?).",
        1,
        told(Kind.DEPOSITED, POSTED, "1,20345E+14", null));
    refused(
        "Dites comment on sait qu’elle est perdue : c’est le motif.",
        1,
        told(Kind.LOST, CAME, "", null));
    refused(
        "Le motif tient en 500 caractères ; il en a 501.",
        1,
        new Reporting.Told(Kind.LOST, CAME, "", "x".repeat(501), null));
    assertThat(stage.audited()).isEmpty();
  }

  @Test
  void what_went_by_hand_or_by_a_bailiff_is_proved_at_once_and_never_posted() {
    refused(
        "LR-0002 est partie par remise en main propre contre récépissé : elle ne peut pas être"
            + " déposée à la poste.",
        2,
        told(Kind.DEPOSITED, POSTED, NUMBER, null));
    refused(
        "Une remise en main propre se prouve par le récépissé signé : joignez-en le fichier.",
        2,
        told(Kind.DELIVERED, POSTED, "", null));
    refused(
        "Une signification se prouve par l’acte du commissaire de justice : joignez-en le fichier.",
        3,
        told(Kind.DELIVERED, POSTED, "", null));
    stage
        .reporting()
        .enter("LR-2", told(Kind.DELIVERED, POSTED, "", scan("récépissé")), "", CAMILLE);
    stage.reporting().enter("LR-3", told(Kind.REFUSED, POSTED, "", scan("acte")), "", CAMILLE);
    assertThat(stage.tracking(2).notified()).contains(POSTED);
    assertThat(stage.tracking(3).notified()).contains(POSTED);
  }

  @Test
  void a_proof_is_a_pdf_or_a_picture_under_its_bare_name() {
    for (String name : List.of("../../etc/avis.pdf", "C:\\scans\\avis.pdf", "avis.pdf\u0000")) {
      assertThat(Scan.of(name, LetterStage.pdf("x")).name()).isEqualTo("avis.pdf");
    }
    byte[] page = "<html>".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Scan.of("avis.pdf", page))
        .hasMessage(
            "« avis.pdf » n’est ni un PDF ni une image (JPEG, PNG, TIFF) : ce n’est pas une"
                + " preuve.");
    assertThatThrownBy(() -> Scan.of("avis.pdf", new byte[0]))
        .hasMessage("« avis.pdf » a 0 octets : une preuve en a 1 à 20 millions.");
    assertThatThrownBy(() -> Scan.of("dossier/", page))
        .hasMessage("Le fichier de la preuve n’a pas de nom.");
    assertThat(Scan.of("x".repeat(400) + ".jpg", new byte[] {-1, -40, -1, 1}).name())
        .hasSize(255)
        .endsWith(".jpg");
  }

  @Test
  void what_is_refused_leaves_nothing_in_the_archive() {
    refused(
        "Le 12/03/2021 n’est pas encore passé : recopiez la date du volet.",
        1,
        told(Kind.DELIVERED, HANDED_OVER.plusDays(11), "", scan("avis")));
    assertThat(stage.archive.holds(Sha256.of(scan("avis").bytes()))).isFalse();
  }

  @Test
  void foreseen_it_is_judged_and_not_kept() {
    Reporting.Entered foreseen =
        stage.reporting().foreseen("LR-1", told(Kind.DELIVERED, CAME, "", scan("avis")));
    assertThat(foreseen.fresh()).isTrue();
    assertThat(stage.reporting().of(1)).isEmpty();
    assertThat(stage.archive.holds(Sha256.of(scan("avis").bytes()))).isFalse();
    stage.enter(1, Kind.DELIVERED, CAME, "");
    assertThat(stage.reporting().foreseenWithout("EV-1", "Erreur.", CAMILLE).tracking().reports())
        .isEmpty();
    assertThat(stage.tracking(1).reports()).hasSize(1);
  }
}
