package app.comptoir.service.workspaces;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

/// What a shop answered when it was asked for itself.
///
/// @param address as Shopify names it
/// @param from when on it tells of orders
/// @param walled whether there may be older ones, which the app has no right to
public record ShopLook(
    String name, String address, Currency currency, ZoneId zone, Instant from, boolean walled) {}
