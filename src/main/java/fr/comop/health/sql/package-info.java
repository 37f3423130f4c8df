/** What is kept of the service's health, in the store. */
@NullMarked
package fr.comop.health.sql;

import org.jspecify.annotations.NullMarked;
