// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNamesTest {
    private static final String[] ATTRIBUTES = {"CN", "ou", "Dc", "x-1", "uid2", "2.5.4.3", "c n"};
    private static final String SIGNS = "aZz09 _.@-' ,=+\"\\#;<>()é";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=Ann Lee,OU=People,DC=contoso,DC=com",
                "UID=ann.lee@contoso.com,x-y=a_b-c",
                "c=3"
            })
    void usualNamesArePlain(String text) {
        assertThat(PlainNames.isPlain(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CN",
                "CN=",
                "=a",
                "CN=a,",
                "CN=a,,DC=b",
                "CN=a, DC=b",
                "CN= a",
                "CN=a ",
                "CN=a  b",
                "CN=a+OU=b",
                "CN=a\\,b",
                "CN=\"a\"",
                "CN=#04",
                "2.5.4.3=a",
                "CN=é",
                "CN=a;DC=b"
            })
    void whatNormalizingMightChangeIsNot(String text) {
        assertThat(PlainNames.isPlain(text)).isFalse();
    }

    @Test
    void allThatIsSaidOfANameIsWhatTheSdkSays() throws LDAPException {
        Random random = new Random(7);
        List<Dn> known = new ArrayList<>();
        int plain = 0;
        for (int round = 0; round < 20_000; round++) {
            String text = name(random);
            plain += PlainNames.isPlain(text) ? 1 : 0;
            assertThat(Dn.isValid(text)).as(text).isEqualTo(isValid(text));
            if (Dn.isValid(text)) {
                Dn name = Dn.of(text);
                equal(name, new DN(text));
                known.add(name);
                Dn other = known.get(random.nextInt(known.size()));
                assertThat(name.isAtOrBelow(other))
                        .as("%s below %s", name, other)
                        .isEqualTo(new DN(text).isDescendantOf(new DN(other.text()), true));
            }
        }
        assertThat(plain).isGreaterThan(2_000);
    }

    private static boolean isValid(String text) {
        return !text.isBlank() && DN.isValidDN(text);
    }

    private static void equal(Dn name, DN expected) {
        assertThat(name.normalized()).isEqualTo(expected.toNormalizedString());
        assertThat(name.depth()).isEqualTo(expected.getRDNs().length);
        assertThat(name.rdn()).isEqualTo(expected.getRDNString());
        if (expected.getRDNs().length > 1) {
            assertThat(name.parent().text()).isEqualTo(expected.getParentString());
        } else {
            assertThat(name.parent()).isNull();
        }
    }

    private static String name(Random random) {
        StringBuilder text = new StringBuilder();
        boolean simple = random.nextInt(3) > 0;
        int components = 1 + random.nextInt(3);
        for (int i = 0; i < components; i++) {
            text.append(i == 0 ? "" : ",");
            text.append(ATTRIBUTES[random.nextInt(simple ? 4 : ATTRIBUTES.length)]).append('=');
            int length = 1 + random.nextInt(2);
            for (int j = 0; j < length; j++) {
                text.append(SIGNS.charAt(random.nextInt(simple ? 10 : SIGNS.length())));
            }
        }
        return text.toString();
    }
}
