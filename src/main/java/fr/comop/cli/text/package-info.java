/**
 * What people read of the views that use cases answer with: French lines and tables for a terminal,
 * from which {@link Printable} takes whatever would steer it. A view is rendered without asking
 * anybody.
 */
@NullMarked
package fr.comop.cli.text;

import org.jspecify.annotations.NullMarked;
