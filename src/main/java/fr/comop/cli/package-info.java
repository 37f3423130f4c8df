/**
 * A way to ask: each command parses, calls one use case, and prints what {@code cli.text} or {@code
 * cli.json} makes of the record that it answers with. No transaction, no audit line, no rule.
 * Renderings are parted by who reads rather than by subject: so one can know no command, and needs
 * no store to be tested. Commands are parted by what they are about; what several have in common,
 * options and ways to end, is here.
 */
@NullMarked
package fr.comop.cli;

import org.jspecify.annotations.NullMarked;
