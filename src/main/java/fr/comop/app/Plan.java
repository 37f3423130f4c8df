package fr.comop.app;

import fr.comop.campaign.CampaignCalendar;
import fr.comop.campaign.Departure;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.Deliverable;
import fr.comop.intake.Owing;
import java.util.List;

/**
 * What one beneficiary owes for a year, and the mails that would leave for it.
 *
 * @param departures for what is asked for still
 */
record Plan(List<Owing.State> states, List<Departure> departures) {
  static Plan of(List<Owing.State> states, CampaignCalendar calendar) {
    List<Deliverable> open =
        states.stream().filter(Owing.State::asked).map(Owing.State::deliverable).toList();
    return new Plan(states, calendar.departures(open));
  }

  /** Their addresses, in the order of the roles. */
  static List<String> addresses(Beneficiary beneficiary, List<Contact.Role> roles) {
    return roles.stream()
        .flatMap(role -> beneficiary.contacts().stream().filter(one -> one.role() == role))
        .map(Contact::email)
        .distinct()
        .toList();
  }
}
