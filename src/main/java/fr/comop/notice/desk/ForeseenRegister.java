package fr.comop.notice.desk;

import fr.comop.archive.Sha256;
import fr.comop.desk.Actor;
import fr.comop.desk.Desk;
import fr.comop.notice.CaseKey;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Evidence;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.Recorded;
import fr.comop.notice.channel.Dispatch;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes nothing down: neither the store nor the archive is any different afterwards. */
public final class ForeseenRegister implements Register {
  private final Desk desk;
  private final Cases cases;

  public ForeseenRegister(Desk desk, Cases cases) {
    this.desk = desk;
    this.cases = cases;
  }

  @Override
  public <T> T decide(Supplier<T> decision) {
    return desk.look(decision);
  }

  @Override
  public Optional<DefaultCase> held(long id) {
    return cases.find(id);
  }

  @Override
  public DefaultCase enter(CaseKey key) {
    return DefaultCase.unopened(key);
  }

  @Override
  public long letter(DefaultCase file, NoticeKind kind) {
    return 0;
  }

  @Override
  public Evidence kept(String name, byte[] bytes) {
    return new Evidence(name, Sha256.of(bytes));
  }

  /** Printed all the same: what the text lacks is found then. */
  @Override
  public Evidence printed(String name, Supplier<byte[]> print) {
    Objects.requireNonNull(print.get(), name);
    return new Evidence(name, NOT_PRINTED);
  }

  @Override
  public void add(DefaultCase after, Recorded act, Actor who, String told) {}

  @Override
  public void leave(Dispatch dispatch) {}
}
