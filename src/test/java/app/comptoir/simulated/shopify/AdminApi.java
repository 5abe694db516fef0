package app.comptoir.simulated.shopify;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.language.Document;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.Parser;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.WiringFactory;
import graphql.validation.Validator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Executes questions by the official schema over a world. Thread-safe.
public final class AdminApi {
  static final Duration WALL = Duration.ofDays(60);
  private static final double MOST = 1_000;
  private static final String API = "api";
  private static @Nullable GraphQLSchema made;

  private final ShopWorld world;
  private final ShopFaults faults;
  private final ShopAnswers answers;
  private final GraphQLSchema schema;
  private final GraphQL graph;
  private final double bucket;
  private final double restored;
  private double left;
  private long at = System.nanoTime();
  private double dearest;

  /// @param bucket points that may be spent at once
  /// @param restored points a second
  public AdminApi(ShopWorld world, ShopFaults faults, double bucket, double restored)
      throws IOException {
    this.world = world;
    this.faults = faults;
    this.answers = new ShopAnswers(world);
    this.bucket = bucket;
    this.restored = restored;
    this.left = bucket;
    this.schema = shared();
    this.graph = GraphQL.newGraphQL(schema).build();
  }

  /// One for all worlds, as it takes seconds to make.
  private static synchronized GraphQLSchema shared() throws IOException {
    GraphQLSchema known = made;
    if (known == null) {
      DataFetcher<Object> fields = env -> ((AdminApi) env.getGraphQlContext().get(API)).field(env);
      known =
          AdminSchema.load(
              RuntimeWiring.newRuntimeWiring()
                  .wiringFactory(
                      new WiringFactory() {
                        @Override
                        public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment env) {
                          return fields;
                        }
                      }));
      made = known;
    }
    return known;
  }

  /// The dearest question that was asked so far, in points.
  public synchronized double dearest() {
    return dearest;
  }

  Map<String, Object> execute(String query, Map<String, Object> variables) {
    Document document = new Parser().parseDocument(query);
    var objections = new Validator().validateDocument(schema, document, Locale.ENGLISH);
    if (!objections.isEmpty()) {
      return Map.of(
          "errors", objections.stream().map(e -> Map.of("message", e.getMessage())).toList());
    }
    double cost = cost(document, variables);
    if (cost > MOST) {
      return Map.of(
          "errors",
          List.of(
              error(
                  "Query cost is " + cost + ", which exceeds the single query max cost limit",
                  "MAX_COST_EXCEEDED")));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    boolean afforded = afford(cost) && !faults.strikes(ShopFaults.Kind.THROTTLED);
    if (afforded) {
      ExecutionResult result =
          graph.execute(
              ExecutionInput.newExecutionInput(query)
                  .graphQLContext(Map.of(API, this))
                  .variables(variables)
                  .build());
      answer.putAll(result.toSpecification());
    } else {
      answer.put("errors", List.of(error("Throttled", "THROTTLED")));
    }
    answer.put("extensions", Map.of("cost", status(cost, afforded)));
    return answer;
  }

  private double cost(Document document, Map<String, Object> variables) {
    ExecutableNormalizedOperation operation =
        ExecutableNormalizedOperationFactory.createExecutableNormalizedOperationWithRawVariables(
            schema, document, null, graphql.execution.RawVariables.of(variables));
    return Cost.of(schema, operation);
  }

  private synchronized boolean afford(double cost) {
    dearest = Math.max(dearest, cost);
    long now = System.nanoTime();
    left = Math.min(bucket, left + (now - at) / 1e9 * restored);
    at = now;
    if (left < cost) {
      return false;
    }
    // Most of what is asked for is not there, and is given back.
    left -= Math.max(1, cost / 10);
    return true;
  }

  private synchronized Map<String, Object> status(double cost, boolean afforded) {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("requestedQueryCost", cost);
    status.put("actualQueryCost", afforded ? Math.max(1, cost / 10) : null);
    status.put(
        "throttleStatus",
        Map.of("maximumAvailable", bucket, "currentlyAvailable", left, "restoreRate", restored));
    return status;
  }

  private static Map<String, Object> error(String message, String code) {
    return Map.of("message", message, "extensions", Map.of("code", code));
  }

  private @Nullable Object field(DataFetchingEnvironment env) {
    GraphQLFieldDefinition field = env.getFieldDefinition();
    String name = field.getName();
    if (env.getParentType().equals(schema.getQueryType())) {
      return root(name, env);
    }
    Map<?, ?> source = env.getSource();
    if (!source.containsKey(name)) {
      throw new IllegalStateException("The simulation knows no " + name);
    }
    if (name.equals("agreements") && faults.strikes(ShopFaults.Kind.PARTIAL)) {
      return DataFetcherResult.newResult()
          .error(
              GraphqlErrorBuilder.newError(env)
                  .message("Internal error. Looks like something went wrong on our end.")
                  .extensions(Map.of("code", "INTERNAL_SERVER_ERROR"))
                  .build())
          .build();
    }
    return paged(source.get(name), env);
  }

  private @Nullable Object root(String name, DataFetchingEnvironment env) {
    String filter = env.getArgumentOrDefault("query", "");
    return switch (name) {
      case "shop" -> answers.shop();
      case "currentAppInstallation" -> answers.installation();
      case "productVariants" ->
          allowed("read_products", env, () -> paged(answers.variants(filter), env));
      case "orders" ->
          allowed("read_orders", env, () -> paged(answers.orders(filter, wall()), env));
      case "order" -> allowed("read_orders", env, () -> answers.order(env.getArgument("id")));
      case "events" -> paged(answers.events(filter), env);
      default -> throw new IllegalStateException("The simulation knows no " + name);
    };
  }

  private @Nullable Instant wall() {
    return world.scopes.contains("read_all_orders") ? null : world.now().minus(WALL);
  }

  private @Nullable Object allowed(
      String scope,
      DataFetchingEnvironment env,
      java.util.function.Supplier<@Nullable Object> value) {
    return world.scopes.contains(scope)
        ? value.get()
        : DataFetcherResult.newResult()
            .error(
                GraphqlErrorBuilder.newError(env)
                    .message("Access denied for " + env.getField().getName() + " field.")
                    .extensions(
                        Map.of(
                            "code",
                            "ACCESS_DENIED",
                            "requiredAccess",
                            "`" + scope + "` access scope."))
                    .build())
            .build();
  }

  private @Nullable Object paged(@Nullable Object value, DataFetchingEnvironment env) {
    Integer first = env.getArgument("first");
    return switch (value) {
      case null -> null;
      case Paged list ->
          list.page(
              first,
              env.getArgument("after"),
              env.getParentType().equals(schema.getQueryType())
                  && list.all().size() > 1
                  && faults.strikes(ShopFaults.Kind.EMPTY_PAGE));
      case List<?> list -> first == null ? list : list.subList(0, Math.min(first, list.size()));
      default -> value;
    };
  }
}
