package app.comptoir.sandbox.http;

import app.comptoir.sandbox.log.JsonBytes;
import app.comptoir.sandbox.log.StaffData;
import app.comptoir.sandbox.people.User;
import app.comptoir.sandbox.sim.Act;
import app.comptoir.sandbox.sim.BrandSim;
import app.comptoir.sandbox.sim.Clockwork;
import app.comptoir.sandbox.sim.Verdict;
import app.comptoir.sandbox.world.Leave;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/// `GET` and `POST /v1/brands/{id}/delegations`, `POST /v1/delegations/{id}/end`.
final class Delegations {
  private static final int MOST_BYTES = 4_096;

  private final Clockwork clockwork;
  private final Brandscape brands;

  Delegations(Clockwork clockwork, Brandscape brands) {
    this.clockwork = clockwork;
    this.brands = brands;
  }

  void list(Exchange exchange, User user, String brandId)
      throws IOException, Problem, InterruptedException {
    BrandSim brand = brands.open(user, brandId);
    String type = exchange.accepted(Exchange.JSON);
    clockwork.awaitCaughtUp();
    JsonBytes out = new JsonBytes(1024);
    out.raw("{\"delegations\":[");
    StaffData.leaves(out, clockwork.leaves(brand));
    exchange.answer(200, type, out.raw("]}"));
  }

  void make(Exchange exchange, User user, String brandId)
      throws IOException, Problem, InterruptedException {
    String type = exchange.accepted(Exchange.JSON);
    BrandSim brand = brands.open(user, brandId);
    String key = ChangeRequests.key(exchange);
    JsonNode root = ChangeRequests.object(exchange.body(Exchange.JSON, MOST_BYTES));
    Leave wish =
        new Leave(
            "",
            user.subject(),
            ChangeRequests.required(root, "stand_in"),
            ChangeRequests.required(root, "role"),
            ChangeRequests.instant(root, "from"),
            ChangeRequests.instant(root, "until"),
            0);
    clockwork.awaitCaughtUp();
    Act draft =
        Act.delegate(
            brandId, user.subject(), wish, key, ChangeRequests.fingerprint(wish.toString()));
    answer(exchange, type, 201, clockwork.delegate(brand, draft, user, wish));
  }

  void end(Exchange exchange, User user, String id)
      throws IOException, Problem, InterruptedException {
    String type = exchange.accepted(Exchange.JSON);
    clockwork.awaitCaughtUp();
    for (BrandSim brand : clockwork.brands()) {
      for (Leave leave : clockwork.leaves(brand)) {
        if (leave.id().equals(id)) {
          brands.open(user, brand.world().brand().id());
          answer(exchange, type, 200, clockwork.end(brand, user, leave));
          return;
        }
      }
    }
    throw Problem.notFound("There is no delegation " + id);
  }

  private static void answer(Exchange exchange, String type, int status, Verdict verdict)
      throws IOException, Problem {
    switch (verdict) {
      case Verdict.Stood(Leave leave) -> {
        JsonBytes out = new JsonBytes(512);
        StaffData.leave(out, leave);
        exchange.answer(status, type, out);
      }
      case Verdict.Refused refused -> throw ChangeRequests.problem(refused);
      case Verdict.Decided _, Verdict.Edited _ ->
          throw new IllegalStateException("Nobody is away: " + verdict);
    }
  }
}
