package app.comptoir.platform.orderfile.value;

import org.jspecify.annotations.Nullable;

/// What the fields of one column tell about how dates or numbers are written in it. Most of the
/// proofs decide; what speaks against it will be no date, or no number, and be said.
public final class Evidence {
  private long dayFirst;
  private long monthFirst;
  private long undecidedDates;
  private long commas;
  private long points;
  private long undecidedNumbers;
  private @Nullable String dateProof;
  private @Nullable String numberProof;
  private @Nullable String undecided;
  private String lastDate = "";
  private @Nullable DateOrder lastProof;

  /// Takes in a field of a column of dates.
  public void date(String text) {
    if (text.isEmpty()) {
      return;
    }
    if (text.equals(lastDate)) {
      count(lastProof);
      return;
    }
    lastDate = text;
    lastProof = null;
    DateText date = DateText.of(text.strip());
    if (date == null) {
      return;
    }
    DateOrder proof = date.proof();
    if (proof == null) {
      undecidedDates += date.undecided() ? 1 : 0;
      undecided = date.undecided() && undecided == null ? text : undecided;
      return;
    }
    lastProof = proof;
    count(proof);
    dateProof = dateProof == null ? text : dateProof;
  }

  private void count(@Nullable DateOrder proof) {
    dayFirst += proof == DateOrder.DAY_FIRST ? 1 : 0;
    monthFirst += proof == DateOrder.MONTH_FIRST ? 1 : 0;
  }

  /// Takes in a field of a column of numbers.
  public void number(String text) {
    if (text.indexOf('.') < 0 && text.indexOf(',') < 0) {
      return;
    }
    String core = NumberText.core(text);
    NumberText.Proof proof = core == null ? NumberText.Proof.NONE : NumberText.proof(core);
    switch (proof) {
      case NONE -> {}
      case UNDECIDED -> {
        undecidedNumbers++;
        undecided = undecided == null ? text : undecided;
      }
      case COMMA -> commas++;
      case POINT -> points++;
    }
    if (numberProof == null
        && (proof == NumberText.Proof.COMMA || proof == NumberText.Proof.POINT)) {
      numberProof = text;
    }
  }

  /// The order that was proved; null where nothing was.
  public @Nullable DateOrder dateOrder() {
    return dayFirst == monthFirst
        ? null
        : dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
  }

  public @Nullable DecimalSign decimalSign() {
    return commas == points ? null : commas > points ? DecimalSign.COMMA : DecimalSign.POINT;
  }

  /// Whether a date was met that is two days, and nothing proved which.
  public boolean askDates() {
    return dateOrder() == null && (undecidedDates > 0 || dayFirst > 0);
  }

  public boolean askDecimals() {
    return decimalSign() == null && (undecidedNumbers > 0 || points > 0);
  }

  /// Whether proofs speak against each other.
  public boolean contradicts() {
    return dayFirst > 0 && monthFirst > 0;
  }

  /// The first text that proved something about dates.
  public @Nullable String dateProof() {
    return dateProof;
  }

  public @Nullable String numberProof() {
    return numberProof;
  }

  /// The first text that could be two dates or two numbers, or that speaks against others.
  public @Nullable String undecided() {
    return undecided != null ? undecided : dateProof != null ? dateProof : numberProof;
  }
}
