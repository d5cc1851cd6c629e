// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.connector.ldap.internal.TestDirectory.BASE;
import static org.syncline.connector.ldap.internal.TestDirectory.attribute;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hints of a server to another one. */
@SuppressWarnings("resource") // importing closes the connector
class ReferralTest {
    private static final String FAR = "OU=Far," + BASE;

    @ParameterizedTest
    @CsvSource({"'', 1", "elsewhere.contoso.com, 1", "127.0.0.1, 2"})
    void areFollowedToHostsThatTheSettingsName(String hosts, int users) throws Exception {
        try (TestDirectory near = TestDirectory.start();
                TestDirectory far = TestDirectory.start()) {
            far.add(FAR, "organizationalUnit");
            far.addUser("Bo", FAR);
            String url = "ldap://127.0.0.1:" + far.server().getListenPort() + "/" + FAR;
            near.addUser("Ann", BASE);
            near.add(FAR, "referral extensibleObject", attribute("ref", url));
            near.setting("follow-referrals", hosts).setting("delta", "none");
            RecordingSink sink = new RecordingSink();

            sink.fill(near.connector(), RecordingSink.request());

            assertThat(sink.entries).hasSize(users);
            assertThat(sink.names()).contains("Ann");
        }
    }
}
