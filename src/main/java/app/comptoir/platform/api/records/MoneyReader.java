package app.comptoir.platform.api.records;

import app.comptoir.domain.money.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/// Reads amounts of money: an object, or null where the contract allows it. A null is no zero.
public final class MoneyReader {
  private static final Fields MONEY = new Fields("amount_minor", "currency");
  private static final Currency NONE = Currency.getInstance("XXX");

  private final Json json;

  public MoneyReader(Json json) {
    this.json = json;
  }

  Money money(String name) {
    json.beginObject(name);
    return inside();
  }

  @Nullable Money moneyOrNull(String name) {
    JsonToken token = json.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token != JsonToken.START_OBJECT) {
      throw new Malformed(name + " is no amount of money");
    }
    return inside();
  }

  private Money inside() {
    int seen = 0;
    long minor = 0;
    Currency currency = NONE;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "amount_minor" -> {
          minor = json.amount(name);
          seen |= 1;
        }
        case "currency" -> {
          currency = json.currency(name);
          seen |= 1 << 1;
        }
        default -> json.skip();
      }
    }
    MONEY.require(seen);
    return new Money(minor, currency);
  }
}
