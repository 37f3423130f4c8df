package fr.comop.cli;

import java.time.Clock;
import java.util.Map;

/**
 * What a command line is run in.
 *
 * @param variables environment variables
 */
public record Environment(Map<String, String> variables, Clock clock) {}
