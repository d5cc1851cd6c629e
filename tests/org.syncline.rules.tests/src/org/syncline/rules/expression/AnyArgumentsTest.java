// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a function is given, it gives a result or a failure with a message and a place. */
class AnyArgumentsTest {
    private static final int CALLS = 2000;
    private static final int MOST_ARGUMENTS = 5;

    private static final List<String> VALUES =
            List.of(
                    "NULL",
                    "IgnoreThisFlow",
                    "\"\"",
                    "\"a\"",
                    "\" John, Doe;x \"",
                    "\"ä:😀\"",
                    "\"CN=a\\\\,b,DC=c\"",
                    "\"yyyy-MM-dd'\"",
                    "\"2001-02-03 4:05 PM\"",
                    "\"q\"",
                    "\"1F\"",
                    "0",
                    "1",
                    "-1",
                    "3",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "True",
                    "vbTextCompare",
                    "UpnName",
                    "Now()",
                    "CDate(\"0001-01-01\")",
                    "[guid]",
                    "[empty]",
                    "[manager]",
                    "[mails]",
                    "[members]",
                    "[noValues]",
                    "[userCertificate]",
                    "[keys]",
                    "CBin(0,1)",
                    "$v",
                    "\"mails\"",
                    "[dn]");

    static Stream<String> functions() {
        return Functions.names().stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionGivesAResultOrSaysWhatIsWrong(String name) {
        FunctionDescription function = Functions.find(name).orElseThrow();
        Random random = new Random(name.hashCode());
        SampleContext context = new SampleContext();
        for (int i = 0; i < CALLS; i++) {
            String call = "With($v,[phones]," + call(function, random) + ")";
            try {
                CompiledExpression compiled = CompiledExpression.compile(TestParser.parse(call));
                assertThat(compiled.evaluateAny(context)).as(call).isNotNull();
            } catch (EvaluationException e) {
                assertThat(e.getMessage()).as(call).isNotBlank();
                assertThat(e.offset()).as(call).isBetween(0, call.length());
            }
        }
    }

    private static String call(FunctionDescription function, Random random) {
        int most = Math.min(function.maxArguments(), MOST_ARGUMENTS);
        int count = function.minArguments() + random.nextInt(most - function.minArguments() + 1);
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(VALUES.get(random.nextInt(VALUES.size())));
        }
        return function.name() + "(" + String.join(",", arguments) + ")";
    }
}
