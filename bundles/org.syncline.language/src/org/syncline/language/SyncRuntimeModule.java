// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.syncline.language.internal.SingleSegmentNames;
import org.syncline.language.internal.SyncValueConverters;

/** The services of the rule language. */
public class SyncRuntimeModule extends AbstractSyncRuntimeModule {
    /** Names such as {@code contoso.com} are one segment. */
    public Class<? extends IQualifiedNameConverter> bindIQualifiedNameConverter() {
        return SingleSegmentNames.class;
    }

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return SyncValueConverters.class;
    }
}
