package app.comptoir.sandbox.picture;

import app.comptoir.sandbox.world.Product;
import java.awt.Color;

/// The colours of one picture.
///
/// @param main of the product, `second` of its parts
record Palette(
    Color wall,
    Color wallLow,
    Color disc,
    Color table,
    Color tableLow,
    Color main,
    Color second,
    Color ink) {

  private static final int[][] SETS = {
    // wall, disc, table, main, second
    {0xF3E9DF, 0xE7CDB5, 0xD9B998, 0xB4573A, 0xF6EFE6},
    {0xE4ECE6, 0xC3D6C8, 0xAFC4B2, 0x3F6B57, 0xF2E8D5},
    {0xE6ECF5, 0xC3D2EA, 0xAEC0DC, 0x2F4F86, 0xF4E3C8},
    {0xF7E9EA, 0xEDC6CA, 0xDDB1B4, 0x9C3D54, 0xFBF1EC},
    {0xEFEBF5, 0xD6CBEA, 0xC2B6DA, 0x5C4A8E, 0xF6EEDC},
    {0xF6F0DC, 0xEBD9A4, 0xDCC68C, 0xB07A1E, 0xFBF5E6},
    {0xE3F0F0, 0xB9DADA, 0xA4C8C8, 0x1F6F78, 0xF7EDE0},
    {0xEDEAE6, 0xD4CEC6, 0xBFB8AE, 0x4A4640, 0xE9DCC9},
  };

  static Palette of(Product product, int variant) {
    int number = Integer.parseInt(product.id().substring(product.id().length() - 2));
    int[] set = SETS[(number * 3 + variant * 2 + (product.currency().equals("USD") ? 1 : 0)) % 8];
    // No two products of the same kind look the same.
    float turn = (number % 5 - 2) / 60f;
    Color wall = turned(set[0], turn);
    Color table = turned(set[2], turn);
    Color main = turned(set[3], turn);
    return new Palette(
        wall,
        darker(wall, 0.07),
        turned(set[1], turn),
        table,
        darker(table, 0.14),
        main,
        new Color(set[4]),
        darker(main, 0.55));
  }

  /// A colour, its hue turned by a part of the circle.
  private static Color turned(int rgb, float turn) {
    float[] hsb = Color.RGBtoHSB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, null);
    return Color.getHSBColor(hsb[0] + turn, hsb[1], hsb[2]);
  }

  static Color lighter(Color color, double by) {
    return mix(color, Color.WHITE, by);
  }

  static Color darker(Color color, double by) {
    return mix(color, new Color(18, 14, 24), by);
  }

  static Color alpha(Color color, int alpha) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }

  private static Color mix(Color a, Color b, double share) {
    return new Color(
        (int) Math.round(a.getRed() + (b.getRed() - a.getRed()) * share),
        (int) Math.round(a.getGreen() + (b.getGreen() - a.getGreen()) * share),
        (int) Math.round(a.getBlue() + (b.getBlue() - a.getBlue()) * share));
  }
}
