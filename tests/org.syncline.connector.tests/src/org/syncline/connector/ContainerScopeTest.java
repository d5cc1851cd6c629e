// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.connector.ContainerScope.Container;
import org.syncline.model.Dn;

class ContainerScopeTest {
    private static final Dn PARTITION = Dn.of("DC=contoso,DC=com");

    private static final ContainerScope NESTED =
            new ContainerScope(
                    PARTITION,
                    List.of(
                            new Container(
                                    Dn.of("OU=Keep,OU=Leavers,OU=People,DC=contoso,DC=com"), true),
                            new Container(PARTITION, false),
                            new Container(Dn.of("OU=Leavers,OU=People,DC=contoso,DC=com"), false),
                            new Container(Dn.of("OU=People,DC=contoso,DC=com"), true)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CN=a,DC=contoso,DC=com | false",
                "CN=a,OU=People,DC=contoso,DC=com | true",
                "ou=people,dc=CONTOSO, dc=com | true",
                "CN=a,OU=New,OU=People,DC=contoso,DC=com | true",
                "CN=a,OU=Leavers,OU=People,DC=contoso,DC=com | false",
                "CN=a,OU=Keep,OU=Leavers,OU=People,DC=contoso,DC=com | true",
                "CN=a,OU=PeopleX,DC=contoso,DC=com | false",
                "CN=a,DC=fabrikam,DC=com | false",
                "DC=com | false"
            })
    void nearestListedAncestorDecides(String name, boolean included) {
        assertThat(NESTED.includes(Dn.of(name))).isEqualTo(included);
    }

    @Test
    void aPartitionWithoutListIsIncludedWhole() {
        ContainerScope whole = new ContainerScope(PARTITION, List.of());

        assertThat(whole.includes(Dn.of("CN=a,OU=x,DC=contoso,DC=com"))).isTrue();
        assertThat(whole.includes(PARTITION)).isTrue();
        assertThat(whole.includes(Dn.of("CN=a,DC=fabrikam,DC=com"))).isFalse();
    }

    @Test
    void tellsWhichContainerDecided() {
        assertThat(NESTED.nearest(Dn.of("CN=a,OU=Leavers,OU=People,DC=contoso,DC=com")))
                .contains(new Container(Dn.of("OU=Leavers,OU=People,DC=contoso,DC=com"), false));
        assertThat(NESTED.nearest(Dn.of("DC=fabrikam,DC=com"))).isEmpty();
    }
}
