package app.comptoir.platform.orderfile.row;

import app.comptoir.domain.money.Money;
import app.comptoir.platform.orderfile.preset.Preset;
import app.comptoir.platform.orderfile.table.Header;
import app.comptoir.platform.orderfile.table.Row;
import app.comptoir.platform.orderfile.table.Unfit;
import app.comptoir.platform.orderfile.value.DecimalSign;
import app.comptoir.platform.orderfile.value.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the articles of an order out of one field, or a field each. Programs write them, so their
/// numbers have a point before the decimals.
public final class ItemFields {
  private final Preset.Items form;
  private final List<Integer> columns = new ArrayList<>();
  private final Numbers numbers = new Numbers(DecimalSign.POINT, true);

  /// @param column the first column of articles: `line_item_1`, with `line_item_2` … beside it
  public ItemFields(Preset.Items form, Header header, int column) {
    this.form = form;
    String stem = Header.key(header.names().get(column)).replaceAll("\\d+$", "");
    for (int i = 0; i < header.width(); i++) {
      String key = Header.key(header.names().get(i));
      boolean further = key.startsWith(stem) && key.substring(stem.length()).matches("\\d+");
      if (i == column || further) {
        columns.add(i);
      }
    }
  }

  /// Positions of the fields that articles stand in.
  public List<Integer> columns() {
    return List.copyOf(columns);
  }

  public List<Article> of(Row row, Currency currency) {
    List<Article> articles = new ArrayList<>();
    for (int column : columns) {
      String field = row.field(column);
      if (!field.isBlank()) {
        String[] each =
            form.between().isEmpty()
                ? new String[] {field}
                : field.split(Pattern.quote(form.between()), -1);
        for (String one : each) {
          if (!one.isBlank()) {
            articles.add(article(one, currency));
          }
        }
      }
    }
    if (articles.isEmpty()) {
      throw new Unfit("The order names no article");
    }
    return articles;
  }

  private Article article(String text, Currency currency) {
    Map<String, String> values = values(text);
    String title = values.getOrDefault(Header.key(form.name()), "");
    String code = values.getOrDefault(Header.key(form.product()), "");
    String product = Products.checked(code.isEmpty() ? title : code);
    long units = numbers.units(value(values, form.quantity(), text));
    String unitPrice = form.unitPrice();
    BigDecimal exact =
        unitPrice == null
            ? numbers.decimal(value(values, form.amount(), text))
            : numbers.decimal(value(values, unitPrice, text)).multiply(BigDecimal.valueOf(units));
    if (units <= 0 || exact.signum() < 0) {
      throw Unfit.field("An article of nothing, or at a negative price", text);
    }
    Money amount = Numbers.money(exact, currency);
    return new Article(product, title, units, exact, amount, 0);
  }

  private static String value(Map<String, String> values, @Nullable String name, String text) {
    String value = name == null ? null : values.get(Header.key(name));
    if (value == null || value.isEmpty()) {
      throw Unfit.field("An article without its price or quantity", text);
    }
    return value;
  }

  private Map<String, String> values(String text) {
    Map<String, String> values = new HashMap<>();
    for (String field : text.split(Pattern.quote(form.fields()), -1)) {
      int at = field.indexOf(form.value());
      if (at > 0) {
        String name = field.substring(0, at).strip();
        String bare = name.startsWith("Product ") ? name.substring("Product ".length()) : name;
        String value = field.substring(at + form.value().length()).strip();
        values.putIfAbsent(Header.key(bare), value);
      }
    }
    return values;
  }
}
