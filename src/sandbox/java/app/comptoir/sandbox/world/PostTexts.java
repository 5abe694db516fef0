package app.comptoir.sandbox.world;

import java.util.List;
import java.util.Map;

/// What brands write. `%1$s` is the product, `%2$s` the price, `%3$s` the hashtag. The tables are
/// keyed by what they are for: the key of the brand, then `fr` or `en`.
final class PostTexts {
  private static final Map<String, List<String>> BUY =
      Map.of(
          "vl fr",
          List.of(
              "%1$s : le détail qui change toute la pièce ✨ %2$s, chez vous en 3 jours.",
              "Vous nous l'avez demandé cent fois. De retour : %1$s 🎉 %2$s, sans quitter le fil.",
              "Dimanche, thé chaud, lumière douce… et %1$s ☕️ Un geste, %2$s, c'est chez vous.",
              "Fait à la main, pensé pour durer. %1$s, %2$s 🌿",
              "Le cadeau dont personne ne se plaint : %1$s 🎁 %2$s, paquet offert.",
              "Nouvelle teinte, même douceur. %1$s, %2$s 💛",
              "On l'a posé sur la table et plus personne ne parlait d'autre chose : %1$s, %2$s.",
              "Petit atelier, grande patience : onze heures de travail pour %1$s 🤍 %2$s"),
          "vl en",
          List.of(
              "Meet %1$s. Small thing, big difference ✨ %2$s, at your door in three days.",
              "You asked (a lot). Back in stock: %1$s 🎉 %2$s, right here in the post.",
              "Slow morning, soft light, %1$s ☕️ One tap and it's yours for %2$s.",
              "Made by hand, made to last. %1$s, %2$s 🌿",
              "The gift nobody returns: %1$s 🎁 %2$s, wrapping on us."),
          "bf en",
          List.of(
              "Early start, long trail, %1$s 🥾 One tap and it's yours for %2$s.",
              "Built to be used, not babied. %1$s, %2$s 🌲",
              "You asked (a lot). Back in stock: %1$s 🎉 %2$s, right here in the post.",
              "Tested on 412 miles of bad weather so you don't have to: %1$s ⛈️ %2$s",
              "Pack light, stay late. %1$s, %2$s 🔥",
              "The one thing you'll lend out and never get back: %1$s. %2$s, maybe get two 😉",
              "New colour, same stubborn build: %1$s 🌅 %2$s",
              "Fixed for free, for life. %1$s, %2$s 🛠️"),
          "bf fr",
          List.of(
              "Départ à l'aube, longue marche : %1$s 🥾 %2$s, livraison au Québec comprise.",
              "Fait pour servir, pas pour faire joli. %1$s, %2$s 🌲",
              "Léger dans le sac, solide dehors : %1$s, %2$s ⛰️"));

  private static final Map<String, List<String>> REPLY =
      Map.of(
          "fr",
          List.of(
              "Répondez %3$s et c'est dans votre panier 🛒 %1$s, %2$s",
              "Un mot suffit : %3$s. %1$s vous attend dans votre panier, vous payez plus tard 💬",
              "On vous garde %1$s ? Répondez avec %3$s 👇 %2$s",
              "%1$s, %2$s. Pas le temps maintenant ? %3$s, et on en reparle ce soir 🌙"),
          "en",
          List.of(
              "Reply %3$s and find it in your cart 🛒 %1$s, %2$s",
              "One word does it: %3$s. %1$s goes to your cart, pay when you like 💬",
              "Shall we keep %1$s for you? Reply with %3$s 👇 %2$s",
              "%1$s, %2$s. No time now? %3$s, and we talk tonight 🌙"));

  private static final Map<String, List<String>> INSTALL =
      Map.of(
          "vl fr",
          List.of(
              "Chaque pièce de chez vous, imaginée avant d'acheter 📱 %1$s, gratuite.",
              "%1$s : vos envies, vos mesures, votre maison. Téléchargez d'ici ⬇️"),
          "vl en",
          List.of(
              "See it in your own room before you buy it 📱 %1$s, free.",
              "%1$s: your walls, your light, your taste. Install from right here ⬇️"),
          "bf en",
          List.of(
              "4,000 trails in your pocket, maps included 🗺️ %1$s, free.",
              "%1$s: plan it, walk it, share it. Install from right here ⬇️",
              "No signal, no problem: %1$s keeps the map when the bars are gone 📡"),
          "bf fr",
          List.of("4 000 sentiers dans la poche, cartes comprises 🗺️ %1$s, gratuite."));

  private static final Map<String, List<String>> LIMITED =
      Map.of(
          "fr",
          List.of(
              "⏳ Série limitée : %1$s, %2$s. Quand il n'y en a plus, il n'y en a plus.",
              "Vente éclair 🔥 %1$s, %2$s au lieu du prix habituel. Vite !"),
          "en",
          List.of(
              "⏳ Small batch: %1$s at %2$s. When they're gone, they're gone.",
              "Flash drop 🔥 %1$s for %2$s. Blink and you'll miss it."));

  /// Texts no client may stumble over: right-to-left, bidi overrides, joined emoji, controls.
  private static final List<String> STRANGE =
      List.of(
          "جديد: %1$s 🕯️ بسعر %2$s فقط",
          "חדש: %1$s – ‏%2$s בלבד 🎁",
          "%1$s \u202Eneddih\u202C 👩🏽‍🎨👨‍👩‍👧‍👦 %2$s",
          "%1$s\u0007\u0000 now %2$s\ttoday\r\nonly \u2066\"quoted\\\u2069 \uFEFF");

  private PostTexts() {}

  static String strange(int index) {
    return STRANGE.get(index % STRANGE.size());
  }

  /// @param brandKey see [BrandSpec#key]
  static String pick(Dice dice, String brandKey, Action action, boolean limited, boolean french) {
    String language = french ? "fr" : "en";
    String both = brandKey + " " + language;
    List<String> texts =
        switch (action) {
          case BUY_NOW -> limited ? LIMITED.get(language) : BUY.get(both);
          case CART_REPLY -> REPLY.get(language);
          case INSTALL -> INSTALL.get(both);
        };
    if (texts == null) {
      throw new IllegalArgumentException("No texts for " + both);
    }
    return dice.pick(texts);
  }

  /// A price as it stands in a text.
  static String price(long minor, String currency, boolean french) {
    String cents = minor % 100 == 0 ? "" : Ids.numbered(french ? "," : ".", minor % 100, 2);
    String whole = minor / 100 + cents;
    return switch (currency) {
      case "EUR" -> french ? whole + " €" : "€" + whole;
      case "USD" -> french ? whole + " $ US" : "$" + whole;
      default -> whole + " " + currency;
    };
  }
}
