/** When beneficiaries are reminded of what they owe: pure functions, no store, no mail. */
@NullMarked
package fr.comop.campaign;

import org.jspecify.annotations.NullMarked;
