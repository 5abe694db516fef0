package app.comptoir.platform.orderfile;

import static app.comptoir.platform.orderfile.OrderFiles.months;
import static app.comptoir.platform.orderfile.OrderFiles.report;
import static app.comptoir.platform.orderfile.OrderFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Exports as they are in other languages and countries. All sums were added up on paper.
class OtherCountriesTest {
  @TempDir private Path folder;

  private static OrderFileSettings in(Path file, String currency, String zone) {
    return new OrderFileSettings(
        file, "shop", "Shop", Currency.getInstance(currency), ZoneId.of(zone));
  }

  /// Two of the first at 10, one of the second at 1,200: a column for each thing one needs.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PLN | Numer zamówienia;Data zamówienia;Kod produktu;Nazwa;Ilość;Cena
          SEK | Ordernummer;Orderdatum;Artikelnummer;Benämning;Antal;Pris
          DKK | Ordrenummer;Ordredato;Varenummer;Produktnavn;Antal;Stykpris
          BRL | Número do pedido;Data do pedido;Código;Produto;Quantidade;Preço unitário
          CZK | Číslo objednávky;Datum objednávky;Kód;Název;Množství;Cena za kus
          JPY | 注文番号;注文日;商品コード;商品名;数量;単価
          """)
  void aTableOfOnesOwnIsReadByItsUsualNames(String currency, String header) {
    int minor = Currency.getInstance(currency).getDefaultFractionDigits() == 0 ? 1 : 100;
    String cents = minor == 1 ? "" : ",00";
    Path file =
        write(
            folder,
            header
                + "\n1;2026-03-05;A;Łóżko;2;10%s\n2;2026-03-06;B;灯り;1;1200%s\n"
                    .formatted(cents, cents));
    assertThat(months(in(file, currency, "Europe/Prague")))
        .containsExactly(
            "2026-03 %s: 2 orders, gross %d, discounts 0, returns 0"
                .formatted(currency, 1_220 * minor));
  }

  /// 1,048.00 with 4.00 of shipping; 12.00 back, of which 1,044 of 1,048 parts are the goods'.
  @Test
  void payPalInGerman() {
    Path file =
        write(
            folder,
            """
            "Datum","Uhrzeit","Zeitzone","Name","Typ","Status","Währung","Brutto","Gebühr","Netto","Absender E-Mail-Adresse","Empfänger E-Mail-Adresse","Transaktionscode","Artikelbezeichnung","Artikelnummer","Versand- und Bearbeitungsgebühr","Umsatzsteuer","Zugehöriger Transaktionscode","Anzahl","Guthaben"
            "13.02.2026","10:00:00","CET","Ann","PayPal Express-Zahlung","Abgeschlossen","EUR","1.048,00","-1,50","1.046,50","a@b.c","me@b.c","T1","Tasse","M1","4,00","0,00","","2","1.046,50"
            "14.02.2026","09:00:00","CET","","Allgemeine Abbuchung","Abgeschlossen","EUR","-900,00","0,00","-900,00","","","W1","","","0,00","0,00","","","146,50"
            "14.02.2026","10:00:00","CET","Bob","PayPal Express-Zahlung","Ausstehend","EUR","50,00","0,00","50,00","b@b.c","me@b.c","T2","Tasse","M1","0,00","0,00","","1","146,50"
            "15.02.2026","10:00:00","CET","Ann","Rückzahlung","Abgeschlossen","EUR","-12,00","0,00","-12,00","me@b.c","a@b.c","R1","","","0,00","0,00","T1","","134,50"
            """);
    OrderFileSettings settings = in(file, "EUR", "Europe/Berlin");
    assertThat(report(settings).layout()).isEqualTo("paypal");
    assertThat(months(settings))
        .containsExactly("2026-02 EUR: 1 orders, gross 104400, discounts 0, returns 1195");
  }

  /// The shorter French export has no column of the status, and calls the kind a description.
  @Test
  void payPalInFrench() {
    Path file =
        write(
            folder,
            """
            "Date","Heure","Fuseau horaire","Description","Devise","Avant commission","Commission","Net","Solde","Numéro de transaction","Adresse email de l'expéditeur","Nom","Montant des frais de livraison et de traitement","TVA","Numéro de facture","Numéro de la transaction de référence"
            "13/02/2026","10:00:00","Europe/Paris","Paiement Express Checkout","EUR","48,00","-1,50","46,50","46,50","T1","a@b.c","Ann","4,00","0,00","",""
            "14/02/2026","10:00:00","Europe/Paris","Virement bancaire","EUR","-40,00","0,00","-40,00","6,50","W1","","","0,00","0,00","",""
            "15/02/2026","10:00:00","Europe/Paris","Remboursement de paiement","EUR","-48,00","0,00","-48,00","-41,50","R1","me@b.c","Ann","0,00","0,00","","T1"
            """);
    OrderFileSettings settings = in(file, "EUR", "Europe/Paris");
    assertThat(report(settings).layout()).isEqualTo("paypal");
    assertThat(months(settings))
        .containsExactly("2026-02 EUR: 1 orders, gross 4400, discounts 0, returns 4400");
  }

  /// 23.80 hold 3.80 of tax outside of North America; there it comes on top. Shipping has its own.
  @ParameterizedTest
  @CsvSource({"EUR, 2000", "GBP, 2000", "USD, 2380", "CAD, 2380"})
  void amazonsPricesHoldTheTaxOutsideOfNorthAmerica(String currency, long gross) {
    Path file =
        write(
            folder,
            """
            amazon-order-id\tpurchase-date\torder-status\tproduct-name\tsku\tquantity\tcurrency\titem-price\titem-tax\tshipping-price\tshipping-tax\titem-promotion-discount\tship-country
            302-1\t2026-02-10T12:00:00+00:00\tShipped\tLamp\tL\t2\t%s\t23.80\t3.80\t5.95\t0.95\t\tDE
            """
                .formatted(currency));
    assertThat(months(in(file, currency, "Europe/Berlin")))
        .containsExactly(
            "2026-02 %s: 1 orders, gross %d, discounts 0, returns 0".formatted(currency, gross));
  }
}
