package fr.comop.cli;

import fr.comop.desk.Account;
import java.time.Clock;
import java.util.Map;

/**
 * What a command line is run in.
 *
 * @param variables environment variables
 * @param account under which it runs
 */
public record Environment(Map<String, String> variables, Clock clock, Account account) {}
