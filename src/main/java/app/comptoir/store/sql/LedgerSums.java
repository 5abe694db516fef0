package app.comptoir.store.sql;

/// Row counts and checksums of a brand's fact tables, kept up with every page. Equal to what adding
/// the rows up again gives, or something went wrong. Writer thread only.
public final class LedgerSums {
  public long eventRows;
  public long eventSum;
  public long metricRows;
  public long metricSum;
  public long orderRows;
  public long orderSum;
  public long returnRows;
  public long returnSum;

  /// @param sign +1 adds a row, −1 takes it away
  public void event(long checksum, int sign) {
    eventRows += sign;
    eventSum += sign * checksum;
  }

  public void metric(long checksum, int sign) {
    metricRows += sign;
    metricSum += sign * checksum;
  }

  public void order(long checksum, int sign) {
    orderRows += sign;
    orderSum += sign * checksum;
  }

  public void returned(long checksum, int sign) {
    returnRows += sign;
    returnSum += sign * checksum;
  }
}
