package app.comptoir.store;

/// Row counts and checksums of a brand's fact tables, kept up with every page. Equal to what adding
/// the rows up again gives, or something went wrong. Writer thread only.
final class LedgerSums {
  long eventRows;
  long eventSum;
  long metricRows;
  long metricSum;
  long orderRows;
  long orderSum;
  long returnRows;
  long returnSum;

  LedgerSums copy() {
    LedgerSums copy = new LedgerSums();
    copy.eventRows = eventRows;
    copy.eventSum = eventSum;
    copy.metricRows = metricRows;
    copy.metricSum = metricSum;
    copy.orderRows = orderRows;
    copy.orderSum = orderSum;
    copy.returnRows = returnRows;
    copy.returnSum = returnSum;
    return copy;
  }

  void addEvent(long checksum) {
    eventRows++;
    eventSum += checksum;
  }

  void removeEvent(long checksum) {
    eventRows--;
    eventSum -= checksum;
  }

  void addMetric(long checksum) {
    metricRows++;
    metricSum += checksum;
  }

  void removeMetric(long checksum) {
    metricRows--;
    metricSum -= checksum;
  }

  void addOrder(long checksum) {
    orderRows++;
    orderSum += checksum;
  }

  void removeOrder(long checksum) {
    orderRows--;
    orderSum -= checksum;
  }

  void addReturn(long checksum) {
    returnRows++;
    returnSum += checksum;
  }

  void removeReturn(long checksum) {
    returnRows--;
    returnSum -= checksum;
  }
}
