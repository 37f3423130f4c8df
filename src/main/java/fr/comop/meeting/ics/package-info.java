/** Invitations to meetings, and the answers to them, as calendar files (RFC 5545, 5546). */
@NullMarked
package fr.comop.meeting.ics;

import org.jspecify.annotations.NullMarked;
