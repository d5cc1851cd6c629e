// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.formats.agent.AgentCondition;
import org.syncline.model.Schema;
import org.syncline.rules.SourceLocation;

class ConditionReaderTest {
    private static final SourceLocation PLACE = new SourceLocation("ma.xml", 1, 1);

    @ParameterizedTest
    @CsvSource({
        "bit-on,0x2,userAccountControl ISBITSET 2",
        "bit-off,0x2,userAccountControl ISBITNOTSET 2",
        "bit-on,514,userAccountControl ISBITSET 514",
        "bit-on,0x80000000,userAccountControl ISBITSET -2147483648",
    })
    void aMaskIsANumberWhateverTheTypeOfTheAttribute(String word, String value, String clause) {
        Reading reading = read("userAccountControl", word, value);
        assertThat(reading.clause().orElseThrow().text()).isEqualTo(clause);
        assertThat(reading.doubt()).contains("never seen");
    }

    @ParameterizedTest
    @CsvSource({"bit-on,x", "bit-off,''", "bit-on,0x", "bit-on,0xfffffffffffffffff"})
    void aMaskThatIsNoNumberIsNotUnderstood(String word, String value) {
        assertThat(read("userAccountControl", word, value).isUnderstood()).isFalse();
    }

    @Test
    void severalBitsThatAreOffAreDoubtful() {
        assertThat(read("userAccountControl", "bit-off", "0x6").doubt()).contains("several bits");
        assertThat(read("userAccountControl", "bit-on", "0x6").doubt())
                .doesNotContain("several bits");
    }

    @Test
    void aNameThatIsNoWordStandsInQuotes() {
        assertThat(read("odd name;binary", "present", "").clause().orElseThrow().text())
                .isEqualTo("'odd name;binary' ISNOTNULL");
        assertThat(read("two\nlines", "present", "").isUnderstood()).isFalse();
        assertThat(read(" ", "present", "").isUnderstood()).isFalse();
    }

    private static Reading read(String attribute, String operator, String value) {
        AgentCondition condition =
                new AgentCondition(attribute, false, operator, value, "", "", PLACE);
        return new ConditionReader(Schema.EMPTY, "user").read(condition);
    }
}
