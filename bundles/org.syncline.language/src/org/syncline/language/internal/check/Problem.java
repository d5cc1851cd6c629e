// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.syncline.language.Severity;

/**
 * A finding before it is known who asks: the compiler wants line and column, the editor an offset.
 *
 * @param object the element concerned
 * @param offset from 0 in the file of the element
 * @param data what a quick fix needs, often the better name
 */
public record Problem(
        EObject object,
        int offset,
        int length,
        String code,
        Severity severity,
        String message,
        List<String> data) {
    public Problem {
        data = List.copyOf(data);
    }

    Problem withSeverity(Severity changed) {
        return new Problem(object, offset, length, code, changed, message, data);
    }
}
