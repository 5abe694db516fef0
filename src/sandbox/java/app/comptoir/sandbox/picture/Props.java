package app.comptoir.sandbox.picture;

import app.comptoir.sandbox.world.Category;
import java.util.function.Consumer;

/// How to draw each kind of product.
final class Props {
  private Props() {}

  static Consumer<Studio> of(Category category) {
    return switch (category) {
      case CANDLE -> HomeProps::candle;
      case LAMP -> HomeProps::lamp;
      case CUP -> HomeProps::cup;
      case VASE -> HomeProps::vase;
      case TEAPOT -> HomeProps::teapot;
      case CUSHION -> HomeProps::cushion;
      case PLATE -> HomeProps::plates;
      case BOTTLE -> HomeProps::bottle;
      case SCARF -> WearProps::scarf;
      case BLANKET -> WearProps::blanket;
      case BAG -> WearProps::bag;
      case BACKPACK -> WearProps::backpack;
      case BEANIE -> WearProps::beanie;
      case BOOT -> WearProps::boot;
      case NOTEBOOK -> OutProps::notebook;
      case LANTERN -> OutProps::lantern;
      case TENT -> OutProps::tent;
      case APP -> OutProps::phone;
    };
  }
}
