// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import org.syncline.language.sync.SettingItem;

/** The value of a connector's setting, whichever way it is written. */
public final class SettingText {
    private SettingText() {}

    /** The text, number or word; empty for a secret. */
    public static String of(SettingItem item) {
        if (item.getText() != null) {
            return item.getText();
        }
        if (item.getNumber() != null) {
            return item.getNumber();
        }
        return item.getWord() == null ? "" : item.getWord();
    }
}
