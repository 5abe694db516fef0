package app.comptoir.platform.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.comptoir.platform.shopify.calls.Query;
import app.comptoir.platform.shopify.records.ShopFacts;
import app.comptoir.simulated.shopify.AdminSchema;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import graphql.validation.Validator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every question a shop is asked is one its official schema answers.
class QueriesTest {
  private static GraphQLSchema schema;
  private static Map<String, Object> document;

  @BeforeAll
  static void load() throws Exception {
    assumeTrue(AdminSchema.find().isPresent(), "the official schema of the Admin API is not here");
    schema = AdminSchema.load(RuntimeWiring.newRuntimeWiring());
    document = AdminSchema.document();
  }

  @Test
  void everyQueryIsValid() {
    for (Query query : Query.values()) {
      assertThat(new Validator().validateDocument(schema, parsed(query), Locale.ENGLISH))
          .as(query.name())
          .isEmpty();
    }
  }

  @Test
  void nothingDeprecatedIsAskedFor() {
    for (Query query : Query.values()) {
      visit(
          query,
          field ->
              assertThat(field.getFieldDefinition().isDeprecated())
                  .as(query + " " + field.getFieldDefinition().getName())
                  .isFalse());
    }
  }

  /// For each type and field that is asked for, one of the scopes the official file names for it is
  /// among those the program demands; and each of these is needed by something.
  @Test
  void scopesDemandedAreThoseNeeded() {
    Set<String> used = new HashSet<>();
    for (Query query : Query.values()) {
      visit(
          query,
          field -> {
            String parent =
                ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getParentType())).getName();
            String result =
                ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getFieldDefinition().getType()))
                    .getName();
            used.addAll(demanded("field", parent, field.getFieldDefinition().getName()));
            used.addAll(demanded("type", parent, null));
            used.addAll(demanded("type", result, null));
          });
    }
    assertThat(used).containsExactlyInAnyOrderElementsOf(ShopFacts.NEEDED);
  }

  @SuppressWarnings("unchecked")
  private static Set<String> demanded(String kind, String type, String field) {
    Map<String, Object> scopes = (Map<String, Object>) document.get("offline_scopes");
    Set<String> used = new HashSet<>();
    for (Map<String, Object> item : (List<Map<String, Object>>) scopes.get("items")) {
      if (item.get("type").equals(kind)
          && item.get("typeName").equals(type)
          && (field == null || field.equals(item.get("fieldName")))) {
        List<String> any = (List<String>) item.get("offlineScopes");
        if (!any.isEmpty()) {
          assertThat(any).as(type + " " + field).containsAnyElementsOf(ShopFacts.NEEDED);
          any.stream().filter(ShopFacts.NEEDED::contains).forEach(used::add);
        }
      }
    }
    return used;
  }

  private interface Seen {
    void field(QueryVisitorFieldEnvironment field);
  }

  private static void visit(Query query, Seen seen) {
    QueryTraverser.newQueryTraverser()
        .schema(schema)
        .document(parsed(query))
        .variables(Map.of("first", 1, "id", "gid://shopify/Order/1"))
        .build()
        .visitPreOrder(
            new QueryVisitorStub() {
              @Override
              public void visitField(QueryVisitorFieldEnvironment field) {
                seen.field(field);
              }
            });
  }

  private static Document parsed(Query query) {
    return new Parser().parseDocument(query.text());
  }
}
