// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModifyRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.syncline.model.AttributeChange;
import org.syncline.model.Value;
import org.syncline.model.Values;

class ModificationsTest {
    private static final ServerFeatures PLAIN =
            new ServerFeatures(false, false, false, new NamingContexts(List.of()), null);

    private static Values values(int from, int to) {
        return Values.of(IntStream.range(from, to).mapToObj(i -> Value.of("v" + i)).toList());
    }

    private static List<ModifyRequest> requests(AttributeChange... changes) {
        return List.copyOf(Modifications.requests(PLAIN, true, "cn=All", List.of(changes), false));
    }

    @Test
    void manyValuesComeAndGoInPartsNewOnesFirst() {
        AttributeChange members =
                new AttributeChange("member", true, values(0, 1500), values(1500, 4000));
        AttributeChange name =
                new AttributeChange("displayName", false, Values.NONE, Values.texts("All"));

        List<ModifyRequest> requests = requests(members, name);

        assertThat(requests).hasSize(6);
        assertThat(requests.getFirst().getModifications())
                .extracting(Modification::getAttributeName)
                .containsExactly("displayName");
        List<String> order = new ArrayList<>();
        int values = 0;
        for (ModifyRequest request : requests.subList(1, 6)) {
            Modification only = request.getModifications().getFirst();
            order.add(only.getModificationType().getName());
            assertThat(only.getValues().length).isLessThanOrEqualTo(Modifications.VALUES_AT_ONCE);
            values += only.getValues().length;
        }
        assertThat(order).containsExactly("ADD", "ADD", "ADD", "DELETE", "DELETE");
        assertThat(values).isEqualTo(4000);
    }

    @Test
    void fewValuesGoInOneRequest() {
        assertThat(requests(new AttributeChange("member", true, values(0, 10), values(5, 20))))
                .hasSize(1);
    }
}
