package app.comptoir.archfixture.domain.money;

import java.math.BigDecimal;

/// Keeps the rules.
record ExactMoney(long minor, BigDecimal rate) {}
