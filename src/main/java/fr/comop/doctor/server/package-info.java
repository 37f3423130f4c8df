/** Servers that mails and letters go by: reached, believed, and logged into. */
@NullMarked
package fr.comop.doctor.server;

import org.jspecify.annotations.NullMarked;
