package fr.comop.faults;

import java.util.List;

/**
 * A mail that the SMTP server took.
 *
 * @param text its plain text
 * @param dropped whether the server then hung up without a word, so that it has to be sent again
 */
record Taken(String messageId, List<String> to, String text, boolean dropped) {}
