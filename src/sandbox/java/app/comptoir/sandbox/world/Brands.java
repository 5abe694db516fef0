package app.comptoir.sandbox.world;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The two brands of the sample group: who they are, where they sell, what they sell.
public final class Brands {
  public static final String VERLUNE = "brd-verlune";
  public static final String BRACKENFOLD = "brd-brackenfold";

  private static final String VERLUNE_GOODS =
      """
      CANDLE|Bougie Figue & Cèdre|3800
      LAMP|Lampe Brume|8900
      CUP|Tasses Galet (lot de 2)|2800
      SCARF|Foulard Rivage|6500
      VASE|Vase Dune|5200
      TEAPOT|Théière Orme|4800
      CUSHION|Coussin Lin lavé|3900
      BAG|Sac Ondine|12900
      PLATE|Assiettes Sable (lot de 4)|6400
      BOTTLE|Diffuseur Néroli|4500
      NOTEBOOK|Carnet Papier coton|1900
      CANDLE|Bougie Fleur de sel|3800
      BLANKET|Plaid Alpaga|11900
      LAMP|Lampe Perle|7400
      VASE|Vase Écume|4600
      BOTTLE|Gourde Ardoise|3200
      CUP|Tasse Nuage|1600
      SCARF|Foulard Argile|6500
      BAG|Pochette Lune|7900
      TEAPOT|Théière Minute|3600
      APP|Verlune Chez moi|0
      """;

  private static final String BRACKENFOLD_GOODS =
      """
      LANTERN|Ember Lantern|5400
      BACKPACK|Ridge Daypack 22 L|8900
      BOTTLE|Creek Bottle 32 oz|3800
      BEANIE|Trailhead Beanie|2800
      BLANKET|Camp Wool Blanket|12800
      BOOT|Switchback Boot|14900
      CUP|Enamel Camp Mug|1800
      TENT|Harrier Two-Person Tent|24900
      BAG|Overland Duffel|11800
      NOTEBOOK|Waterproof Field Notes|1400
      LANTERN|Dusk Lantern|4200
      BACKPACK|Summit Pack 45 L|17900
      CANDLE|Cedar Cabin Candle|2600
      BEANIE|Merino Watch Cap|3400
      BOTTLE|Frost Flask 20 oz|3200
      BOOT|Fen Rubber Boot|9800
      TEAPOT|Fireside Kettle|5900
      CUSHION|Packable Pillow|3600
      SCARF|Windbreak Neck Scarf|2400
      PLATE|Camp Plates, set of 4|4400
      APP|Brackenfold Trails|0
      """;

  private static final List<Market> EUROPE =
      List.of(
          new Market("FR", "EUR", 2, 1, 46, 200),
          new Market("DE", "EUR", 2, 1, 12, 190),
          new Market("BE", "EUR", 2, 1, 9, 210),
          new Market("ES", "EUR", 2, 1, 8, 210),
          new Market("IT", "EUR", 2, 1, 7, 220),
          new Market("NL", "EUR", 2, 1, 4, 210),
          new Market("GB", "GBP", 2, 0.87, 8, 200),
          new Market("CH", "CHF", 2, 0.97, 6, 81));

  private static final List<Market> AMERICA =
      List.of(
          new Market("US", "USD", 2, 1, 80, 74),
          new Market("CA", "CAD", 2, 1.38, 14, 130),
          new Market("MX", "USD", 2, 1, 2, 160),
          new Market("JP", "JPY", 0, 152, 4, 100));

  private Brands() {}

  /// @param start first instant of the log, `end` of its history (microseconds)
  public static List<BrandSpec> of(long start, long end) {
    return List.of(verlune(start, end), brackenfold(start, end));
  }

  private static BrandSpec verlune(long start, long end) {
    ZoneId zone = ZoneId.of("Europe/Paris");
    long change = Micros.startOf(Micros.day(start + (end - start) * 6 / 10, zone), zone);
    return new BrandSpec(
        VERLUNE,
        "vl",
        "Verlune",
        "@verlune",
        zone,
        "EUR",
        "monday",
        0.72,
        EUROPE,
        goods(VERLUNE_GOODS, "vl", "EUR"),
        change,
        new Commission(80, 25, start - 400 * Micros.DAY, Long.MAX_VALUE),
        new Commission(65, 30, change, Long.MAX_VALUE));
  }

  private static BrandSpec brackenfold(long start, long end) {
    ZoneId zone = ZoneId.of("America/New_York");
    long change = Micros.startOf(Micros.day(start + (end - start) * 4 / 10, zone), zone);
    return new BrandSpec(
        BRACKENFOLD,
        "bf",
        "Brackenfold",
        "@brackenfold",
        zone,
        "USD",
        "sunday",
        0.12,
        AMERICA,
        goods(BRACKENFOLD_GOODS, "bf", "USD"),
        change,
        new Commission(90, 30, start - 400 * Micros.DAY, Long.MAX_VALUE),
        new Commission(75, 30, change, Long.MAX_VALUE));
  }

  /// The goods are listed by appeal, which falls off so that a fifth of them earns four fifths.
  private static List<Product> goods(String table, String key, String currency) {
    List<Product> goods = new ArrayList<>();
    int rank = 1;
    for (String line : table.lines().toList()) {
      String[] cells = line.split("\\|", -1);
      Category category = Category.valueOf(cells[0]);
      goods.add(
          new Product(
              Ids.numbered("prd-" + key + "-", rank, 2),
              Ids.numbered(key + "-" + cells[0].substring(0, 2) + "-", 100 + rank * 7L, 3)
                  .toUpperCase(Locale.ROOT),
              cells[1],
              category,
              Long.parseLong(cells[2]),
              currency,
              StrictMath.pow(rank, -1.69)));
      rank++;
    }
    return List.copyOf(goods);
  }
}
