package fr.comop.stage;

import fr.comop.desk.Account;
import fr.comop.desk.Actor;
import fr.comop.desk.People;
import java.util.List;
import java.util.Set;

/** Who acts in tests. */
public final class Camille {
  /** Camille's account of the machine. */
  public static final Account ACCOUNT = Account.of("ctest");

  /** Camille, where nobody is named: "compte ctest". */
  public static final Actor ACTOR = under(ACCOUNT);

  /** Somebody else: "compte dtest". */
  public static final Actor DOMINIQUE = under(Account.of("dtest"));

  private Camille() {}

  private static Actor under(Account account) {
    return new People("people.yaml", "", List.of()).who(account, Set.of());
  }
}
