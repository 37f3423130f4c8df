package fr.comop.simulation;

import fr.comop.convention.Contact;
import fr.comop.convention.Deliverable;
import fr.comop.edition.Occasion;
import fr.comop.intake.assessment.DeliverableState;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Hears what happens, and tells it in sentences. */
final class Sentences implements Consumer<Moment>, Moment.Cases<String> {
  private final List<String> all = new ArrayList<>();

  /** All that was heard, "2020-10-01T08:00 altec: J-7 to contact about bilan 2020". */
  List<String> all() {
    return all;
  }

  @Override
  public void accept(Moment moment) {
    String whose = moment instanceof Moment.Of one ? " " + one.beneficiary().id() + ": " : " ";
    all.add(LocalDateTime.ofInstant(moment.at(), Deliverable.ZONE) + whose + moment.match(this));
  }

  @Override
  public String leaves(Moment.Leaves moment) {
    return moment.decision().departure().step().id()
        + " to "
        + roles(moment.decision().to())
        + (moment.decision().cc().isEmpty() ? "" : ", copy to " + roles(moment.decision().cc()))
        + " about "
        + moment.owed().stream().map(Sentences::document).collect(Collectors.joining(" and "));
  }

  private static String roles(List<Contact> people) {
    return people.stream().map(Contact::name).collect(Collectors.joining(" and "));
  }

  private static String document(DeliverableState state) {
    return state.deliverable().form()
        + " "
        + state.deliverable().year()
        + state.counting().map(one -> " (version " + one.version() + ")").orElse("");
  }

  @Override
  public String waits(Moment.Waits moment) {
    return moment.decision().departure().step().id()
        + " waits: "
        + String.join(" ", moment.decision().reasons());
  }

  @Override
  public String unreachable(Moment.Unreachable moment) {
    return moment.departure().step().id() + " reaches nobody";
  }

  @Override
  public String received(Moment.Received moment) {
    return "sent "
        + moment.title()
        + ", version "
        + moment.submission().version()
        + ", "
        + moment.submission().outcome().french();
  }

  @Override
  public String putAside(Moment.PutAside moment) {
    return "sent " + moment.title() + ", which was put aside";
  }

  @Override
  public String held(Moment.Held moment) {
    return moment.pending().arrival().reference() + " lies in quarantine";
  }

  @Override
  public String cameBack(Moment.CameBack moment) {
    return "a mail to " + moment.contact().name() + " came back";
  }

  @Override
  public String extended(Moment.Extended moment) {
    return moment.deliverable().title() + " is due on " + moment.deliverable().due();
  }

  @Override
  public String notExtended(Moment.NotExtended moment) {
    return moment.deliverable().title() + " needs no more time";
  }

  @Override
  public String published(Moment.Published moment) {
    return "summary "
        + moment.year()
        + " for "
        + moment.audience().word()
        + " to "
        + String.join(" and ", moment.to())
        + (moment.occasion() == Occasion.COMPLETE ? ", complete" : ", provisional");
  }

  @Override
  public String stops(Moment.Stops moment) {
    return "the service stops";
  }

  @Override
  public String resumes(Moment.Resumes moment) {
    return "the service runs again";
  }
}
