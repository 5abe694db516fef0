package app.comptoir.sandbox.http;

import java.util.List;
import java.util.Locale;

/// Reads `Accept` and `Accept-Encoding`.
final class Accept {
  private Accept() {}

  /// How much a client wants this: 0 not at all, 1 most. The most specific range decides.
  static double weight(List<String> headers, String offered) {
    double weight = 0;
    int precision = -1;
    for (String header : headers) {
      for (String range : header.split(",", -1)) {
        String[] parts = range.split(";", -1);
        int precise = precision(parts[0].strip().toLowerCase(Locale.ROOT), offered);
        if (precise > precision) {
          precision = precise;
          weight = quality(parts);
        }
      }
    }
    return weight;
  }

  private static int precision(String range, String offered) {
    if (range.equals(offered)) {
      return 2;
    }
    if (range.equals("*/*") || range.equals("*")) {
      return 0;
    }
    boolean group = range.endsWith("/*");
    return group && offered.startsWith(range.substring(0, range.length() - 1)) ? 1 : -1;
  }

  private static double quality(String[] parts) {
    for (String part : parts) {
      String text = part.strip();
      if (text.startsWith("q=")) {
        try {
          return Math.clamp(Double.parseDouble(text.substring(2)), 0.0, 1.0);
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }
}
