// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal;

import com.google.inject.Singleton;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;

/** Names are not split: connectors are called like domains, with dots. */
@Singleton
public class SingleSegmentNames implements IQualifiedNameConverter {
    @Override
    public String toString(QualifiedName name) {
        return name.toString();
    }

    @Override
    public QualifiedName toQualifiedName(String name) {
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException("A name must not be empty");
        }
        return QualifiedName.create(name);
    }
}
