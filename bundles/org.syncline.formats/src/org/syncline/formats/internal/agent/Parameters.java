// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.xml.XmlElement;

/**
 * Reads {@code parameter-values}. Encrypted values stay behind: nobody but the old server can read
 * them.
 */
final class Parameters {
    private static final Set<String> KNOWN =
            Set.of("@name", "@type", "@use", "@dataType", "@encrypted", "@intrinsic");
    private static final Set<String> STATE = Set.of("cookie", "water-mark", "last-dc");

    private Parameters() {}

    static Map<String, String> read(XmlElement values, Notes notes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        notes.unknown(values, "parameter", "", Set.of("parameter"));
        for (XmlElement parameter : values.children()) {
            String name = parameter.attribute("name");
            notes.unknown(parameter, "parameter", name, KNOWN);
            if (parameter.attribute("encrypted").equals("1")
                    || parameter.attribute("type").startsWith("encrypted")) {
                notes.remark(
                        "parameter",
                        name,
                        parameter.location(),
                        "it is encrypted for the old server and cannot be read; enter it anew");
            } else if (!STATE.contains(name) && !name.isEmpty()) {
                parameters.put(name, parameter.text());
            }
        }
        return parameters;
    }
}
