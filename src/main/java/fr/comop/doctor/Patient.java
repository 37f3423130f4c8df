package fr.comop.doctor;

import fr.comop.config.PartByPart;
import fr.comop.desk.Account;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is examined.
 *
 * @param variables of the environment
 * @param account under which it is
 * @param testMail address that a mail is sent to; null for none
 */
public record Patient(
    PartByPart configuration,
    Map<String, String> variables,
    Account account,
    Clock clock,
    @Nullable String testMail) {}
