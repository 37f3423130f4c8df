/** What lies on disks: the store, the archive and shared folders, and the rights on them. */
@NullMarked
package fr.comop.doctor.disk;

import org.jspecify.annotations.NullMarked;
