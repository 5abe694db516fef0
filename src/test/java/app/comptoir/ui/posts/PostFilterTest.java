package app.comptoir.ui.posts;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.service.figures.Period;
import app.comptoir.service.figures.Selection;
import app.comptoir.ui.sample.SampleDashboard;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostFilterTest {
  private final List<PostLine> lines =
      new SampleDashboard(32)
              .posts(
                  new Selection(
                      SampleDashboard.BRAND.id(),
                      new Period.LastDays(28),
                      Selection.Comparison.NONE))
              .stream()
              .map(PostLine::new)
              .toList();

  private List<PostLine> passing(PostFilter filter) {
    return lines.stream().filter(filter::matches).toList();
  }

  @Test
  void anEmptyFilterLetsAllPass() {
    assertThat(passing(PostFilter.ALL)).hasSize(32);
    assertThat(passing(PostFilter.ALL.withSearch("   "))).hasSize(32);
  }

  @Test
  void allWordsMustOccurInAnyOrderWithoutAccentsOrCase() {
    assertThat(passing(PostFilter.ALL.withSearch("cart ETOILE"))).hasSize(4);
    assertThat(passing(PostFilter.ALL.withSearch("étoile #maisoncart"))).hasSize(4);
    assertThat(passing(PostFilter.ALL.withSearch("étoile lantern"))).isEmpty();
  }

  @Test
  void theCampaignTheHashtagAndTheIdentifierAreSearchedToo() {
    assertThat(passing(PostFilter.ALL.withSearch("black friday")))
        .allMatch(line -> line.searchable().contains("black friday"))
        .isNotEmpty();
    assertThat(passing(PostFilter.ALL.withSearch("p007")))
        .extracting(PostLine::id)
        .containsExactly("p007");
  }

  @Test
  void filtersNarrowTogether() {
    PostFilter filter =
        PostFilter.ALL
            .withActions(Set.of(Action.BUY_NOW))
            .withPlacements(Set.of(Placement.PROMOTED))
            .withLimitedOnly(true);
    assertThat(passing(filter))
        .isNotEmpty()
        .allSatisfy(
            line -> {
              assertThat(line.row().post().action()).isEqualTo(Action.BUY_NOW);
              assertThat(line.row().post().placement()).isEqualTo(Placement.PROMOTED);
              assertThat(line.row().post().limited()).isTrue();
            });
    assertThat(passing(filter.withCampaigns(Set.of("c1"))).size()).isLessThan(32);
  }

  @Test
  void aLineFollowsItsPost() {
    PostLine line = lines.getFirst();
    SampleDashboard ticking = new SampleDashboard(32);
    ticking.tick(line.id());
    var now =
        ticking
            .posts(
                new Selection(
                    SampleDashboard.BRAND.id(), new Period.LastDays(28), Selection.Comparison.NONE))
            .stream()
            .filter(row -> row.post().id().equals(line.id()))
            .findFirst()
            .orElseThrow();
    long before = line.row().impressions();
    line.update(now);
    assertThat(line.row().impressions()).isGreaterThan(before);
  }
}
