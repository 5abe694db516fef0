package app.comptoir.platform.api;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.LeftOutBrand;
import app.comptoir.platform.Brands;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.api.records.AccountReader;
import app.comptoir.platform.api.records.Me;
import app.comptoir.platform.api.wire.ApiCalls;
import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Malformed;
import java.util.ArrayList;
import java.util.List;

/// Reads the brands of the signed-in user one by one. One that cannot be read is left out by name;
/// where the platform itself does not answer, there is no list.
final class BrandList {
  /// The longest document, in bytes.
  static final int MAX_DOCUMENT = 4 << 20;

  /// Damaged on its way, a brand is whole when asked for again.
  private static final int TRIES = 3;

  /// The longest identifier that can be kept.
  private static final int MAX_ID = 200;

  private final ApiCalls calls;

  BrandList(ApiCalls calls) {
    this.calls = calls;
  }

  Outcome<Brands> read(Me me) {
    List<Brand> readable = new ArrayList<>();
    List<LeftOutBrand> leftOut = new ArrayList<>();
    for (String id : me.brands()) {
      String name = me.names().getOrDefault(id, id);
      if (id.isBlank() || id.length() > MAX_ID) {
        leftOut.add(new LeftOutBrand(id, name, "its id is blank or too long", ""));
        continue;
      }
      switch (brand(id, name)) {
        case Read.Whole(Brand brand) -> readable.add(brand);
        case Read.Bad(LeftOutBrand bad) -> leftOut.add(bad);
        case Read.Unanswered(Failure failure) -> {
          return Outcome.failed(failure);
        }
      }
    }
    return Outcome.ok(new Brands(readable, leftOut));
  }

  /// What became of one brand.
  private sealed interface Read {
    record Whole(Brand brand) implements Read {}

    record Bad(LeftOutBrand brand) implements Read {}

    record Unanswered(Failure failure) implements Read {}
  }

  private Read brand(String id, String name) {
    Malformed last = new Malformed("The brand could not be read");
    for (int i = 0; i < TRIES; i++) {
      Outcome<Bytes> answer = calls.get(path(id), "application/json", MAX_DOCUMENT);
      switch (answer) {
        case Outcome.Failed<Bytes>(Failure.Refused refused) -> {
          return new Read.Bad(new LeftOutBrand(id, name, refused.detail(), ""));
        }
        case Outcome.Failed<Bytes>(Failure failure) -> {
          return new Read.Unanswered(failure);
        }
        case Outcome.Ok<Bytes>(Bytes body) -> {
          try {
            return new Read.Whole(checked(id, body));
          } catch (Malformed e) {
            last = e;
          }
        }
      }
    }
    return new Read.Bad(new LeftOutBrand(id, name, last.sentence(), last.zone()));
  }

  private static Brand checked(String id, Bytes body) {
    Brand brand = AccountReader.brand(body);
    if (!brand.id().equals(id)) {
      throw new Malformed("The answer speaks of another brand");
    }
    return brand;
  }

  /// Where a brand's own things lie.
  static String path(String brandId) {
    return "/v1/brands/" + ApiCalls.escaped(brandId);
  }
}
