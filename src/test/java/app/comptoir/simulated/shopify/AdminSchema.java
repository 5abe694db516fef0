package app.comptoir.simulated.shopify;

import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.Document;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The official schema of the Admin API, as Shopify itself answers when it is asked for it. It is
/// not a part of this project: where it is not at hand, what needs it is skipped.
public final class AdminSchema {
  private static final String FILE = "shopify-admin-2026-07.json.gz";
  private static final Set<String> BUILT_IN = Set.of("String", "Int", "Float", "Boolean", "ID");

  private AdminSchema() {}

  /// Where it lies: named by the property or variable COMPTOIR_SCHEMAS, or beside the checkout.
  public static Optional<Path> find() {
    String named =
        System.getProperty(
            "comptoir.schemas", System.getenv().getOrDefault("COMPTOIR_SCHEMAS", ""));
    List<Path> places =
        List.of(
            Path.of(named.isEmpty() ? "." : named),
            Path.of("../shared/data/schemas"),
            Path.of("../../shared/data/schemas"));
    return places.stream().map(p -> p.resolve(FILE)).filter(Files::exists).findFirst();
  }

  /// Everything in the file: the introspection under `data`, access scopes under `offline_scopes`.
  @SuppressWarnings("unchecked")
  public static Map<String, Object> document() throws IOException {
    Path file = find().orElseThrow(() -> new IOException("There is no " + FILE));
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      return JsonMapper.shared().readValue(in, Map.class);
    }
  }

  /// The schema with data fetchers of its own.
  @SuppressWarnings("unchecked")
  public static GraphQLSchema load(RuntimeWiring.Builder wiring) throws IOException {
    Map<String, Object> data = (Map<String, Object>) document().get("data");
    Document definition = new IntrospectionResultToSchema().createSchemaDefinition(data);
    TypeDefinitionRegistry registry = new SchemaParser().buildRegistry(definition);
    registry
        .scalars()
        .forEach(
            (name, _) -> {
              if (!BUILT_IN.contains(name)) {
                wiring.scalar(scalar(name));
              }
            });
    registry
        .getTypes(InterfaceTypeDefinition.class)
        .forEach(type -> wiring.type(type.getName(), t -> t.typeResolver(AdminSchema::typeOf)));
    registry
        .getTypes(UnionTypeDefinition.class)
        .forEach(type -> wiring.type(type.getName(), t -> t.typeResolver(AdminSchema::typeOf)));
    return new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
  }

  private static graphql.schema.GraphQLObjectType typeOf(graphql.TypeResolutionEnvironment env) {
    Map<?, ?> value = env.getObject();
    return env.getSchema().getObjectType(String.valueOf(value.get("__typename")));
  }

  /// Passed on as it is.
  private static GraphQLScalarType scalar(String name) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .coercing(
            new Coercing<Object, Object>() {
              @Override
              public @Nullable Object serialize(
                  Object value, graphql.GraphQLContext context, java.util.Locale locale) {
                return value;
              }
            })
        .build();
  }
}
