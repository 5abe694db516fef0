package app.comptoir.sandbox.world;

import java.util.List;

/// What brands write. `%1$s` is the product, `%2$s` the price, `%3$s` the hashtag.
final class PostTexts {
  private static final List<String> BUY_FR =
      List.of(
          "%1$s : le détail qui change tout à la maison ✨ %2$s, livré chez vous en 3 jours.",
          "Vous nous l'avez demandé cent fois : %1$s est de retour 🎉 À %2$s, sans quitter le fil.",
          "Dimanche, thé chaud, lumière douce… et %1$s ☕️ Un geste et c'est à vous : %2$s.",
          "Fait à la main, pensé pour durer. %1$s, %2$s 🌿",
          "Le cadeau dont personne ne se plaint : %1$s 🎁 %2$s, paquet offert.",
          "Nouvelle teinte, même douceur : %1$s à %2$s 💛");
  private static final List<String> BUY_EN =
      List.of(
          "Meet %1$s. Small thing, big difference ✨ %2$s, at your door in three days.",
          "You asked (a lot). %1$s is back in stock 🎉 %2$s, right here in the post.",
          "Early start, long trail, %1$s 🥾 One tap and it's yours for %2$s.",
          "Built to be used, not babied: %1$s, %2$s 🌲",
          "The gift nobody returns: %1$s 🎁 %2$s.",
          "Same %1$s, new colour. %2$s while the light is good 🌅");
  private static final List<String> REPLY_FR =
      List.of(
          "Envie de %1$s ? Répondez %3$s et retrouvez-le dans votre panier 🛒 (%2$s)",
          "Un mot suffit : %3$s. %1$s vous attend dans votre panier, vous payez plus tard 💬",
          "On garde %1$s pour vous ? Répondez avec %3$s 👇 %2$s");
  private static final List<String> REPLY_EN =
      List.of(
          "Want %1$s? Reply %3$s and find it in your cart 🛒 (%2$s)",
          "One word does it: %3$s. %1$s goes to your cart, pay when you like 💬",
          "Shall we keep %1$s for you? Reply with %3$s 👇 %2$s");
  private static final List<String> INSTALL_FR =
      List.of(
          "Chaque pièce de chez vous, imaginée avant d'acheter 📱 %1$s, gratuite.",
          "%1$s : vos envies, vos mesures, votre maison. Téléchargez-la d'ici ⬇️");
  private static final List<String> INSTALL_EN =
      List.of(
          "4,000 trails in your pocket, maps included 🗺️ %1$s, free.",
          "%1$s: plan it, walk it, share it. Install from right here ⬇️");
  private static final List<String> LIMITED_FR =
      List.of(
          "⏳ Série limitée : %1$s à %2$s, quand il n'y en a plus, il n'y en a plus.",
          "Vente éclair 🔥 %1$s à %2$s au lieu du prix habituel. Vite !");
  private static final List<String> LIMITED_EN =
      List.of(
          "⏳ Small batch: %1$s at %2$s. When they're gone, they're gone.",
          "Flash drop 🔥 %1$s for %2$s. Blink and you'll miss it.");

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

  static String pick(Dice dice, Action action, boolean limited, boolean french) {
    return dice.pick(
        switch (action) {
          case BUY_NOW -> limited ? (french ? LIMITED_FR : LIMITED_EN) : (french ? BUY_FR : BUY_EN);
          case CART_REPLY -> french ? REPLY_FR : REPLY_EN;
          case INSTALL -> french ? INSTALL_FR : INSTALL_EN;
        });
  }

  /// A price as it stands in a text.
  static String price(long minor, String currency, boolean french) {
    String whole =
        minor / 100 + (minor % 100 == 0 ? "" : "%s%02d".formatted(french ? "," : ".", minor % 100));
    return switch (currency) {
      case "EUR" -> french ? whole + " €" : "€" + whole;
      case "USD" -> french ? whole + " $ US" : "$" + whole;
      default -> whole + " " + currency;
    };
  }
}
