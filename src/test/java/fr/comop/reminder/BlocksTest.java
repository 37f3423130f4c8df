package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.config.Configuration;
import fr.comop.convention.Altered;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.Conventions;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Hindrance;
import fr.comop.intake.arrival.Pending;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What lies in quarantine keeps reminders back from whose it may be, and from nobody else. */
class BlocksTest {
  private static final Conventions CONVENTIONS =
      Configuration.read(Path.of("config"), Map.of()).conventions();
  private static final Beneficiary PLANETARIUM = CONVENTIONS.beneficiary("planetarium").get();

  private static Pending quarantined(String sender) {
    return new Pending(
        new Arrival(
            12,
            Channel.MAILBOX,
            "INBOX;1;12",
            Sha256.of(new byte[0]),
            Instant.parse("2020-11-12T08:30:00Z"),
            null,
            null,
            ArrivalState.QUARANTINED,
            1,
            null,
            sender,
            "Facture",
            "L’expéditeur n’est le contact d’aucun bénéficiaire."),
        Set.of());
  }

  private static Conventions allAt(String provider) {
    return new Conventions(
        CONVENTIONS.all(),
        CONVENTIONS.beneficiaries().stream().map(one -> at(provider, one)).toList());
  }

  private static Beneficiary at(String provider, Beneficiary one) {
    return Altered.contacts(
        one,
        one.contacts().stream()
            .map(to -> new Contact(to.role(), to.name(), one.id() + provider, to.phone()))
            .toList());
  }

  @Test
  void a_colleague_at_the_structure_own_domain_keeps_it_back() {
    Blocks blocks =
        new Blocks(CONVENTIONS, List.of(quarantined("accueil@planetarium-vaulx.example")));
    assertThat(blocks.of(PLANETARIUM))
        .containsExactly(
            "L’envoi AR-000012, reçu le jeudi 12 novembre 2020 à 9\u00a0h\u00a030, est en quarantaine.");
    assertThat(blocks.of(CONVENTIONS.beneficiary("hexagone").get())).isEmpty();
  }

  @Test
  void a_stranger_at_a_provider_that_several_use_keeps_nobody_back() {
    Conventions shared = allAt("@courriel.example");
    Blocks blocks = new Blocks(shared, List.of(quarantined("inconnue@courriel.example")));
    assertThat(shared.beneficiaries()).allMatch(one -> blocks.of(one).isEmpty());
  }

  @Test
  void what_cannot_be_read_in_a_structure_s_folder_keeps_its_own_reminders_back() {
    Hindrance closed =
        new Hindrance(
            "folder",
            "planetarium/bilan.xlsx",
            "ce fichier ne peut pas être lu (accès refusé)",
            Instant.EPOCH,
            "planetarium");
    Blocks blocks = new Blocks(CONVENTIONS, List.of(), List.of(closed));
    assertThat(blocks.of(PLANETARIUM))
        .containsExactly(
            "Dossier partagé, planetarium/bilan.xlsx : ce fichier ne peut pas être lu (accès"
                + " refusé).");
    assertThat(blocks.of(CONVENTIONS.beneficiary("hexagone").get())).isEmpty();
  }
}
