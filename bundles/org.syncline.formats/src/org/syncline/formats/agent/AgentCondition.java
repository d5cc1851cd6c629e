// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import org.syncline.rules.SourceLocation;

/**
 * One condition of a connector filter, as it was written (formats reference, 2.2).
 *
 * @param attribute the connector space attribute
 * @param intrinsic whether the attribute belongs to the engine, such as {@code <dn>}
 * @param operator the word of the file, known or not
 * @param value the text of the value, empty for presence tests
 * @param radix {@code ui-radix}: how the old window showed a number, empty when absent; the value
 *     is hexadecimal all the same
 * @param encoding {@code base64} for binary values, else empty
 */
public record AgentCondition(
        String attribute,
        boolean intrinsic,
        String operator,
        String value,
        String radix,
        String encoding,
        SourceLocation location) {}
