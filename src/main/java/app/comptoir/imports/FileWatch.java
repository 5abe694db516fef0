package app.comptoir.imports;

import app.comptoir.platform.orderfile.OrderFileConnector;
import app.comptoir.platform.orderfile.row.ReadingProgress;
import app.comptoir.service.workspaces.FileWork;
import app.comptoir.service.workspaces.FileWork.At;
import app.comptoir.service.workspaces.FileWork.Step;
import app.comptoir.sync.FeedState;
import app.comptoir.sync.SyncListener;
import java.nio.file.Path;

/// Tells how far the work with one file is.
record FileWatch(FileWork work, String file) {
  static FileWatch of(FileWork work, Path file) {
    Path name = file.getFileName();
    return new FileWatch(work, name == null ? file.toString() : name.toString());
  }

  /// Follows the reading of the file; ending the work closes the connector.
  void reading(OrderFileConnector connector) {
    work.endedBy(connector::close);
    connector.tell((step, done, of) -> work.tell(new At(step(step), file, done, of)));
  }

  private static Step step(ReadingProgress.Step step) {
    return switch (step) {
      case ROWS -> Step.READING;
      case PARTS -> Step.JOINING;
      case RECORDS -> Step.COMPARING;
    };
  }

  /// It is counted from here on.
  ///
  /// @param further told too
  SyncListener counting(SyncListener further) {
    work.endedBy(null);
    work.tell(new At(Step.COUNTING, file, 0, 0));
    return new SyncListener() {
      @Override
      public void onStored(String brandId) {
        further.onStored(brandId);
      }

      @Override
      public void onState(String brandId, FeedState state) {
        long of = state.remaining() < 0 ? 0 : state.applied() + state.remaining();
        work.tell(new At(Step.COUNTING, file, state.applied(), of));
        further.onState(brandId, state);
      }
    };
  }
}
