/** How exports read the store. */
@NullMarked
package fr.comop.export.sql;

import org.jspecify.annotations.NullMarked;
