package fr.comop.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.cli.MadeByHand;
import fr.comop.ledger.audit.AuditCheck;
import fr.comop.ledger.audit.AuditCheck.Flaw;
import fr.comop.ledger.audit.AuditCheck.Kind;
import fr.comop.ledger.audit.AuditHead;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What "audit verify" tells people. */
class AuditTextTest {
  private static final AuditHead HEAD = new AuditHead(65, new Sha256("a".repeat(64)));

  private static String told(long noted, Flaw... flaws) {
    return MadeByHand.plain(AuditText.of(new AuditCheck.Result(HEAD, noted, 0, 0, List.of(flaws))));
  }

  @Test
  void all_is_as_it_was_written() {
    assertThat(told(65))
        .isEqualTo(
            "La chaîne du journal d’audit est intacte : 65 lignes, dont 65 comparées au relevé tenu"
                + " hors de la base.\n"
                + "À noter ailleurs, pour « comop audit verify --head » :\n"
                + HEAD);
  }

  @Test
  void lines_that_nothing_outside_confirms_are_told_though_the_chain_holds() {
    assertThat(told(20))
        .contains(
            "\nLe relevé tenu hors de la base (audit-heads) ne porte pas 45 lignes : rien d’extérieur"
                + " ne les confirme. Une panne de courant en ôte les dernières ; s’il en manque"
                + " d’autres, cherchez qui l’a modifié.\n");
    assertThat(told(64)).contains("ne porte pas 1 ligne : rien");
  }

  @Test
  void each_flaw_is_told_with_its_lines() {
    assertThat(
            told(
                65,
                new Flaw(Kind.MISSING, 30, 30),
                new Flaw(Kind.MISSING, 40, 42),
                new Flaw(Kind.ADDED, 66, 66)))
        .startsWith("La chaîne du journal d’audit est rompue (65 lignes) :\n")
        .contains(
            "- ligne 30 : retirée du journal, ou perdue avec une sauvegarde plus ancienne de la"
                + " base.\n",
            "- lignes 40 à 42 : retirées du journal, ou perdues avec une sauvegarde plus ancienne de"
                + " la base.\n",
            "- ligne 66 : ajoutée hors de la chaîne ; comop ne l’a pas écrite.\n");
  }
}
