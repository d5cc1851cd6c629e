// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The codes that tables of other tests show. */
final class FoundElsewhere {
    private FoundElsewhere() {}

    static Stream<String> codes() {
        Stream<Arguments> rows =
                Stream.of(
                                RunAndTestFindingsTest.findings(),
                                TypeFindingsTest.findings(),
                                RuleSetFindingsTest.findings())
                        .flatMap(table -> table);
        return Stream.concat(
                rows.map(row -> (String) row.get()[1]), Stream.of("ambiguous-rule", "mixed-lists"));
    }
}
