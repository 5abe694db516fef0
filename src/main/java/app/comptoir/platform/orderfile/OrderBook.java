package app.comptoir.platform.orderfile;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.OrderStatement;
import app.comptoir.domain.revenue.OrderStatement.TaxIn;
import app.comptoir.domain.revenue.Return;
import app.comptoir.platform.orderfile.ImportReport.Note;
import app.comptoir.platform.orderfile.ImportReport.Reason;
import app.comptoir.platform.orderfile.preset.Preset;
import app.comptoir.platform.orderfile.row.Article;
import app.comptoir.platform.orderfile.table.Header;
import app.comptoir.platform.orderfile.table.Unfit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The orders of a file while it is read, and what they come to when all of it is known.
///
/// A refund without a date is booked when the order was paid, or else placed. A cancelled order is
/// a sale, and one return of all its goods when it was cancelled, whatever of it was refunded.
final class OrderBook {
  private final FileLog log;
  private final Preset preset;
  private final boolean countUnpaid;
  private final Map<String, OrderDraft> drafts = new LinkedHashMap<>();
  private final List<Later> later = new ArrayList<>();

  OrderBook(FileLog log, Preset preset, boolean countUnpaid) {
    this.log = log;
    this.preset = preset;
    this.countUnpaid = countUnpaid;
  }

  @Nullable OrderDraft get(String key) {
    return drafts.get(key);
  }

  void put(String key, OrderDraft draft) {
    draft.place = log.place();
    drafts.put(key, draft);
  }

  /// Remembers a refund whose order may come behind it.
  void later(String order, Money amount, Instant at) {
    later.add(new Later(order, amount, at, log.place()));
  }

  /// Gives the refunds that were kept to their orders; those of no order stand alone.
  private void refundsOfLater() {
    Map<String, Integer> counted = new HashMap<>();
    for (Later refund : later) {
      OrderDraft draft = drafts.get(refund.order);
      String id = refund.order + "#refund-" + counted.merge(refund.order, 1, Integer::sum);
      if (draft != null && draft.currency().equals(refund.amount.currency())) {
        draft.refunds.add(new OrderDraft.Refund(id, refund.amount.minor(), refund.at));
      } else {
        log.atTheEnd(refund.place);
        log.add(
            new Return(
                id,
                log.brand().id(),
                refund.order,
                null,
                Return.Kind.RETURN,
                0,
                refund.amount,
                refund.at));
        log.note(Note.REFUND_WITHOUT_ORDER);
      }
    }
    later.clear();
  }

  private record Later(String order, Money amount, Instant at, int place) {}

  void finish() {
    refundsOfLater();
    for (OrderDraft draft : drafts.values()) {
      log.atTheEnd(draft.place);
      try {
        settle(draft);
      } catch (ArithmeticException _) {
        reject(draft, "The order's amounts are beyond belief");
      }
    }
    drafts.clear();
  }

  private void reject(OrderDraft draft, String reason) {
    draft
        .rows
        .list()
        .forEach(
            lines -> {
              for (long line = lines.first(); line <= lines.last(); line++) {
                log.tally.reject(line, reason, null);
              }
            });
  }

  private void settle(OrderDraft draft) {
    Article unnamed = draft.unnamed;
    if (unnamed != null && draft.order.lineCount == 0) {
      log.sold(draft.order, unnamed);
      draft.partRows--;
      draft.lineRows++;
    }
    String status = Header.key(draft.status);
    OrderStatement.Booking booking = draft.statement(log.lines, taxIn(draft)).booked();
    Reason reason = noSale(status, draft);
    if (reason != null) {
      leaveOut(draft, reason, booking.paid());
      return;
    }
    if (draft.order.lineCount == 0) {
      extras(draft);
      log.tally.leftOut(draft.rows, Reason.NO_GOODS);
      aloneRefunds(draft);
      return;
    }
    book(draft, booking);
    refunds(draft, booking, status);
  }

  private TaxIn taxIn(OrderDraft draft) {
    List<String> apart = preset.taxApart();
    if (apart != null) {
      return apart.contains(draft.currency().getCurrencyCode()) ? TaxIn.NO : TaxIn.GOODS;
    }
    Boolean within = preset.taxIn();
    return within == null ? TaxIn.BY_TOTAL : within ? TaxIn.YES : TaxIn.NO;
  }

  private @Nullable Reason noSale(String status, OrderDraft draft) {
    Preset.Statuses words = preset.status();
    if (words == null || status.isEmpty()) {
      return null;
    }
    if (words.test().contains(status)) {
      return Reason.TEST;
    }
    if (words.never().contains(status)) {
      return Reason.NEVER_PAID;
    }
    if (words.unpaid().contains(status)) {
      if (countUnpaid && draft.cancelledAt == null) {
        log.note(Note.UNPAID_COUNTED);
        return null;
      }
      return Reason.NOT_YET_PAID;
    }
    return null;
  }

