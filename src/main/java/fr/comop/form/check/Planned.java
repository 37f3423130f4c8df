package fr.comop.form.check;

import java.util.Map;
import java.util.Set;

/**
 * The actions of a beneficiary's programmes.
 *
 * @param titles of the actions that the programme in force plans for year N, by code, in its order
 * @param codes every code that a complete programme ever held
 */
public record Planned(Map<String, String> titles, Set<String> codes) {}
