// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench;

import java.util.Map;
import java.util.TreeMap;

/**
 * A project with any number of rules of the shape of the default ones: 19 flows each, 13 of them
 * direct and 6 expressions, most with a scope, a third with joins; one file a connector.
 */
final class GeneratedRules {
    private static final int RULES_PER_CONNECTOR = 62;
    private static final int FLOWS = 19;
    private static final int ATTRIBUTES = 200;
    private static final String[] EXPRESSIONS = {
        "Trim([%s])",
        "IIF(IsNullOrEmpty([%s]),[%s],[%s])",
        "Left(Trim([%s]),448)",
        "IIF(IsPresent([%s]) && InStr([%s],\"@\") > 0, Word([%s],1,\"@\") & \"@\" & %%Domain.FQDN%%, NULL)",
        "IIF(BitAnd(CNum([%s]),2)=0,True,False)",
        "CStr(Len([%s]) + 1)",
    };

    private GeneratedRules() {}

    /** Texts of rule files by path. */
    static Map<String, String> texts(int rules) {
        Map<String, String> texts = new TreeMap<>();
        texts.put("project.sync", "project \"Generated\" { staging on }\n" + metaverse());
        for (int first = 0; first < rules; first += RULES_PER_CONNECTOR) {
            int connector = first / RULES_PER_CONNECTOR;
            StringBuilder text = new StringBuilder();
            for (int i = first; i < Math.min(rules, first + RULES_PER_CONNECTOR); i++) {
                rule(text, i, "forest " + connector);
            }
            texts.put("rules/forest-" + connector + ".sync", text.toString());
            texts.put("connectors/forest-" + connector + ".sync", connector(connector));
        }
        return texts;
    }

    private static String connector(int number) {
        return "connector \"forest "
                + number
                + "\" uses ldap {\n    objects user\n}\nschema \"forest "
                + number
                + "\" {\n    object user {\n"
                + attributes()
                + "    }\n}\n";
    }

    private static String metaverse() {
        return "metaverse only {\n    object person {\n" + attributes() + "    }\n}\n";
    }

    private static String attributes() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ATTRIBUTES; i++) {
            text.append("        attribute").append(i).append(" string\n");
        }
        return text.toString();
    }

    private static void rule(StringBuilder text, int number, String connector) {
        text.append("inbound rule \"In from AD - Rule ").append(number).append("\" {\n");
        text.append("    from \"").append(connector).append("\" user to person\n");
        text.append("    link ").append(number % 3 == 0 ? "provision" : "join").append('\n');
        text.append("    precedence ").append(number + 1).append('\n');
        text.append("    scope ").append(name(number)).append(" NOTEQUAL \"True\" and ");
        text.append(name(number + 1)).append(" NOTSTARTSWITH \"User_").append(number);
        text.append("\"\n");
        if (number % 3 == 0) {
            text.append("    join ").append(name(number)).append(" = ").append(name(number));
            text.append(" or ").append(name(number + 1)).append(" = ").append(name(number + 1));
            text.append('\n');
        }
        for (int flow = 0; flow < FLOWS; flow++) {
            flow(text, number, flow);
        }
        text.append("}\n\n");
    }

    private static void flow(StringBuilder text, int number, int flow) {
        String source = name(number * 7 + flow);
        text.append("    ").append(name(number + flow)).append(" <- ");
        if (flow % 3 == 2) {
            String shape = EXPRESSIONS[(number + flow / 3) % EXPRESSIONS.length];
            text.append(shape.formatted(source, source, source));
        } else {
            text.append(source);
        }
        text.append('\n');
    }

    private static String name(int number) {
        return "attribute" + number % ATTRIBUTES;
    }
}
