package app.comptoir.platform.orderfile.table;

import org.jspecify.annotations.Nullable;

/// A row or file that cannot be read; the message is one sentence. Has no stack trace: a file may
/// hold very many such rows.
public class Unfit extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// The file is empty or no table.
  public static final String NO_TABLE = "FILE-6";

  private final String code;
  private final @Nullable String met;

  /// Of a row, or of a file that is no table.
  public Unfit(String sentence) {
    this(NO_TABLE, sentence, null);
  }

  public Unfit(String code, String sentence) {
    this(code, sentence, null);
  }

  private Unfit(String code, String sentence, @Nullable String met) {
    super(sentence, null, false, false);
    this.code = code;
    this.met = met;
  }

  /// Of a field.
  ///
  /// @param sentence what is wrong, the same for all fields that have it
  /// @param met what stood there
  public static Unfit field(String sentence, String met) {
    return new Unfit(NO_TABLE, sentence, met);
  }

  /// Stable code of the failure, where it is one of the whole file.
  public final String code() {
    return code;
  }

  public final String sentence() {
    String message = getMessage();
    return message == null ? "The row cannot be read" : message;
  }

  /// What stood in the field; null where it is not one field's.
  public final @Nullable String met() {
    return met;
  }
}
