#!/usr/bin/env python3
"""What the shop file "Online Retail" amounts to, computed without any of the application's code.

usage: online-retail-golden.py FILE.csv[.gz] [--top N | --totals]

Without an option: one CSV row a month, in the columns of `comptoir figures revenue`.
--top N:  the N products with the biggest gross sales.
--totals: the sums, the roundings, how many lines are of which kind, and what fits none.

How the file is read (local times of Europe/London, pounds; all sums in pence):
- an order is a 5... invoice with at least one line of positive quantity and positive price; its gross is the
  sum of quantity x unit price over those lines, each rounded half-even to the penny; it is dated by its first line;
- a return is a line of a C... invoice with negative quantity and positive price, dated by its own line;
- A... lines are adjustments, 5... lines of negative quantity and no price write-offs, 5... lines of positive
  quantity and no price free items: none of them is in gross, returns or net sales;
- lines that repeat another line of their invoice are sales like any other.
"""

import argparse
import csv
import gzip
import sys
from collections import Counter, defaultdict
from decimal import ROUND_HALF_EVEN, Decimal

COLUMNS = ["InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country"]
PENNY = Decimal(1)


def kind_of(invoice, quantity, price):
    """The kind of a line; "other" where the reading above has no word for it."""
    if invoice.startswith("A"):
        return "adjustment"
    if invoice.startswith("C"):
        return "return" if quantity < 0 and price > 0 else "return_without_money" if quantity < 0 and price == 0 else "other"
    if invoice.startswith("5"):
        if quantity > 0 and price > 0:
            return "sale"
        if quantity > 0 and price == 0:
            return "free_item"
        if quantity < 0 and price == 0:
            return "write_off"
    return "other"


class Books:
    def __init__(self):
        self.lines = Counter()
        self.units = Counter()
        self.others = []
        self.placed = {}
        self.order_gross = defaultdict(int)
        self.month = defaultdict(lambda: [0, 0, 0])  # orders, gross, returns
        self.product = defaultdict(lambda: [0, 0, 0])  # gross, units, lines
        self.names = defaultdict(Counter)
        self.rounding = {"sale": Decimal(0), "return": Decimal(0), "adjustment": Decimal(0)}
        self.rounded_lines = Counter()
        self.adjustments = 0
        self.times = defaultdict(set)
        self.invoices = defaultdict(set)
        self.codes = set()
        self.seen = set()
        self.repeats = 0
        self.no_customer = 0

    def add(self, number, row):
        invoice, code, name = row["InvoiceNo"], row["StockCode"], row["Description"].strip()
        quantity, price, at = int(row["Quantity"]), Decimal(row["UnitPrice"]), row["InvoiceDate"]
        kind = kind_of(invoice, quantity, price)
        self.lines[kind] += 1
        self.units[kind] += quantity
        self.codes.add(code)
        self.times[invoice].add(at)
        self.invoices[kind].add(invoice)
        self.repeats += tuple(row.values()) in self.seen
        self.seen.add(tuple(row.values()))
        self.no_customer += row["CustomerID"] in ("", "NA")
        if name:
            self.names[code][name] += 1
        if kind == "other":
            self.others.append((number, row))
        exact = quantity * price * 100
        minor = int(exact.quantize(PENNY, rounding=ROUND_HALF_EVEN))
        if kind in self.rounding:
            self.rounding[kind] += minor - exact
            self.rounded_lines[kind] += minor != exact
        if kind == "sale":
            self.placed[invoice] = min(at, self.placed.get(invoice, at))
            self.order_gross[invoice] += minor
            sums = self.product[code]
            sums[0], sums[1], sums[2] = sums[0] + minor, sums[1] + quantity, sums[2] + 1
        elif kind == "return":
            self.month[at[:7]][2] -= minor
        elif kind == "adjustment":
            self.adjustments += minor

    def close(self):
        for invoice, gross in self.order_gross.items():
            sums = self.month[self.placed[invoice][:7]]
            sums[0], sums[1] = sums[0] + 1, sums[1] + gross

    def name(self, code):
        """The most frequent description; of equally frequent ones the first in the alphabet."""
        names = self.names[code]
        return min(names, key=lambda n: (-names[n], n)) if names else ""


def read(path):
    books = Books()
    opened = gzip.open(path, "rt", encoding="utf-8", newline="") if path.endswith(".gz") else open(path, encoding="utf-8", newline="")
    with opened as file:
        rows = csv.DictReader(file)
        if rows.fieldnames != COLUMNS:
            sys.exit(f"{path}: the columns are {rows.fieldnames}, expected {COLUMNS}")
        for row in rows:
            books.add(rows.line_num, row)
    books.close()
    return books


def months(books, out):
    out.writerow(["period", "currency", "orders", "gross_minor", "discounts_minor", "returns_minor", "net_minor",
                  "awaiting_rate", "returns_awaiting_rate"])
    for period in sorted(books.month):
        orders, gross, returns = books.month[period]
        out.writerow([period, "GBP", orders, gross, 0, returns, gross - returns, 0, 0])


def top(books, n, out):
    out.writerow(["product", "name", "gross_minor", "units", "lines"])
    for code in sorted(books.product, key=lambda c: (-books.product[c][0], c))[:n]:
        out.writerow([code, books.name(code), *books.product[code]])


def totals(books, out):
    gross = sum(books.order_gross.values())
    returns = sum(sums[2] for sums in books.month.values())
    spread = [i for i, times in books.times.items() if len(times) > 1]
    out.writerow(["what", "value"])
    out.writerows(
        [
            ["lines", sum(books.lines.values())],
            ["orders", len(books.order_gross)],
            ["gross_minor", gross],
            ["returns_minor", returns],
            ["net_minor", gross - returns],
            ["adjustments_minor", books.adjustments],
            ["rounding_sales_minor", books.rounding["sale"].normalize()],
            ["rounding_returns_minor", -books.rounding["return"].normalize()],
            ["rounded_sale_lines", books.rounded_lines["sale"]],
            ["rounded_return_lines", books.rounded_lines["return"]],
        ]
    )
    for kind in ("sale", "return", "return_without_money", "adjustment", "write_off", "free_item", "other"):
        out.writerow([f"{kind}_lines", books.lines[kind]])
        out.writerow([f"{kind}_units", books.units[kind]])
        out.writerow([f"{kind}_invoices", len(books.invoices[kind])])
    out.writerows(
        [
            ["repeated_lines", books.repeats],
            ["lines_without_customer", books.no_customer],
            ["stock_codes", len(books.codes)],
            ["stock_codes_without_name", len(books.codes - set(books.names))],
            ["stock_codes_but_for_case", len({c.upper() for c in books.codes})],
            ["products_sold", len(books.product)],
            ["invoices", len(books.times)],
            ["invoices_with_several_times", len(spread)],
            ["invoices_over_several_days", sum(len({t[:10] for t in books.times[i]}) > 1 for i in spread)],
            ["first", min(min(t) for t in books.times.values())],
            ["last", max(max(t) for t in books.times.values())],
        ]
    )
    for number, row in books.others[:50]:
        out.writerow([f"other_line_{number}", " | ".join(row.values())])


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("file")
    arguments.add_argument("--top", type=int, metavar="N")
    arguments.add_argument("--totals", action="store_true")
    chosen = arguments.parse_args()
    books = read(chosen.file)
    out = csv.writer(sys.stdout, lineterminator="\n")
    if chosen.top:
        top(books, chosen.top, out)
    elif chosen.totals:
        totals(books, out)
    else:
        months(books, out)


if __name__ == "__main__":
    main()
