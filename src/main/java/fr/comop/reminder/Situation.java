package fr.comop.reminder;

import fr.comop.campaign.Standing;
import fr.comop.intake.Owing;
import java.util.List;

/**
 * How a beneficiary stands, with what that was told from.
 *
 * @param owed what is asked for still
 * @param before what was sent already, in the order in which it was decided
 */
record Situation(Standing standing, List<Owing.State> owed, List<Reminded> before) {}
