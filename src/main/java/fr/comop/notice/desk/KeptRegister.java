package fr.comop.notice.desk;

import fr.comop.archive.Archive;
import fr.comop.desk.Actor;
import fr.comop.desk.Desk;
import fr.comop.notice.CaseKey;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Evidence;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.Recorded;
import fr.comop.notice.channel.Dispatch;
import fr.comop.notice.channel.Dispatches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes down for good: what is decided is on disk when {@link #decide} returns. */
public final class KeptRegister implements Register {
  private final Desk desk;
  private final Cases cases;
  private final Archive archive;
  private final Dispatches dispatches;

  public KeptRegister(Desk desk, Cases cases, Archive archive, Dispatches dispatches) {
    this.desk = desk;
    this.cases = cases;
    this.archive = archive;
    this.dispatches = dispatches;
  }

  @Override
  public <T> T decide(Supplier<T> decision) {
    return desk.decide(decision);
  }

  @Override
  public Optional<DefaultCase> held(long id) {
    return cases.lock(id);
  }

  @Override
  public DefaultCase enter(CaseKey key) {
    return cases.enter(key);
  }

  @Override
  public long letter(DefaultCase file, NoticeKind kind) {
    return cases.letter(file, kind);
  }

  @Override
  public Evidence kept(String name, byte[] bytes) {
    try {
      return new Evidence(name, archive.keep(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Evidence printed(String name, Supplier<byte[]> print) {
    return kept(name, print.get());
  }

  @Override
  public void add(DefaultCase after, Recorded act, Actor who, String told) {
    cases.add(after, act);
    desk.note(
        who, Told.audit(act.act()), after.key().beneficiary() + " " + after.key().year(), told);
  }

  @Override
  public void leave(Dispatch dispatch) {
    dispatches.add(dispatch);
  }
}
