/**
 * The service's health over HTTP, for programs: on the loopback alone, GET alone, without personal
 * data. A page shows what the last look found and asks nobody, so that no number of requests
 * burdens the store.
 *
 * <p><b>The name of the host is looked at</b>: a page of the web, in a browser on the same machine,
 * may have its own name point to the loopback (DNS rebinding).
 */
@NullMarked
package fr.comop.health.http;

import org.jspecify.annotations.NullMarked;
