/**
 * A way to ask: each command parses, calls one use case, and prints what {@code cli.text} or {@code
 * cli.json} makes of the record that it answers with. No transaction, no audit line, no rule.
 * Parted by who reads rather than by subject: so a rendering can know no command, and needs no
 * store to be tested.
 */
@NullMarked
package fr.comop.cli;

import org.jspecify.annotations.NullMarked;
