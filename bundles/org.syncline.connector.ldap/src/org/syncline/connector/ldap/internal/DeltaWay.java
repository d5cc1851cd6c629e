// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.List;

/**
 * How changes will be found.
 *
 * @param strategy the way
 * @param reason why this one, half a sentence, empty when nothing better was tried
 * @param passedOver what is in the way of better ones, each beginning with the word of one
 */
record DeltaWay(DeltaStrategy strategy, String reason, List<String> passedOver) {
    DeltaWay {
        passedOver = List.copyOf(passedOver);
    }

    /** Such as {@code timestamp, because changelog: the server publishes none}. */
    String forPeople() {
        if (!reason.isEmpty()) {
            return strategy.word() + ", " + reason;
        }
        return passedOver.isEmpty()
                ? strategy.word() + ", the best way for this kind of server"
                : strategy.word() + ", because of " + String.join("; of ", passedOver);
    }
}
