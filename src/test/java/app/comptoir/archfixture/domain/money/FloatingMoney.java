package app.comptoir.archfixture.domain.money;

record FloatingMoney(double euros) {
  static long cents(float euros) {
    return Math.round(euros * 100);
  }

  static Double boxed() {
    return 1.0;
  }

  static int count(double[] prices) {
    return prices.length;
  }
}
