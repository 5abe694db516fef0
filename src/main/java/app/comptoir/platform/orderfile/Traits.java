package app.comptoir.platform.orderfile;

import app.comptoir.platform.orderfile.guess.Guess;
import app.comptoir.platform.orderfile.preset.Role;
import app.comptoir.platform.orderfile.table.Table;
import app.comptoir.platform.orderfile.value.DateOrder;
import app.comptoir.platform.orderfile.value.DecimalSign;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was found out about how a file is to be read, to be told.
final class Traits {
  private Traits() {}

  static List<ImportReport.Trait> of(Table table, Guess guess) {
    List<ImportReport.Trait> traits = new ArrayList<>();
    for (Table.Trait trait : table.traits()) {
      String what = trait.kind().name().toLowerCase(Locale.ROOT);
      traits.add(new ImportReport.Trait(what, trait.detail()));
    }
    DateOrder order = guess.dates().get(Role.DATE);
    if (order != null) {
      traits.add(new ImportReport.Trait("dates", word(order)));
    }
    guess.decimals().values().stream()
        .filter(sign -> sign == DecimalSign.COMMA)
        .findFirst()
        .ifPresent(sign -> traits.add(new ImportReport.Trait("decimals", word(sign))));
    return List.copyOf(traits);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
