package app.comptoir.e2e;

import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Person;
import app.comptoir.domain.offer.Decision;
import app.comptoir.platform.Brands;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;

/// A connector that passes everything on.
class Wrapped implements PlatformConnector {
  private final PlatformConnector inner;

  Wrapped(PlatformConnector inner) {
    this.inner = inner;
  }

  @Override
  public Outcome<Brands> brands() {
    return inner.brands();
  }

  @Override
  public Outcome<ChangePage> changes(String brandId, Cursor after, int limit) {
    return inner.changes(brandId, after, limit);
  }

  @Override
  public Outcome<Void> follow(String brandId, Cursor after, LiveListener listener) {
    return inner.follow(brandId, after, listener);
  }

  @Override
  public Outcome<byte[]> media(String mediaId) {
    return inner.media(mediaId);
  }

  @Override
  public Outcome<Person> person() {
    return inner.person();
  }

  @Override
  public Outcome<Decision> decide(Act act) {
    return inner.decide(act);
  }

  @Override
  public Outcome<Delegation> delegate(Delegation wish, String key) {
    return inner.delegate(wish, key);
  }

  @Override
  public Outcome<Delegation> endDelegation(String brandId, String id) {
    return inner.endDelegation(brandId, id);
  }

  @Override
  public void close() {
    inner.close();
  }
}
