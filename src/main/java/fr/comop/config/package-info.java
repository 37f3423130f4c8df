/** Reads what people change: settings, forms, conventions. */
@NullMarked
package fr.comop.config;

import org.jspecify.annotations.NullMarked;
