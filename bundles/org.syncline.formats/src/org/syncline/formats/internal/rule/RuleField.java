// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.rule;

/** The single values of a rule, with their names in the formats (reference, 1.2, 5.1 and 5.2). */
public enum RuleField {
    ID("id", "Identifier"),
    INTERNAL_ID("internal-id", ""),
    VERSION("version", ""),
    NAME("name", "Name"),
    DESCRIPTION("description", "Description"),
    TAG("immutable-tag", "ImmutableTag"),
    DIRECTION("direction", "Direction"),
    DISABLED("disabled", "Disabled"),
    CONNECTOR("connector", "Connector"),
    SOURCE_TYPE("sourceObjectType", "SourceObjectType"),
    TARGET_TYPE("targetObjectType", "TargetObjectType"),
    LINK_TYPE("linkType", "LinkType"),
    PRECEDENCE("precedence", "Precedence"),
    PRECEDENCE_AFTER("precedence-after", "PrecedenceAfter"),
    PRECEDENCE_BEFORE("precedence-before", "PrecedenceBefore"),
    SOFT_DELETE_EXPIRY("softDeleteExpiryInterval", "SoftDeleteExpiryInterval"),
    PASSWORD_SYNC("EnablePasswordSync", "EnablePasswordSync");

    private final String element;
    private final String parameter;

    RuleField(String element, String parameter) {
        this.element = element;
        this.parameter = parameter;
    }

    /** The name of the XML element. */
    public String element() {
        return element;
    }

    /** The name of the script's parameter; empty when scripts have none. */
    public String parameter() {
        return parameter;
    }

    static RuleField ofElement(String element) {
        for (RuleField field : values()) {
            if (field.element.equals(element)) {
                return field;
            }
        }
        return null;
    }
}
