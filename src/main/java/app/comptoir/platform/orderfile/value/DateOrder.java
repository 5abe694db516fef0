package app.comptoir.platform.orderfile.value;

/// What `03/04/2026` is: the third of April, or March the fourth.
public enum DateOrder {
  DAY_FIRST,
  MONTH_FIRST
}
