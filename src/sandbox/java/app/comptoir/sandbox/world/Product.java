package app.comptoir.sandbox.world;

/// Something a brand sells, or the app it promotes.
///
/// @param priceMinor in the brand's currency; 0 for the app, which is free
/// @param appeal how much it is wanted, relative to the others
public record Product(
    String id,
    String sku,
    String name,
    Category category,
    long priceMinor,
    String currency,
    double appeal) {}