  private void leaveOut(OrderDraft draft, Reason reason, long paid) {
    log.tally.leftOut(draft.rows, reason);
    switch (reason) {
      case NEVER_PAID -> log.tally.note(Note.NEVER_PAID, draft.money(paid));
      case NOT_YET_PAID -> log.tally.note(Note.NOT_YET_PAID, draft.money(paid));
      case TEST, REPEATED, NO_ORDER, NO_GOODS -> {}
    }
  }

  private void book(OrderDraft draft, OrderStatement.Booking booking) {
    OrderEntry order = draft.order;
    log.lines.book(order, booking.gross(), booking.discount());
    order.shippingMinor = booking.shipping();
    order.taxMinor = booking.tax();
    log.add(order);
    log.settled(order);
    log.tally.saleLines += draft.lineRows;
    log.tally.parts += draft.partRows;
    booking.findings().forEach(finding -> log.note(note(finding)));
    extras(draft);
    if (draft.incomplete) {
      log.note(Note.ORDER_INCOMPLETE);
    }
    if (draft.countryUnknown) {
      log.note(Note.COUNTRY_UNKNOWN);
    }
  }

  private void extras(OrderDraft draft) {
    if (draft.extras > 0) {
      log.tally.note(Note.EXTRAS, draft.money(draft.extras));
    }
  }

  private static Note note(OrderStatement.Finding finding) {
    return switch (finding) {
      case SUBTOTAL_DIFFERS -> Note.SUBTOTAL_DIFFERS;
      case DISCOUNT_BEYOND_GOODS -> Note.DISCOUNT_BEYOND_GOODS;
      case PRICES_HOLD_TAX -> Note.PRICES_HOLD_TAX;
    };
  }

  private void refunds(OrderDraft draft, OrderStatement.Booking booking, String status) {
    long refund = draft.refundedWhole ? booking.paid() : draft.refund;
    if (refund > booking.paid()) {
      log.note(Note.REFUND_BEYOND_ORDER);
    }
    boolean cancelled =
        draft.cancelledAt != null
            || (preset.status() != null && preset.status().cancelled().contains(status));
    if (cancelled) {
      cancel(draft, booking, refund);
    } else {
      if (refund > 0) {
        Instant at = draft.refundedAt;
        if (at == null) {
          log.note(Note.REFUND_DATE_ASSUMED);
          at = draft.paidAt == null ? draft.order.placedAt : draft.paidAt;
        }
        add(draft, draft.order.id + "#refund", shared(draft, booking, refund), at);
      }
      separate(draft, booking);
    }
    contradiction(draft, status, refund > 0 || cancelled || !draft.refunds.isEmpty());
  }

  /// Refunds with rows of their own; together no more goods than there were.
  private void separate(OrderDraft draft, OrderStatement.Booking booking) {
    long left = booking.goods();
    for (OrderDraft.Refund refund : draft.refunds) {
      long goods = Math.min(left, shared(draft, booking, refund.minor()));
      left = OrderStatement.left(left, goods);
      add(draft, refund.id(), goods, refund.at());
    }
  }

  /// Refunds of an order of which the file holds no goods.
  private void aloneRefunds(OrderDraft draft) {
    for (OrderDraft.Refund refund : draft.refunds) {
      add(draft, refund.id(), refund.minor(), refund.at());
      log.note(Note.REFUND_WITHOUT_ORDER);
    }
  }

  private long shared(OrderDraft draft, OrderStatement.Booking booking, long refund) {
    long goods = booking.goodsOf(refund);
    if (refund < booking.paid() && booking.paid() != booking.goods()) {
      log.tally.note(Note.REFUND_SHARED_OUT, draft.money(goods));
    }
    return goods;
  }

  private void cancel(OrderDraft draft, OrderStatement.Booking booking, long refund) {
    OrderEntry order = draft.order;
    order.status = Order.Status.CANCELLED;
    Instant at = draft.cancelledAt;
    if (at == null) {
      log.note(Note.REFUND_DATE_ASSUMED);
      at = order.placedAt;
    }
    if (refund > 0 && refund < booking.paid()) {
      log.tally.note(
          Note.CANCELLED_NOT_ALL_REFUNDED,
          draft.money(OrderStatement.left(booking.paid(), refund)));
    }
    Money amount = draft.money(booking.goods());
    log.add(
        new Return(
            order.id + "#cancellation",
            log.brand().id(),
            order.id,
            null,
            Return.Kind.CANCELLATION,
            order.units,
            amount,
            at));
  }

  private void add(OrderDraft draft, String id, long minor, Instant at) {
    log.add(
        new Return(
            id,
            log.brand().id(),
            draft.order.id,
            null,
            Return.Kind.RETURN,
            0,
            draft.money(minor),
            at));
  }

  private void contradiction(OrderDraft draft, String status, boolean wentBack) {
    boolean said = preset.status() != null && preset.status().refunded().contains(status);
    boolean denied = status.equals("paid") && draft.cancelledAt == null;
    if (said != wentBack && (said || denied)) {
      log.note(Note.STATUS_CONTRADICTS);
    }
  }

  static Unfit tooLong(String name, String number) {
    return Unfit.field(name + " is too long", number);
  }
}
