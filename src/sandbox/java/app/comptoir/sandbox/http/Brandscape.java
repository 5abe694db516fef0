package app.comptoir.sandbox.http;

import app.comptoir.sandbox.log.Entry.BrandEntry;
import app.comptoir.sandbox.log.JsonBytes;
import app.comptoir.sandbox.log.ThingData;
import app.comptoir.sandbox.people.User;
import app.comptoir.sandbox.sim.BrandSim;
import app.comptoir.sandbox.sim.Clockwork;
import java.io.IOException;

/// `GET /v1/me` and `GET /v1/brands/{id}`, and who may see which brand.
final class Brandscape {
  private final Clockwork clockwork;

  Brandscape(Clockwork clockwork) {
    this.clockwork = clockwork;
  }

  void me(Exchange exchange, User user) throws IOException, Problem {
    String type = exchange.accepted(Exchange.JSON);
    JsonBytes out = new JsonBytes(512);
    out.raw("{\"subject\":").word(user.subject()).raw(",\"name\":").text(user.name());
    out.raw(",\"roles\":[");
    String comma = "";
    for (String role : user.roles()) {
      out.raw(comma).word(role);
      comma = ",";
    }
    out.raw("],\"brands\":[");
    comma = "";
    for (BrandSim brand : clockwork.brands()) {
      String id = brand.world().brand().id();
      if (user.brands().contains(id)) {
        out.raw(comma).raw("{\"id\":").word(id);
        out.raw(",\"name\":").text(brand.world().brand().name()).raw("}");
        comma = ",";
      }
    }
    exchange.answer(200, type, out.raw("]}"));
  }

  void brand(Exchange exchange, User user, String id) throws IOException, Problem {
    BrandSim brand = open(user, id);
    String type = exchange.accepted(Exchange.JSON);
    BrandEntry entry = clockwork.held(brand::brand);
    JsonBytes out = new JsonBytes(1024);
    ThingData.brand(out, entry);
    exchange.setHeader("ETag", "\"" + entry.revision() + "\"");
    exchange.answer(200, type, out);
  }

  /// The brand of an offer, if it is open to the user.
  BrandSim ofOffer(User user, String offerId) throws Problem {
    for (BrandSim brand : clockwork.brands()) {
      if (brand.offers().has(offerId)) {
        return open(user, brand.world().brand().id());
      }
    }
    throw Problem.notFound("There is no offer " + offerId);
  }

  /// The brand of an identifier, if it is open to the user.
  BrandSim open(User user, String id) throws Problem {
    for (BrandSim brand : clockwork.brands()) {
      if (brand.world().brand().id().equals(id)) {
        if (!user.brands().contains(id)) {
          throw new Problem(
              403, "forbidden", "Not yours", "The brand " + id + " is not open to you");
        }
        return brand;
      }
    }
    throw Problem.notFound("There is no brand " + id);
  }
}
