package app.comptoir.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds where a class adds or subtracts amounts itself: `+`, `-`, `+=`, `-=`, [Math#addExact] and
/// the like, with what an accessor of that name gave, or a column of that name, as one side. Read
/// from the compiled code, so that it is a name of a method or column that counts, not of a local.
final class MoneySums {
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(gross|discounts?|returns?|returned|refunds?|sold|net|commission|spend|contribution)"
              + "(Minor|Base|Cohort)?");
  private static final Pattern COLUMN =
      Pattern.compile("(gross|discounts?|returned|commission|spend)(_base|_minor|_cohort)?");
  private static final Set<String> SUMS = Set.of("addExact", "subtractExact", "sum");
  private static final MethodTypeDesc OF_TWO = MethodTypeDesc.ofDescriptor("(JJ)J");

  private final List<Instruction> code;

  private MoneySums(CodeModel code) {
    this.code =
        code.elementStream()
            .filter(Instruction.class::isInstance)
            .map(Instruction.class::cast)
            .toList();
  }

  /// The names of the methods that do so.
  static List<String> methods(JavaClass of) {
    URI file = of.getSource().orElseThrow().getUri();
    try (InputStream bytes = file.toURL().openStream()) {
      return ClassFile.of().parse(bytes.readAllBytes()).methods().stream()
          .filter(m -> m.code().map(code -> new MoneySums(code).any()).orElse(false))
          .map(MoneySums::name)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A lambda by the method it stands in.
  private static String name(MethodModel method) {
    String name = method.methodName().stringValue();
    return name.startsWith("lambda$") ? name.split("\\$")[1] : name;
  }

  private boolean any() {
    for (int i = 0; i < code.size(); i++) {
      if (sums(code.get(i))) {
        int left = start(i - 1) - 1;
        if (amount(i - 1) || left >= 0 && amount(left)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean sums(Instruction instruction) {
    return switch (instruction) {
      case OperatorInstruction o ->
          o.typeKind() == TypeKind.LONG
              && (o.opcode().name().equals("LADD") || o.opcode().name().equals("LSUB"));
      case InvokeInstruction call ->
          SUMS.contains(call.name().stringValue()) && call.typeSymbol().equals(OF_TWO);
      default -> false;
    };
  }

  /// Whether what stands at `i` leaves an amount.
  private boolean amount(int i) {
    if (!(code.get(i) instanceof InvokeInstruction call)) {
      return false;
    }
    if (call.name().equalsString("getLong")) {
      return code.get(i - 1) instanceof ConstantInstruction constant
          && COLUMN.matcher(constant.constantValue().toString()).matches();
    }
    return call.typeSymbol().parameterCount() == 0
        && call.typeSymbol().returnType().equals(ConstantDescs.CD_long)
        && AMOUNT.matcher(call.name().stringValue()).matches();
  }

  /// Where the expression begins whose value `last` leaves; 0 where that cannot be told.
  private int start(int last) {
    int wanted = 1;
    for (int i = last; i >= 0; i--) {
      int taken = taken(code.get(i));
      if (taken < 0) {
        return 0;
      }
      wanted += taken - 1;
      if (wanted == 0) {
        return i;
      }
    }
    return 0;
  }

  /// How many values an instruction takes that leaves one; −1 for any other.
  private static int taken(Instruction instruction) {
    return switch (instruction) {
      case LoadInstruction _, ConstantInstruction _ -> 0;
      case ConvertInstruction _, TypeCheckInstruction _ -> 1;
      case ArrayLoadInstruction _ -> 2;
      case OperatorInstruction o ->
          o.opcode().name().endsWith("NEG") || o.opcode().name().equals("ARRAYLENGTH") ? 1 : 2;
      case FieldInstruction f ->
          switch (f.opcode()) {
            case GETSTATIC -> 0;
            case GETFIELD -> 1;
            default -> -1;
          };
      case InvokeDynamicInstruction d -> taken(d.typeSymbol(), 0);
      case InvokeInstruction call ->
          taken(call.typeSymbol(), call.opcode().name().equals("INVOKESTATIC") ? 0 : 1);
      default -> -1;
    };
  }

  private static int taken(MethodTypeDesc type, int receivers) {
    return type.returnType().equals(ConstantDescs.CD_void) ? -1 : type.parameterCount() + receivers;
  }
}
