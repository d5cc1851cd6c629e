// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.rules.Flow;
import org.syncline.rules.FlowSource;
import org.syncline.rules.MergeType;
import org.syncline.rules.SourceLocation;

class ExpressionSourcesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1 | ~~",
                "[a] | a",
                "[b] & [a] & [b] | b,a",
                "IIF(IsPresent([b]),[b],IIF([c]=\"x\",[a],-[d])) | b,c,a,d",
                "Trim(ImportedValue(\"proxyAddresses\")) | proxyAddresses",
                "[x] + ValueCount(\"member\") | x,member",
                "Trim(\"[a]\") | ~~",
                "InStr(DNComponent(CRef([dn]),1),\"x\") | ~~",
                "Select($i,[a],IIF($i=[b],NULL,$i)) | a,b",
            })
    void areTheNamesInTheOrderOfTheirFirstMention(String text, String names) {
        assertThat(String.join(",", ExpressionSources.of(TestParser.parse(text)))).isEqualTo(names);
    }

    @Test
    void readAChainOfAHundredThousandOperands() {
        Expression chain = new Expression.AttributeReference("first", 0);
        for (int i = 0; i < 100_000; i++) {
            Expression right = new Expression.AttributeReference("a" + i % 3, 0);
            chain = new Expression.Binary(BinaryOperator.CONCATENATE, chain, right, 0);
        }

        assertThat(ExpressionSources.of(chain)).containsExactly("first", "a0", "a1", "a2");
    }

    @Test
    void ofAFlowAreThoseGivenElseThoseNamed() {
        FlowSource trim = new FlowSource.Computed(TestParser.parse("Trim([a])"), "Trim([a])");

        assertThat(flow(trim, null).sources()).containsExactly("a");
        assertThat(flow(trim, List.of("b", "a")).sources()).containsExactly("b", "a");
        assertThat(flow(trim, List.of()).sources()).isEmpty();
        assertThat(flow(new FlowSource.Direct("c"), null).sources()).containsExactly("c");
        assertThat(flow(new FlowSource.Constant("c"), null).sources()).isEmpty();
    }

    private static Flow flow(FlowSource source, List<String> reads) {
        return new Flow("t", source, false, MergeType.UPDATE, reads, SourceLocation.NONE);
    }
}
