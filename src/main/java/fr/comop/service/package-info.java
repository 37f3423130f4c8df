/**
 * Camel and Quartz over the routes of the routes directory: the service itself. The one place that
 * knows Camel.
 */
@NullMarked
package fr.comop.service;

import org.jspecify.annotations.NullMarked;
