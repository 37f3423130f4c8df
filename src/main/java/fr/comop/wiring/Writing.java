package fr.comop.wiring;

import fr.comop.config.ConfigMistake;
import fr.comop.config.Configuration;
import fr.comop.config.Office;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.convention.Convention;
import fr.comop.correspondence.Letterhead;
import fr.comop.correspondence.Stationeries;
import fr.comop.correspondence.Stationery;
import fr.comop.correspondence.Texts;
import fr.comop.edition.SummaryLetter;
import fr.comop.health.Alert;
import fr.comop.intake.answer.Acknowledgement;
import fr.comop.intake.answer.Calls;
import fr.comop.intake.answer.ExaminedLetter;
import fr.comop.intake.answer.VerdictLetter;
import fr.comop.meeting.Convocation;
import fr.comop.notice.channel.mailed.SlipLetter;
import fr.comop.notice.letter.LetterTexts;
import fr.comop.notice.letter.TriedLetters;
import fr.comop.reminder.ReminderLetter;
import fr.comop.reminder.TimeLetter;
import fr.comop.reminder.digest.StaffDigest;
import fr.comop.summary.own.PageLetter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What mails are written on: the common texts and letterhead, and those of a convention. */
public final class Writing {
  private Writing() {}

  /** All that mails are written on; a text is read when it is first written in. */
  public static Stationeries stationeries(Configuration configuration) {
    Stationery common =
        new Stationery(
            new Texts(configuration.textDirectories()), letterhead(configuration.settings()));
    Map<String, Stationery> own = new HashMap<>();
    for (Convention one : configuration.conventions().all()) {
      List<Path> texts = configuration.textDirectories(one.id());
      Office office = configuration.offices().get(one.id());
      if (office != null || !texts.equals(configuration.textDirectories())) {
        own.put(
            one.id(),
            new Stationery(
                new Texts(texts),
                office == null ? common.letterhead() : letterhead(office, common.letterhead())));
      }
    }
    return new Stationeries(common, Map.copyOf(own));
  }

  private static Letterhead letterhead(Office office, Letterhead common) {
    return new Letterhead(
        office.service(),
        office.address(),
        office.phone(),
        office.email(),
        common.senderAddress(),
        office.agent(),
        common.folder(),
        common.privacy());
  }

  static Letterhead letterhead(Settings settings) {
    return new Letterhead(
        settings.text(Setting.SERVICE_NAME),
        settings.text(Setting.SERVICE_ADDRESS),
        settings.text(Setting.SERVICE_PHONE),
        settings.text(Setting.SERVICE_EMAIL),
        settings.text(Setting.SENDER_ADDRESS),
        settings.text(Setting.SERVICE_AGENT),
        settings.on(Setting.FOLDER_ENABLED),
        new Letterhead.Privacy(
            settings.text(Setting.PRIVACY_KEPT), settings.text(Setting.PRIVACY_OFFICER)));
  }

  /** The answers in the configured texts, which are tried out at once. */
  public static Acknowledgement acknowledgement(Configuration configuration) {
    return acknowledgement(configuration, stationeries(configuration));
  }

  /**
   * Tries out every text that something is written in.
   *
   * @throws ConfigMistake with the file and line of a text that is missing or wrong
   */
  public static void tryOut(Configuration configuration) {
    Stationeries stationeries = stationeries(configuration);
    acknowledgement(configuration, stationeries);
    Stationery common = stationeries.common();
    try {
      Convocation.tryOut(stationeries);
      ReminderLetter.tryOut(stationeries, configuration.campaigns());
      Alert.tryOut(common.texts());
      StaffDigest.tryOut(common.texts(), common.letterhead());
      stationeries.all().forEach(one -> SummaryLetter.tryOut(one.texts(), one.letterhead()));
      configuration
          .conventions()
          .all()
          .forEach(
              one ->
                  TriedLetters.tryOut(
                      new LetterTexts(configuration.textDirectories(one.id())),
                      one,
                      stationeries.of(one.id()).letterhead()));
    } catch (IllegalStateException e) {
      throw new ConfigMistake(String.valueOf(e.getMessage()));
    }
  }

  static Acknowledgement acknowledgement(Configuration configuration, Stationeries stationeries) {
    try {
      Calls.tryOut(stationeries.common());
      new ExaminedLetter(stationeries, configuration.conventions());
      new TimeLetter(stationeries);
      new PageLetter(stationeries);
      new VerdictLetter(stationeries);
      new SlipLetter(stationeries);
      return new Acknowledgement(stationeries, configuration.conventions());
    } catch (IllegalStateException e) {
      throw new ConfigMistake(String.valueOf(e.getMessage()));
    }
  }
}
