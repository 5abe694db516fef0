package app.comptoir.platform.orderfile.guess;

import app.comptoir.platform.orderfile.preset.Preset;
import app.comptoir.platform.orderfile.preset.Presets;
import app.comptoir.platform.orderfile.preset.Role;
import app.comptoir.platform.orderfile.table.Unfit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a file is whose columns a person named: a line of an order a row, or an order a row where
/// no column holds units, articles or prices.
final class MappedPreset {
  private static final String NAME = "mapped";

  private static final Set<Role> OF_ORDERS =
      Set.of(
          Role.STATUS,
          Role.SUBTOTAL,
          Role.DISCOUNT,
          Role.SHIPPING,
          Role.TAX,
          Role.TIP,
          Role.TOTAL,
          Role.REFUND,
          Role.LINE_DISCOUNT,
          Role.LINE_TAX,
          Role.LINE_SHIPPING,
          Role.CANCELLED_AT);

  private MappedPreset() {}

  /// Whether one of them is a field of an order besides its lines.
  static boolean ofOrders(Set<Role> roles) {
    return roles.stream().anyMatch(OF_ORDERS::contains);
  }

  /// @throws Unfit where an order cannot be made of these
  static Preset of(Set<Role> roles) {
    List<String> lacks = new ArrayList<>();
    if (!roles.contains(Role.ORDER)) {
      lacks.add(Role.ORDER.word());
    }
    if (!roles.contains(Role.DATE)) {
      lacks.add(Role.DATE.word());
    }
    boolean priced = roles.contains(Role.UNIT_PRICE) || roles.contains(Role.AMOUNT);
    if (!priced && !roles.contains(Role.TOTAL) && !roles.contains(Role.SUBTOTAL)) {
      lacks.add("unit-price (or amount, subtotal, total)");
    }
    if (!lacks.isEmpty()) {
      throw new Unfit(
          Presets.UNFIT_MAPPING, "The mapping names no column for " + String.join(", ", lacks));
    }
    boolean lines = priced && (roles.contains(Role.PRODUCT) || roles.contains(Role.NAME));
    boolean plain = lines && !ofOrders(roles);
    return new Preset(
        NAME,
        "columns as they were named",
        "",
        plain ? Preset.Rows.PLAIN_LINES : lines ? Preset.Rows.LINES : Preset.Rows.ORDERS,
        false,
        List.of(),
        null,
        null,
        Map.of(),
        List.of(),
        null,
        Presets.named("shopify-orders").status(),
        Presets.named("shopify-orders").notGoods(),
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(
            new Preset.Figure(
                "returns",
                plain
                    ? List.of(Role.QUANTITY, Role.REFUND)
                    : List.of(Role.REFUND, Role.CANCELLED_AT)),
            new Preset.Figure("discounts", List.of(Role.DISCOUNT, Role.LINE_DISCOUNT)),
            new Preset.Figure("shipping", List.of(Role.SHIPPING, Role.LINE_SHIPPING)),
            new Preset.Figure("tax", List.of(Role.TAX, Role.LINE_TAX))));
  }
}
