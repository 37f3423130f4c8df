/** What a look at something says: its findings, and how one look after the other is taken. */
@NullMarked
package fr.comop.doctor.check;

import org.jspecify.annotations.NullMarked;
