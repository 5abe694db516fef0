package app.comptoir.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {
  @ParameterizedTest
  @CsvSource({
    "Straße,      strasse, true",
    "Strasse,     straße,  true",
    "STRASSE,     straße,  true",
    "Œuvre,       oeuvre,  true",
    "Łódź,        lodz,    true",
    "Ørsted,      orsted,  true",
    "ışık,        isik,    true",
    "İstanbul,    istanbul,true",
    "ＦＵＬＬ width, full,    true",
    "Full width,  ＦＵＬＬ,   true",
    "Écharpe,     echarpe, true",
    "echarpe,     Écharpe, true",
    "L’été,       l'ete,   true",
    "ﬁn,          fin,     true",
    "Ёлка,        елка,    true",
    "ガラス,        ガラス,     true",
    "カラス,        ガラス,     false",
    "ガラス,        カラス,     false",
    "ｶﾞﾗｽ,        ガラス,     true",
    "か,          が,       false",
    "が,          か,       false",
    "йод,         иод,     false",
    "Straße,      strase,  false",
  })
  void isFoundHoweverItIsTyped(String text, String typed, boolean found) {
    assertThat(SearchText.found(text, typed)).isEqualTo(found);
  }

  @Test
  void allWordsMustOccurAndNoneFindsAll() {
    assertThat(SearchText.found("Écharpe en laine", "LAINE echarpe")).isTrue();
    assertThat(SearchText.found("Écharpe en laine", "laine soie")).isFalse();
    assertThat(SearchText.found("Écharpe en laine", "  ")).isTrue();
  }

  /// As CLDR's root order has them, looked up in its chart.
  @Test
  void namesAreInTheOrderOfADictionary() {
    List<String> right =
        List.of(
            "“Quote”",
            "#tag",
            "🎁 Gift",
            "9 things",
            "apple",
            "de luge",
            "death",
            "Écharpe",
            "eme",
            "émeu",
            "emf",
            "Fuel",
            "ＦＵＬＬ",
            "Funk",
            "ışık",
            "Island",
            "Lodge",
            "Łódź",
            "Lorry",
            "Odeur",
            "Œuvre",
            "Of",
            "Ølkanne",
            "Ørsted",
            "Strand",
            "Strasse",
            "Straße",
            "Streich",
            "Winter",
            "Zebra",
            "か",
            "が",
            "カラス",
            "ガラス");
    List<String> names = new ArrayList<>(right);
    Collections.shuffle(names, new Random(7));
    names.sort(NameOrder.NAMES);
    assertThat(names).isEqualTo(right);
  }
}
