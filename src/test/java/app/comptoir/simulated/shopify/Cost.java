package app.comptoir.simulated.shopify;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a question costs, by Shopify's rules: a scalar nothing, an object one point, a connection
/// two and as many of its nodes as are asked for; of the types of an interface the dearest.
final class Cost {
  private static final int ACCESS_DEFAULT = 10;

  private Cost() {}

  static double of(GraphQLSchema schema, ExecutableNormalizedOperation operation) {
    return children(schema, operation.getTopLevelFields());
  }

  private static double children(GraphQLSchema schema, List<ExecutableNormalizedField> fields) {
    Map<String, Double> dearest = new HashMap<>();
    for (ExecutableNormalizedField field : fields) {
      dearest.merge(field.getResultKey(), one(schema, field), Math::max);
    }
    return dearest.values().stream().mapToDouble(d -> d).sum();
  }

  private static double one(GraphQLSchema schema, ExecutableNormalizedField field) {
    GraphQLOutputType type = field.getFieldDefinitions(schema).getFirst().getType();
    GraphQLType plain = GraphQLTypeUtil.unwrapAll(type);
    if (GraphQLTypeUtil.isLeaf(plain)) {
      return 0;
    }
    Object first = field.getResolvedArguments().get("first");
    int size = first instanceof Number number ? number.intValue() : ACCESS_DEFAULT;
    double inner = children(schema, field.getChildren());
    if (((graphql.schema.GraphQLNamedType) plain).getName().endsWith("Connection")) {
      double nodes =
          field.getChildren().stream()
              .filter(c -> c.getName().equals("nodes") || c.getName().equals("edges"))
              .mapToDouble(c -> children(schema, c.getChildren()))
              .max()
              .orElse(0);
      return 2 + size * Math.max(1, nodes);
    }
    boolean list = GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
    return list && first != null ? size * (1 + inner) : 1 + inner;
  }
}
