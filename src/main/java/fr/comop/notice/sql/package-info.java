/** Cases, their acts and the numbers of letters, kept in the ledger. */
@NullMarked
package fr.comop.notice.sql;

import org.jspecify.annotations.NullMarked;
