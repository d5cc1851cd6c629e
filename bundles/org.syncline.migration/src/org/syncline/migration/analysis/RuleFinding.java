// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import org.syncline.rules.SourceLocation;

/**
 * A synchronization rule that needs a look.
 *
 * @param connector name of its connector, or its identifier where no file names it
 * @param direction {@code inbound} or {@code outbound}
 * @param precedence as written; may be empty
 * @param tag empty for custom rules
 * @param disabled whether it takes no part
 * @param remark why it is listed; may be empty
 */
public record RuleFinding(
        String name,
        String connector,
        String direction,
        String precedence,
        String tag,
        boolean disabled,
        String remark,
        SourceLocation location) {}
