// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.XtextResource;
import org.syncline.language.internal.ExportedNames;
import org.syncline.language.internal.LinkMessages;
import org.syncline.language.internal.SingleSegmentNames;
import org.syncline.language.internal.SyncResource;
import org.syncline.language.internal.SyncValueConverters;
import org.syncline.language.internal.SyntaxMessages;

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

    public Class<? extends IDefaultResourceDescriptionStrategy>
            bindIDefaultResourceDescriptionStrategy() {
        return ExportedNames.class;
    }

    @Override
    public Class<? extends XtextResource> bindXtextResource() {
        return SyncResource.class;
    }

    public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
        return SyntaxMessages.class;
    }

    public Class<? extends ILinkingDiagnosticMessageProvider.Extended>
            bindILinkingDiagnosticMessageProvider() {
        return LinkMessages.class;
    }
}
