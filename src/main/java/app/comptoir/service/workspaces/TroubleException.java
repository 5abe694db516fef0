package app.comptoir.service.workspaces;

import app.comptoir.common.CodedException;
import org.jspecify.annotations.Nullable;

/// Something that was asked for came to nothing, for a reason people can do something about.
public final class TroubleException extends CodedException {
  private static final long serialVersionUID = 1;

  /// @param sentence what happened and what to do, without secrets
  public TroubleException(String code, String sentence) {
    super(code, sentence, null);
  }

  /// What is shown of any exception: its code and sentence where it has them.
  public static Workspaces.Trouble of(@Nullable Throwable e) {
    return e instanceof CodedException coded
        ? new Workspaces.Trouble(coded.code(), coded.sentence())
        : new Workspaces.Trouble("APP-1", "Something unexpected happened; see the log.");
  }
}
