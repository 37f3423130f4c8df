package fr.comop.workbook.blank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when, and to whom, a workbook is to come back. Printed in it, for it gets forwarded without
 * the mail that it came with.
 *
 * @param due last day on which it is in time; null when no day is set
 * @param mailbox address that workbooks are sent to
 * @param folder whether it may be laid in a shared folder instead
 */
public record Return(
    @Nullable LocalDate due, String mailbox, boolean folder, Service service, Privacy privacy) {

  /**
   * The service in charge, whom people may ask and write to by post.
   *
   * @param email address of a person, not of the program
   */
  public record Service(String name, String address, String phone, String email) {}

  /**
   * What people whose data are kept have to be told (GDPR, art. 13).
   *
   * @param kept how long: "dix ans après la fin de la convention"
   * @param officer the data protection officer, usually an address
   */
  public record Privacy(String kept, String officer) {}
}
