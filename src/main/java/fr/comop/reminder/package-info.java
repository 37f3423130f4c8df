/** Reminds beneficiaries of what they owe, and staff of what waits for them. */
@NullMarked
package fr.comop.reminder;

import org.jspecify.annotations.NullMarked;
