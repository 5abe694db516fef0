package app.comptoir.service.tables;

import java.util.List;

/// Figures as rows of text and whole numbers, for those who check the program from outside.
///
/// @param definition what the figures mean, by the name of their definition
/// @param rows one value a column: a String, a Long, or null where unknown
public record FigureTable(String definition, List<String> columns, List<List<Object>> rows) {
  public FigureTable {
    columns = List.copyOf(columns);
  }
}
