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

  public void addEvent(long checksum) {
    eventRows++;
    eventSum += checksum;
  }

  public void removeEvent(long checksum) {
    eventRows--;
    eventSum -= checksum;
  }

  public void addMetric(long checksum) {
    metricRows++;
    metricSum += checksum;
  }

  public void removeMetric(long checksum) {
    metricRows--;
    metricSum -= checksum;
  }

  public void addOrder(long checksum) {
    orderRows++;
    orderSum += checksum;
  }

  public void removeOrder(long checksum) {
    orderRows--;
    orderSum -= checksum;
  }

  public void addReturn(long checksum) {
    returnRows++;
    returnSum += checksum;
  }

  public void removeReturn(long checksum) {
    returnRows--;
    returnSum -= checksum;
  }
}
