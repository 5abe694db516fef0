package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.log.Entry.BrandEntry;
import app.comptoir.sandbox.log.Entry.BrandLiftEntry;
import app.comptoir.sandbox.log.Entry.CampaignEntry;
import app.comptoir.sandbox.log.Entry.PostEntry;
import app.comptoir.sandbox.log.Entry.ProductEntry;
import app.comptoir.sandbox.sim.state.Agenda;
import app.comptoir.sandbox.sim.state.Audience;
import app.comptoir.sandbox.sim.state.Stage;
import app.comptoir.sandbox.world.BrandSpec;
import app.comptoir.sandbox.world.Campaign;
import app.comptoir.sandbox.world.Commission;
import app.comptoir.sandbox.world.Ids;
import app.comptoir.sandbox.world.Micros;
import app.comptoir.sandbox.world.Post;
import app.comptoir.sandbox.world.Product;
import app.comptoir.sandbox.world.World;
import java.util.List;

/// Publishes what there is: the brand, its goods, campaigns and posts, and edits some of them.
final class Editor {
  private static final int WITHDRAWN = 9;
  private static final int DELETED = 16;
  private static final int REWRITTEN = 14;

  private final Stage stage;
  private final Audience audience;
  private final StaffDesk staff;
  private BrandEntry brandNow;

  Editor(Stage stage, Audience audience, StaffDesk staff) {
    this.staff = staff;
    this.stage = stage;
    this.audience = audience;
    BrandSpec brand = stage.world().brand();
    this.brandNow =
        new BrandEntry(
            stage.world().start(),
            1,
            brand,
            List.of(brand.firstRule()),
            staff.people(),
            staff.leaves());
  }

  /// The brand as it is now.
  BrandEntry brand() {
    return brandNow;
  }

  /// @param onPublished told when a post appears or goes
  void open(Agenda.Act onPublished) {
    World world = stage.world();
    long start = world.start();
    Agenda agenda = stage.agenda();
    agenda.at(start, _ -> stage.log().append(brandNow));
    for (Product product : world.brand().products()) {
      agenda.at(start, now -> tell(now, 1, product, product.name(), product.priceMinor()));
    }
    for (Campaign campaign : world.campaigns()) {
      // Announced the day before it starts.
      agenda.at(
          Math.max(start, campaign.startsAt() - Micros.DAY),
          now -> stage.log().append(new CampaignEntry(now, 1, campaign)));
    }
    for (Post post : world.posts()) {
      agenda.at(
          Math.max(start, post.publishedAt()),
          now -> {
            tell(now, 1, false, post, post.text(), 0);
            onPublished.run(now);
          });
    }
    edits(onPublished);
  }

  private void edits(Agenda.Act onPublished) {
    World world = stage.world();
    BrandSpec brand = world.brand();
    long span = world.end() - world.start();
    Agenda agenda = stage.agenda();
    agenda.at(Math.max(world.start(), brand.ruleChange() - 5 * Micros.DAY), this::changeRule);
    Product renamed = brand.products().get(5);
    agenda.at(
        world.start() + span / 2,
        now -> tell(now, 2, renamed, renamed.name() + " II", renamed.priceMinor() + 300));
    Post rewritten = world.posts().get(REWRITTEN);
    agenda.at(
        rewritten.publishedAt() + 3 * Micros.HOUR,
        now -> tell(now, 2, false, rewritten, rewritten.text() + " ✏️", 0));
    remove(WITHDRAWN, world.start() + span * 55 / 100, false, onPublished);
    remove(DELETED, world.start() + span * 70 / 100, true, onPublished);
    for (int i = 1; i <= 2; i++) {
      Post asked = world.posts().get(3 * i);
      String id = Ids.numbered("lift-" + brand.key() + "-", i, 1);
      int exposed = 310 + 17 * i;
      agenda.at(
          world.start() + span * i / 3,
          now -> stage.log().append(new BrandLiftEntry(now, 1, id, asked, exposed, 284)));
    }
  }

  /// One post is deleted in the log, another only marked as deleted; both have sales.
  private void remove(int index, long when, boolean deletion, Agenda.Act onPublished) {
    Post post = stage.world().posts().get(index);
    stage
        .agenda()
        .at(
            Math.max(when, post.publishedAt() + Micros.HOUR),
            now -> {
              tell(now, 2, deletion, post, post.text(), now);
              audience.delete(post);
              onPublished.run(now);
            });
  }

  private void changeRule(long now) {
    BrandSpec brand = stage.world().brand();
    Commission first = brand.firstRule();
    Commission ending =
        new Commission(
            first.perMille(),
            first.fixedMinor(),
            first.validFrom(),
            brand.secondRule().validFrom());
    brandNow = next(now, List.of(ending, brand.secondRule()));
    stage.log().append(brandNow);
  }

  private BrandEntry next(long now, List<Commission> rules) {
    return new BrandEntry(
        now, brandNow.revision() + 1, brandNow.brand(), rules, staff.people(), staff.leaves());
  }

  /// Tells of the brand's people anew, by somebody's act.
  void tellPeople(long now) {
    brandNow = next(now, brandNow.rules());
    stage.log().appendAct(brandNow);
  }

  private void tell(long now, int revision, Product product, String name, long price) {
    stage.log().append(new ProductEntry(now, revision, product, name, price));
  }

  private void tell(
      long now, int revision, boolean deleted, Post post, String text, long deletedAt) {
    stage
        .log()
        .append(
            new PostEntry(now, revision, deleted, stage.world().brand(), post, text, deletedAt));
  }
}
