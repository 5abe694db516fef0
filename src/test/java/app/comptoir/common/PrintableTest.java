package app.comptoir.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void nothingThatATerminalObeysIsLeft() {
    assertThat(Printable.lines("a\u001b[2Jb\u0007c\u009b1md\u007f")).isEqualTo("a[2Jbc1md");
    assertThat(Printable.lines("x\u202Egnp.exe\u2066\u200F")).isEqualTo("xgnp.exe");
    assertThat(Printable.lines("one\r\ntwo\nthree\tfour")).isEqualTo("one\r\ntwo\nthree\tfour");
    assertThat(Printable.lines("over\rwritten\u2028")).isEqualTo("over written ");
    assertThat(Printable.oneLine("a\r\nb\nc\td")).isEqualTo("a b c d");
    String fine = "Ÿ é 東京 עברית 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👩‍👩‍👧 “quoted”";
    assertThat(Printable.lines(fine)).isSameAs(fine);
  }

  @Test
  void anIdentifierShowsAllOfItself() {
    assertThat(Printable.visible("order-1 é")).isTrue();
    for (String odd : new String[] {"a\nb", "a\tb", "a\u0000", "a\u202Eb", "\u001b", "a\u2028"}) {
      assertThat(Printable.visible(odd)).as(odd).isFalse();
    }
  }

  @Test
  void noCellIsRunBySpreadsheets() {
    for (String start : new String[] {"=", "+", "-", "@", "\t"}) {
      assertThat(CsvText.cell(start + "1+1")).isEqualTo("'" + start + "1+1");
    }
    assertThat(CsvText.cell("\r=1")).isEqualTo("' =1");
    assertThat(CsvText.cell("\u001b=1")).as("what is taken out uncovers nothing").isEqualTo("'=1");
    assertThat(CsvText.cell("1=1")).isEqualTo("1=1");
  }
}
