package app.comptoir.platform.orderfile.value;

/// The sign before the decimals; the other one may stand between thousands.
public enum DecimalSign {
  COMMA(',', '.'),
  POINT('.', ',');

  final char sign;
  final char thousands;

  DecimalSign(char sign, char thousands) {
    this.sign = sign;
    this.thousands = thousands;
  }
}
