package app.comptoir.store.pages;

/// The same traps with journeys that are settled every few events: most changes meet a journey that
/// lies in a block already.
class SettledReplicaTest extends ReplicaTest {
  @Override
  int settleAfter() {
    return 5;
  }
}
