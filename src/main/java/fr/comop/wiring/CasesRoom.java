package fr.comop.wiring;

import fr.comop.campaign.holidays.FrenchWorkingDays;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.convention.Endings;
import fr.comop.desk.Names;
import fr.comop.notice.NoticeRules;
import fr.comop.notice.TimeLimits;
import fr.comop.notice.desk.Cases;
import fr.comop.notice.desk.Ends;
import fr.comop.notice.desk.ExtendingCases;
import fr.comop.notice.sql.SqlCases;
import fr.comop.reminder.Extending;
import java.util.OptionalInt;

/** The cases there are: what is owed depends on them, and they on what is owed. */
final class CasesRoom {
  final NoticeRules rules;
  final Cases cases;
  final Endings endings;

  private CasesRoom(CasesRoom like, Cases cases) {
    rules = like.rules;
    endings = like.endings;
    this.cases = cases;
  }

  /** The same, in which more time that is decided is granted. */
  CasesRoom granting(Extending extending, Configuration configuration) {
    Names names = new Names(configuration.conventions(), configuration.forms());
    return new CasesRoom(this, new ExtendingCases(cases, extending, names));
  }

  CasesRoom(Settings settings, StoreRoom store, DispatchRoom dispatch) {
    OptionalInt prescription = settings.maybeCount(Setting.LETTERS_PRESCRIPTION_YEARS);
    rules =
        new NoticeRules(
            settings.count(Setting.LETTERS_GRACE_DAYS),
            settings.count(Setting.LETTERS_ANSWER_DAYS),
            settings.count(Setting.LETTERS_HEARING_DAYS),
            settings.on(Setting.LETTERS_FOUR_EYES),
            prescription.isPresent() ? prescription.getAsInt() : null);
    cases = new SqlCases(store.ledger, dispatch.reports::tracking);
    endings = new Ends(cases, new TimeLimits(rules, new FrenchWorkingDays()));
  }
}
