// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "unicodePwd",
                "USERPASSWORD",
                "userPassword;binary",
                "ms-Mcs-AdmPwd",
                "msLAPS-Password",
                "customPassword"
            })
    void passwordsAreSecret(String attribute) {
        assertThat(Hidden.hides(attribute)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"displayName", "pwdLastSet", "ms-Mcs-AdmPwdExpirationTime"})
    void datesAndNamesAreNot(String attribute) {
        assertThat(Hidden.hides(attribute)).isFalse();
    }
}
