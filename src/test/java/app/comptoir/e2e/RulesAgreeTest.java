package app.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.common.Threads;
import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Person;
import app.comptoir.domain.approval.Role;
import app.comptoir.domain.approval.Ruling;
import app.comptoir.domain.approval.Transitions;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferContent;
import app.comptoir.domain.offer.Part;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.platform.api.PlatformApiConnector;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.platform.wire.TokenSource;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The table of who may decide what is the platform's own: every state × decision × set of roles ×
/// part in the offer, asked over HTTP.
class RulesAgreeTest {
  private static final Instant END = Instant.parse("2026-06-15T16:00:00Z");
  private static final String BRAND = "brd-verlune";

  /// By the manager; its flight begins 30 h and ends 366 h after the history.
  private static final String OFFER = "off-vl-04";

  private static final ExecutorService EXECUTOR = Threads.virtual("test");
  private static final Map<String, String> TOKENS = new HashMap<>();
  private static Sandbox sandbox;
  private static PlatformConnector connector;
  private static volatile String token = "";

  private Cursor cursor;

  @BeforeAll
  static void start() throws Exception {
    Clock clock = Clock.fixed(END.plusSeconds(60), ZoneOffset.UTC);
    sandbox = Sandbox.start(new SandboxOptions(5, END, 2, 1, 0, clock), Threads.daemons("sandbox"));
    sandbox.awaitHistory();
    sandbox.pauseLive();
    sandbox.knobs().limitRequests(100_000, 100_000);
    connector =
        new PlatformApiConnector(
            ApiSettings.of(sandbox.address(), new Changing()), Clock.systemUTC(), EXECUTOR);
  }

  @AfterAll
  static void stop() {
    connector.close();
    sandbox.close();
    EXECUTOR.shutdownNow();
  }

  /// Every set of the roles that a rule speaks of, with and without the one that none does in turn.
  @Test
  void clientAndPlatformAgree() {
    assertAgreement(sets().stream().filter(roles -> roles.size() % 2 == 0).toList());
  }

  @Test
  @Tag("campaign")
  void clientAndPlatformAgreeOnAllOfIt() {
    assertAgreement(sets());
  }

