// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.assist;

/** What kind of name can stand at the caret. */
enum Place {
    /** Nothing but keywords, which the grammar knows. */
    KEYWORD,
    /** No proposal at all: a comment, a free text. */
    NOTHING,
    CONNECTOR,
    DIRECTORY,
    CONNECTOR_TYPE,
    /** Object type of the connector of the block. */
    BLOCK_TYPE,
    /** A connector or a type of the metaverse. */
    RULE_END,
    /** Object type of the connector that was just named. */
    END_TYPE,
    /** A new statement of a rule: a keyword, or the target of a flow. */
    STATEMENT,
    SCOPE_ATTRIBUTE,
    SCOPE_OPERATOR,
    /** The rule that another comes before or after. */
    RULE,
    /** Attribute of the connector of the block, whatever its type. */
    BLOCK_ATTRIBUTE,
    STEP_TYPE,
    STEP_OPTION,
    /** What a test expects: a keyword, or a type of the metaverse. */
    EXPECTED,
    /** Attribute of the object that a test describes. */
    TEST_ATTRIBUTE,
    JOIN_CONNECTOR_ATTRIBUTE,
    JOIN_METAVERSE_ATTRIBUTE,
    /** An operand of an expression. */
    OPERAND
}
