package app.comptoir.sandbox.world;

/// What kind of thing a product is: decides its picture and the words of its alt text.
public enum Category {
  CANDLE("bougie dans un verre", "candle in a glass"),
  LAMP("lampe à abat-jour", "table lamp"),
  CUP("tasse", "mug"),
  SCARF("foulard plié", "folded scarf"),
  VASE("vase avec une tige fleurie", "vase with a flowering stem"),
  TEAPOT("théière", "teapot"),
  CUSHION("coussin", "cushion"),
  BAG("sac à main", "bag with two handles"),
  PLATE("assiettes empilées", "stack of plates"),
  BOTTLE("flacon", "bottle"),
  NOTEBOOK("carnet", "notebook with a ribbon"),
  BLANKET("plaid plié", "folded blanket"),
  BACKPACK("sac à dos", "backpack"),
  LANTERN("lanterne allumée", "glowing lantern"),
  BEANIE("bonnet", "knitted beanie"),
  BOOT("chaussure de marche", "hiking boot"),
  TENT("tente", "tent under the evening sky"),
  APP("téléphone montrant l'application", "phone showing the app");

  private final String french;
  private final String english;

  Category(String french, String english) {
    this.french = french;
    this.english = english;
  }

  public String words(boolean inFrench) {
    return inFrench ? french : english;
  }
}
