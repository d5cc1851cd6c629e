// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeantNameTest {
    private static final List<String> NAMES = List.of("displayName", "mail", "manager", "sn");

    @Test
    void caseIsNoMistake() {
        assertThat(MeantName.ignoringCase("DISPLAYNAME", NAMES)).contains("displayName");
        assertThat(MeantName.ignoringCase("mail", List.of("Mail", "mail"))).contains("mail");
        assertThat(MeantName.ignoringCase("mails", NAMES)).isEmpty();
    }

    @Test
    void aLetterTooManyTooFewWrongOrSwappedIsASlip() {
        for (String slip : List.of("dispalyName", "displayNam", "displayNames", "displaXName")) {
            assertThat(MeantName.nearest(slip, NAMES)).as(slip).contains("displayName");
        }
    }

    @Test
    void aShortNameMayDifferInOneLetterOnly() {
        assertThat(MeantName.nearest("sm", NAMES)).contains("sn");
        assertThat(MeantName.nearest("xy", NAMES)).isEmpty();
        assertThat(MeantName.nearest("mnagr", NAMES)).isEmpty();
    }

    @Test
    void namesThatNobodyTypesAreNotCompared() {
        String endless = "a".repeat(100_000);
        assertThat(MeantName.nearest(endless, List.of(endless + "b"))).isEmpty();
    }

    @Test
    void theFirstOfEquallyNearOnesIsTaken() {
        assertThat(MeantName.nearest("mael", List.of("mail", "maul"))).contains("mail");
    }
}
