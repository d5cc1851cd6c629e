// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.Expression.Call;
import org.syncline.rules.expression.ExpressionProblem;
import org.syncline.rules.expression.FunctionDescription;
import org.syncline.rules.expression.Functions;

/** Calls whose arguments are evaluated first; the others go to {@link FormInference}. */
final class CallInference {
    private static final Set<String> OPEN = Set.of("Now", "Guid", "RandomNum", "Error");

    /** A value also when an argument has none. */
    private static final Set<String> ALWAYS =
            Set.of(
                    "Guid",
                    "RandomNum",
                    "Len",
                    "InStr",
                    "InStrRev",
                    "Contains",
                    "Count",
                    "ValueCount",
                    "CBool");

    /** A value, not empty, when all arguments have one that is not. */
    private static final Set<String> FAITHFUL = Set.of("CStr", "CNum", "CRef", "BitAnd", "BitOr");

    private final TypeInference types;
    private final Reports reports;
    private final FormInference forms;

    CallInference(TypeInference types, Reports reports) {
        this.types = types;
        this.reports = reports;
        this.forms = new FormInference(types, reports);
    }

    Inferred infer(Call call, Environment environment) {
        Optional<FunctionDescription> function = Functions.find(call.function());
        boolean whole = function.isPresent() && function.get().accepts(call.arguments().size());
        if (!whole) {
            call.arguments().forEach(argument -> types.infer(argument, environment));
            return function.isPresent() ? unread(call) : Inferred.UNKNOWN;
        }
        return FormInference.handles(call.function())
                ? forms.infer(call, environment)
                : ordinary(call, environment);
    }

    /** With a wrong number of arguments only the type is known. */
    private static Inferred unread(Call call) {
        return Inferred.of(
                ResultKinds.of(SignatureTypes.of(call.function()), call, List.of()), Shape.UNKNOWN);
    }

    private Inferred ordinary(Call call, Environment environment) {
        SignatureTypes signature = SignatureTypes.of(call.function());
        List<Inferred> arguments = arguments(call, signature, environment);
        List<Shape> lifted = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (!signature.takesList(i) && !signature.takesAny(i)) {
                lifted.add(arguments.get(i).shape());
            }
        }
        boolean fits = ListMixes.fit(call, lifted, reports) & fit(call, signature, arguments);
        if (signature.result().equals("void")) {
            return Inferred.FAILS.withShape(Shape.lifted(lifted));
        }
        Inferred result = result(call, signature, arguments, Shape.lifted(lifted));
        return fits ? folded(call, arguments, result) : result;
    }

    private List<Inferred> arguments(Call call, SignatureTypes signature, Environment environment) {
        List<Inferred> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            boolean list = signature.takesList(arguments.size());
            arguments.add(types.infer(argument, list ? environment.whole() : environment));
        }
        return arguments;
    }

    private boolean fit(Call call, SignatureTypes signature, List<Inferred> arguments) {
        if (arguments.stream().anyMatch(Inferred::isNull)) {
            return true;
        }
        boolean fits = true;
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).misses(signature.accepted(i))) {
                fits = false;
                mismatch(call, i, arguments.get(i), signature.accepted(i));
            }
        }
        return fits;
    }

    private void mismatch(Call call, int position, Inferred found, Set<Kind> accepted) {
        reports.add(
                ExpressionProblem.Kind.ARGUMENT_TYPE,
                call.arguments().get(position),
                call.function()
                        + ": argument "
                        + (position + 1)
                        + " is "
                        + found.words()
                        + ", but "
                        + Conversions.wanted(accepted)
                        + " is needed. "
                        + Conversions.remedy(found, accepted));
    }

    private static Inferred result(
            Call call, SignatureTypes signature, List<Inferred> arguments, Shape lifted) {
        Set<Kind> kinds = ResultKinds.of(signature, call, arguments);
        Shape shape = lifted;
        if (signature.result().startsWith("mv")) {
            shape = Shape.ownList();
        }
        boolean test = signature.result().equals("bool");
        boolean faithful =
                FAITHFUL.contains(call.function())
                        && arguments.stream()
                                .allMatch(a -> a.certain() && !a.kinds().contains(Kind.NULL));
        boolean always = test || faithful || ALWAYS.contains(call.function());
        EnumSet<Kind> possible = EnumSet.copyOf(kinds);
        if (always) {
            possible.remove(Kind.NULL);
        }
        return Inferred.of(possible, Shape.SINGLE).withCertain(always).withShape(shape);
    }

    private Inferred folded(Call call, List<Inferred> arguments, Inferred result) {
        boolean closed = arguments.stream().allMatch(Inferred::closed);
        if (closed && !OPEN.contains(call.function())) {
            return ClosedEvaluation.of(call, result, reports);
        }
        LiteralArguments.check(call, arguments, reports);
        boolean binary =
                call.function().equals("IsString")
                        && arguments.get(0).misses(Kind.SHOWABLE)
                        && !result.shape().mayBeList();
        return binary ? result.withValue(false) : result;
    }
}
