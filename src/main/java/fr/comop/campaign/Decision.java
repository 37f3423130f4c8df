package fr.comop.campaign;

import fr.comop.convention.Contact;
import java.util.List;

/** What is to be done for one beneficiary now. */
public sealed interface Decision {
  /** The mail that the calendar asks for. */
  Departure departure();

  /** The mail leaves, to and in copy to these; neither list holds one of the other. */
  record Send(Departure departure, List<Contact> to, List<Contact> cc) implements Decision {}

  /** It has to wait; staff are told why. */
  record Blocked(Departure departure, List<String> reasons) implements Decision {}

  /** Every address of the beneficiary is dead: staff have to ring. */
  record Unreachable(Departure departure) implements Decision {}
}
