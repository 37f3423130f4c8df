/**
 * A way to ask: each command parses, calls one use case, and prints; text and JSON are two
 * renderings of the same record. No transaction, no audit line, no rule.
 */
@NullMarked
package fr.comop.cli;

import org.jspecify.annotations.NullMarked;
