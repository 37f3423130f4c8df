package fr.comop.summary.own;

import fr.comop.convention.Beneficiary;
import fr.comop.correspondence.Letterhead;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Stationeries;
import fr.comop.correspondence.Stationery;
import fr.comop.correspondence.Texts;
import fr.comop.french.French;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the mail with which a structure gets its own page. */
public final class PageLetter {
  /** The text that it is written in. */
  public static final String TEXT = "page-structure";

  private final Stationeries stationeries;

  /**
   * Written in this text.
   *
   * @throws IllegalStateException when it is missing or wrong; says its file and line
   */
  public PageLetter(Stationeries stationeries) {
    this.stationeries = stationeries;
    for (Stationery one : stationeries.all()) {
      for (String until : List.of("", "vendredi 15 janvier 2021")) {
        one.texts().write(TEXT, new PageView("Planétarium", 2020, until, one.letterhead()));
      }
    }
  }

  /**
   * The mail of a day; that of another day is another mail.
   *
   * @param convention id of one under which the structure owes something that year
   * @param until last day on which comments are awaited; null for none
   */
  Mail mail(
      Beneficiary whose,
      int year,
      String convention,
      @Nullable LocalDate until,
      Mail.File page,
      LocalDate today) {
    Stationery stationery = stationeries.of(convention);
    Letterhead letterhead = stationery.letterhead();
    Texts.Written written =
        stationery
            .texts()
            .write(
                TEXT,
                new PageView(
                    whose.name(), year, until == null ? "" : French.longDay(until), letterhead));
    return new Mail(
        PageMail.id(whose.id(), year, today.toString(), letterhead.domain()),
        null,
        List.of(),
        false,
        List.of(whose.contact().email()),
        List.of(),
        written,
        List.of(page));
  }
}
