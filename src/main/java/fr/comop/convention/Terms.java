package fr.comop.convention;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** What is owed and until when, once amendments have been counted in. */
record Terms(LocalDate ends, MonthDay deadline, List<Owed> owed) {
  Terms amended(Amendment amendment) {
    return new Terms(
        amendment.ends() == null ? ends : amendment.ends(),
        amendment.deadline() == null ? deadline : amendment.deadline(),
        amendment.owed() == null ? owed : amendment.owed());
  }
}
