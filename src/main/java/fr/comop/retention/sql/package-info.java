/** What the store keeps, as things that are kept or destroyed whole. */
@NullMarked
package fr.comop.retention.sql;

import org.jspecify.annotations.NullMarked;
