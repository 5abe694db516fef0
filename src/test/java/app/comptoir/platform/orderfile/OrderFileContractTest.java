package app.comptoir.platform.orderfile;

import app.comptoir.platform.PlatformConnector;
import app.comptoir.platform.PlatformConnectorContract;

class OrderFileContractTest extends PlatformConnectorContract {
  @Override
  protected PlatformConnector connect() {
    return new OrderFileConnector(OrderFiles.pounds(OrderFiles.RETAIL));
  }

  @Override
  protected boolean live() {
    return false;
  }
}
