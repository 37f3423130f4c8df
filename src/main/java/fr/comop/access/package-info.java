/**
 * How comop proves to servers who it is, and which servers it believes: passwords, tokens of a
 * token server (OAuth 2.0, RFC 6749, client credentials), authorities besides those of Java.
 * Nothing of it is ever printed.
 */
@NullMarked
package fr.comop.access;

import org.jspecify.annotations.NullMarked;
