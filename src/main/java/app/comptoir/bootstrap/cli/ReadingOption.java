package app.comptoir.bootstrap.cli;

import app.comptoir.common.CommandException;
import app.comptoir.imports.OwnPresets;
import app.comptoir.platform.orderfile.guess.ReadingOptions;
import app.comptoir.platform.orderfile.table.Unfit;
import app.comptoir.settings.Home;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How an order file is to be read, where that is not to be found out.
final class ReadingOption {
  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description =
          "The kind of export, e.g. shopify-orders, one that was saved in the window by its name,"
              + " or the path of its file.")
  @Nullable String preset;

  @Option(
      names = "--map",
      paramLabel = "WHAT=COLUMN",
      split = ",",
      description =
          "What columns hold, e.g."
              + " order=Number,date=Day,product=Code,quantity=Units,unit-price=Price.")
  Map<String, String> map = new LinkedHashMap<>();

  @Option(
      names = "--dates",
      paramLabel = "ORDER",
      description = "day-first or month-first, where the file does not tell.")
  @Nullable String dates;

  @Option(
      names = "--decimals",
      paramLabel = "SIGN",
      description = "comma or point, where the file does not tell.")
  @Nullable String decimals;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description =
          "Encoding of the text, e.g. windows-1252, where it is neither found out nor UTF-8.")
  @Nullable String encoding;

  @Option(
      names = "--rates",
      paramLabel = "FILE",
      description =
          "Exchange rates by day: the European Central Bank's eurofxref-hist (CSV, ZIP or XML), or"
              + " a CSV with date,from,to,rate.")
  @Nullable Path rates;

  @Option(
      names = "--unpaid",
      paramLabel = "HOW",
      description = "count: orders not paid yet are sales. Without it they are left out, and said.")
  @Nullable String unpaid;

  /// @throws CommandException where one of them is none
  ReadingOptions options() {
    Map<String, String> words = new LinkedHashMap<>();
    map.forEach((role, column) -> words.put("map." + role, column));
    put(words, "preset", preset == null ? null : named(preset));
    put(words, "dates", dates);
    put(words, "decimals", decimals);
    put(words, "encoding", encoding);
    put(words, "rates", rates == null ? null : rates.toAbsolutePath().toString());
    if (unpaid != null && !unpaid.equals("count")) {
      throw new CommandException("FILE-24", "--unpaid is “count”, or not given.");
    }
    put(words, "unpaid", unpaid);
    try {
      return ReadingOptions.of(words);
    } catch (Unfit e) {
      throw new CommandException(e.code(), e.sentence() + ".");
    }
  }

  /// A kind that was saved under a name of one's own is read from its file.
  private static String named(String preset) {
    return new OwnPresets(Home::settings).named(preset).map(Path::toString).orElse(preset);
  }

  private static void put(Map<String, String> words, String word, @Nullable String value) {
    if (value != null) {
      words.put(word, value);
    }
  }
}
