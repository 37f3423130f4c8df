package fr.comop.campaign;

import fr.comop.convention.Contact;
import java.util.List;
import java.util.function.Function;

/** What is to be done for one beneficiary now. */
public sealed interface Decision {
  /** What is made of it, whichever it is; another kind asks for another answer. */
  <T> T match(
      Function<Send, T> send, Function<Blocked, T> blocked, Function<Unreachable, T> unreachable);

  /** The mail that the calendar asks for. */
  Departure departure();

  /** The mail leaves, to and in copy to these; neither list holds one of the other. */
  record Send(Departure departure, List<Contact> to, List<Contact> cc) implements Decision {
    @Override
    public <T> T match(
        Function<Send, T> send,
        Function<Blocked, T> blocked,
        Function<Unreachable, T> unreachable) {
      return send.apply(this);
    }
  }

  /** It has to wait; staff are told why. */
  record Blocked(Departure departure, List<String> reasons) implements Decision {
    @Override
    public <T> T match(
        Function<Send, T> send,
        Function<Blocked, T> blocked,
        Function<Unreachable, T> unreachable) {
      return blocked.apply(this);
    }
  }

  /** Every address of the beneficiary is dead: staff have to ring. */
  record Unreachable(Departure departure) implements Decision {
    @Override
    public <T> T match(
        Function<Send, T> send,
        Function<Blocked, T> blocked,
        Function<Unreachable, T> unreachable) {
      return unreachable.apply(this);
    }
  }
}