  /// Who stands in for whom, by their parts in the offer; nobody stands in for themselves.
  private record Pair(Part standIn, Part away) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair(Part.NONE, Part.NONE),
          new Pair(Part.AUTHOR, Part.NONE),
          new Pair(Part.NONE, Part.AUTHOR),
          new Pair(Part.REVIEWER, Part.NONE),
          new Pair(Part.NONE, Part.REVIEWER),
          new Pair(Part.AUTHOR, Part.REVIEWER),
          new Pair(Part.REVIEWER, Part.AUTHOR));

  /// With no role, one, or all that can be handed on.
  @Test
  void clientAndPlatformAgreeOnStandIns() {
    assertAgreementOnStandIns(handedOn().stream().filter(roles -> roles.size() != 2).toList());
  }

  @Test
  @Tag("campaign")
  void clientAndPlatformAgreeOnAllStandIns() {
    assertAgreementOnStandIns(handedOn());
  }

  private static List<Set<Role>> handedOn() {
    return sets().stream().filter(roles -> !roles.contains(Role.ADMIN)).toList();
  }

  /// Every state × decision × roles handed on × parts of the two persons.
  private void assertAgreementOnStandIns(List<Set<Role>> sets) {
    int asked = 100_000;
    int permitted = 0;
    List<String> differences = new ArrayList<>();
    for (Set<Role> roles : sets) {
      PAIRS.forEach(pair -> delegate(pair, roles));
    }
    for (Offer.State state : Offer.State.values()) {
      for (Set<Role> roles : state == Offer.State.OTHER ? List.<Set<Role>>of() : sets) {
        String reviewer = subject("rev", Part.REVIEWER, roles);
        Offer offer = placed(state, reviewer);
        for (Kind kind : Kind.values()) {
          for (Pair pair : kind == Kind.OTHER || kind == Kind.COMMENT ? List.<Pair>of() : PAIRS) {
            asked++;
            String away = subject("away", pair.away(), roles);
            Set<Part> parts = EnumSet.of(pair.standIn(), pair.away());
            Ruling ruling = Transitions.judge(state, kind, roles, parts, away);
            token = token(subject("stand", pair.standIn(), roles), Set.of());
            Act act = act(offer, kind, asked, subject("stand", pair.standIn(), roles), away);
            Outcome<Decision> answer = connector.decide(act);
            String difference =
                roles.isEmpty() ? notInTheirName(answer) : difference(ruling, answer);
            if (difference != null) {
              differences.add("%s %s %s %s: %s".formatted(state, kind, roles, pair, difference));
            }
            if (answer instanceof Outcome.Ok<Decision>(Decision made)) {
              permitted++;
              assertThat(made.onBehalfOf()).isEqualTo(away);
              offer = placed(state, reviewer);
            }
          }
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(asked - 100_000).isEqualTo(11 * 8 * sets.size() * 7);
    assertThat(permitted).isGreaterThan(100);
  }

  private static @Nullable String notInTheirName(Outcome<Decision> answer) {
    return answer instanceof Outcome.Failed<Decision>(Failure.Refused(int status, String detail))
            && status == 403
            && detail.startsWith("Not in their name.")
        ? null
        : answer.toString();
  }

  /// Somebody for each part and set of roles, so that each pair has its own delegations.
  private static String subject(String who, Part part, Set<Role> roles) {
    return part == Part.AUTHOR
        ? subject(part)
        : "usr-%s-%d"
            .formatted(
                part == Part.REVIEWER ? "rev" : who,
                roles.stream().mapToInt(role -> 1 << role.ordinal()).sum());
  }

  private static void delegate(Pair pair, Set<Role> roles) {
    String standIn = subject("stand", pair.standIn(), roles);
    String away = subject("away", pair.away(), roles);
    token(standIn, Set.of());
    for (Role role : roles) {
      token = token(away, roles);
      Delegation wish =
          new Delegation("", BRAND, away, standIn, role, END, END.plusSeconds(3600), null);
      Outcome<Delegation> made =
          connector.delegate(wish, "stand-%s-%s-%s".formatted(away, standIn, role));
      assertThat(made).isInstanceOf(Outcome.Ok.class);
    }
  }

  private static String token(String subject, Set<Role> roles) {
    return TOKENS.computeIfAbsent(
        subject + " " + roles,
        _ ->
            sandbox.signIn(
                subject,
                "Somebody",
                roles.stream()
                    .map(role -> role.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet())));
  }

  private void assertAgreement(List<Set<Role>> sets) {
    int asked = 0;
    int permitted = 0;
    List<String> differences = new ArrayList<>();
    for (Offer.State state : Offer.State.values()) {
      if (state == Offer.State.OTHER) {
        continue;
      }
      Offer offer = placed(state);
      for (Kind kind : Kind.values()) {
        if (kind == Kind.OTHER) {
          continue;
        }
        for (Set<Role> roles : sets) {
          for (Part part : Part.values()) {
            asked++;
            Ruling ruling = Transitions.judge(state, kind, roles, part);
            Outcome<Decision> answer =
                caller(part, roles).decide(act(offer, kind, asked, subject(part), null));
            String difference = difference(ruling, answer);
            if (difference != null) {
              differences.add("%s %s %s %s: %s".formatted(state, kind, roles, part, difference));
            }
            if (answer instanceof Outcome.Ok<Decision>) {
              permitted++;
              offer = kind == Kind.COMMENT ? offer : newest();
              if (ruling instanceof Ruling.Permitted(Offer.State to, _) && offer.state() != to) {
                differences.add("%s %s led to %s".formatted(state, kind, offer.state()));
              }
              offer = kind == Kind.COMMENT ? offer : placed(state);
            }
          }
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(asked).isEqualTo(11 * 9 * sets.size() * 3);
    assertThat(permitted).isGreaterThan(100);
  }

  @Test
  void everyOfferOfThePlatformProvesItsContent() {
    List<Offer> offers = new ArrayList<>();
    for (String brand : sandbox.brandIds()) {
      Outcome<ChangePage> page = caller(Part.NONE, Set.of()).changes(brand, null, 5000);
      while (page instanceof Outcome.Ok<ChangePage>(ChangePage read)) {
        read.changes().stream()
            .filter(Change.OfferChange.class::isInstance)
            .forEach(change -> offers.add(((Change.OfferChange) change).offer()));
        if (!read.hasMore()) {
          break;
        }
        page = caller(Part.NONE, Set.of()).changes(brand, read.next(), 5000);
      }
    }
    assertThat(offers).hasSizeGreaterThan(20).allMatch(OfferContent::matches);
    assertThat(offers).anyMatch(offer -> !offer.targeting().isEmpty());
  }

  @Test
  void whoIsSignedInIsToldWithTheirRoles() {
    Set<Role> roles = EnumSet.of(Role.REVIEWER, Role.ADMIN);
    assertThat(caller(Part.NONE, roles).person())
        .isEqualTo(Outcome.ok(new Person("usr-nobody", "Somebody", roles, sandbox.brandIds())));
  }

  /// Null where the two agree.
  private static String difference(Ruling ruling, Outcome<Decision> answer) {
    String expected =
        switch (ruling) {
          case Ruling.Permitted _ -> "201";
          case Ruling.RoleMissing _ -> "403 Not your role.";
          case Ruling.SomebodyElse(Part part, String behalf) ->
              part == Part.AUTHOR
                  ? "403 Somebody else has to do this. You%s wrote".formatted(orThem(behalf))
                  : "403 Somebody else has to do this. You%s reviewed".formatted(orThem(behalf));
          case Ruling.AuthorOnly _ -> "403 Somebody else's offer.";
          case Ruling.WrongState _ -> "422 The offer is not at that point.";
        };
    String said =
        switch (answer) {
          case Outcome.Ok<Decision> _ -> "201";
          case Outcome.Failed<Decision>(Failure.Refused(int status, String detail)) ->
              status + " " + detail;
          case Outcome.Failed<Decision>(Failure failure) -> failure.toString();
        };
    return said.startsWith(expected) ? null : "“%s”, not “%s”".formatted(said, expected);
  }

  private static String orThem(@Nullable String behalf) {
    return behalf == null ? "" : " or who you stand in for";
  }

  private static List<Set<Role>> sets() {
    List<Set<Role>> sets = new ArrayList<>();
    for (int bits = 0; bits < 16; bits++) {
      Set<Role> roles = EnumSet.noneOf(Role.class);
      for (Role role : Role.values()) {
        if ((bits & 1 << role.ordinal()) != 0) {
          roles.add(role);
        }
      }
      sets.add(roles);
    }
    return sets;
  }

  private static String subject(Part part) {
    return switch (part) {
      case AUTHOR -> "usr-ines";
      case REVIEWER -> "usr-tomas";
      case NONE -> "usr-nobody";
    };
  }

  /// The one connector, from now on with that person's token.
  private static PlatformConnector caller(Part part, Set<Role> roles) {
    token = token(subject(part), roles);
    return connector;
  }

  /// The token of whoever calls at the moment.
  private static final class Changing implements TokenSource {
    @Override
    public String accessToken() {
      return token;
    }

    @Override
    public Outcome<String> refreshed(String refused) {
      return Outcome.failed(new Failure.SignInNeeded("Nobody is asked here"));
    }
  }

  private static Act act(
      Offer offer, Kind kind, int number, String subject, @Nullable String behalf) {
    return new Act(
        number,
        END,
        subject,
        "Somebody",
        BRAND,
        OFFER,
        offer.title(),
        offer.revision(),
        kind,
        kind == Kind.COMMENT ? "Said" : null,
        offer.contentHash(),
        null,
        "agree-%d-%d".formatted(number, offer.revision()),
        null,
        behalf);
  }

  private Offer placed(Offer.State state) {
    return placed(state, subject(Part.REVIEWER));
  }

  private Offer placed(Offer.State state, String reviewer) {
    sandbox.direct(OFFER, state.name().toLowerCase(Locale.ROOT), reviewer);
    Offer offer = newest();
    assertThat(offer.state()).isEqualTo(state);
    return offer;
  }

  /// The offer as the end of the log tells of it.
  private Offer newest() {
    Offer found = null;
    boolean more = true;
    while (more) {
      Outcome<ChangePage> outcome = caller(Part.NONE, Set.of()).changes(BRAND, cursor, 5000);
      ChangePage page = ((Outcome.Ok<ChangePage>) outcome).value();
      for (Change change : page.changes()) {
        if (change instanceof Change.OfferChange told && told.offer().id().equals(OFFER)) {
          found = told.offer();
        }
      }
      cursor = page.next();
      more = page.hasMore();
    }
    assertThat(found).isNotNull();
    return found;
  }
}
