package app.comptoir.service.workspaces;

import org.jspecify.annotations.Nullable;

/// Something that was asked for came to nothing, for a reason people can do something about.
public final class TroubleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  /// @param sentence what happened and what to do, without secrets
  public TroubleException(String code, String sentence) {
    super(sentence);
    this.code = code;
  }

  public String code() {
    return code;
  }

  /// What is shown of any exception: its code and sentence where it is one of these.
  public static Workspaces.Trouble of(@Nullable Throwable e) {
    return e instanceof TroubleException t
        ? new Workspaces.Trouble(t.code, String.valueOf(t.getMessage()))
        : new Workspaces.Trouble("APP-1", "Something unexpected happened; see the log.");
  }
}
