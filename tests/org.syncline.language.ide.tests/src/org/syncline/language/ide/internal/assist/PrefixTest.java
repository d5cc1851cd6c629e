// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.assist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefixTest {
    @ParameterizedTest
    @CsvSource({
        "'',proxyAddresses,true",
        "proxy,proxyAddresses,true",
        "PROXY,proxyAddresses,true",
        "pA,proxyAddresses,true",
        "proAd,proxyAddresses,true",
        "CTB,ConvertToBase64,true",
        "address,proxyAddresses,false",
        "pX,proxyAddresses,false",
        "proxyAddressesX,proxyAddresses,false",
    })
    void aNameIsMeantByItsStartOrItsHumps(String typed, String name, boolean meant) {
        assertThat(new Prefix(typed).test(name)).isEqualTo(meant);
    }
}
