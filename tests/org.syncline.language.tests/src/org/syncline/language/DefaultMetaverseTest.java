// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncline.language.internal.DefaultMetaverse;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;

class DefaultMetaverseTest {
    private final Schema shipped = DefaultMetaverse.get().schema();

    @Test
    void hasTheThreeTypesAndWhatTheEngineActsOn() {
        assertThat(shipped.types()).containsOnlyKeys("person", "group", "device");
        for (String type : shipped.types().keySet()) {
            assertThat(shipped.attribute(type, "cloudFiltered"))
                    .hasValue(new AttributeSchema("cloudFiltered", ValueType.BOOLEAN, false));
            assertThat(shipped.attribute(type, "sourceAnchor"))
                    .hasValue(new AttributeSchema("sourceAnchor", ValueType.STRING, false));
        }
        assertThat(shipped.attribute("group", "member"))
                .hasValue(new AttributeSchema("member", ValueType.REFERENCE, true));
        assertThat(shipped.attributeNames()).hasSizeGreaterThan(215);
    }

    @Test
    void holdsForAProjectThatSaysNothing() {
        assertThat(metaverse("")).isEqualTo(shipped);
        assertThat(metaverse("metaverse { }")).isEqualTo(shipped);
    }

    @Test
    void isExtendedByAProjectWhoseDeclarationWins() {
        Schema schema =
                metaverse(
                        "metaverse { object person { badge string  title string multivalued }"
                                + " object room { seats integer } }");
        assertThat(schema.attribute("person", "badge")).isPresent();
        assertThat(schema.attribute("person", "title").orElseThrow().multiValued()).isTrue();
        assertThat(schema.attributes("person")).hasSize(shipped.attributes("person").size() + 1);
        assertThat(schema.attributes("room")).containsOnlyKeys("seats");
        assertThat(schema.attributes("group")).isEqualTo(shipped.attributes("group"));
        assertThat(shipped.attribute("person", "badge")).isEmpty();
    }

    @Test
    void doesNotHoldForAProjectThatStartsFromNothing() {
        assertThat(metaverse("metaverse only { object room { seats integer } }").types())
                .containsOnlyKeys("room");
        assertThat(metaverse("metaverse only { }").isEmpty()).isTrue();
    }

    private static Schema metaverse(String text) {
        Compilation compilation =
                new ProjectCompiler(ConnectorCatalog.UNKNOWN)
                        .compile(Map.of("a.sync", "project \"P\" { }\n" + text));
        return compilation.model().orElseThrow().metaverse();
    }
}
