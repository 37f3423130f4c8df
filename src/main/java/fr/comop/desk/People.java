package fr.comop.desk;

import java.util.List;
import java.util.Set;

/**
 * Who works with comop, by account of the machine. Where nobody is named, everybody acts under the
 * bare name of their account; where somebody is, nobody else decides.
 *
 * @param list where the people are named, for those who have to be added
 * @param keeper the account that the list belongs to, who can write what they like in it
 */
public record People(String list, String keeper, List<Person> named) {

  /**
   * Who acts under an account.
   *
   * @param owners accounts that may do everything with the data anyway: through them others may
   *     act, and of theirs has to be the list, lest somebody bring one of their own
   * @throws Declined when that can't be told for sure
   */
  public Actor who(Account account, Set<String> owners) {
    if (account.lent() && !owners.contains(account.running())) {
      throw new Declined(
          "Vous êtes connecté sous le compte « "
              + account.login()
              + " », mais la commande tourne sous « "
              + account.running()
              + " » : comop ne sait pas qui décide, et n’a rien changé. Lancez-la sous votre propre"
              + " compte, ou sous celui du service.");
    }
    if (named.isEmpty()) {
      return new Actor("compte " + account, "");
    }
    if (!owners.contains(keeper)) {
      throw new Declined(
          list
              + " appartient au compte « "
              + keeper
              + " », qui pourrait y prendre le nom d’un autre : rien n’est changé. Donnez ce fichier"
              + " à root, ou au compte à qui appartiennent les données (chown).");
    }
    return named.stream()
        .filter(one -> one.accounts().contains(account.login()))
        .findFirst()
        .map(one -> one.name() + ", " + one.role())
        .map(signs -> new Actor(signs + " (" + account + ")", signs))
        .orElseThrow(() -> unknown(account.login()));
  }

  private Declined unknown(String account) {
    return new Declined(
        "Le compte « "
            + account
            + " » n’est celui de personne dans "
            + list
            + " : rien n’est changé.\nSi c’est le vôtre, ajoutez-y cette ligne, qui compte dès la"
            + " commande suivante :\n  - {name: \"Prénom Nom\", role: \"fonction\", accounts: [\""
            + account
            + "\"]}\nS’il sert à plusieurs personnes, connectez-vous d’abord sous le vôtre : chaque"
            + " décision porte le nom de qui la prend.");
  }
}
