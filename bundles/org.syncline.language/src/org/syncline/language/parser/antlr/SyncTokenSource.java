// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.parser.antlr;

import org.antlr.runtime.TokenSource;
import org.syncline.language.parser.antlr.internal.InternalSyncParser;

/** The tokens of the parser, with the brackets of expressions looked after. */
public class SyncTokenSource extends BracketTokenSource {
    private static final Types TYPES =
            new Types(
                    InternalSyncParser.LeftParenthesis,
                    InternalSyncParser.RightParenthesis,
                    InternalSyncParser.RightCurlyBracket,
                    InternalSyncParser.LessThanSignHyphenMinus,
                    InternalSyncParser.RULE_WS,
                    InternalSyncParser.RULE_ML_COMMENT,
                    InternalSyncParser.RULE_SL_COMMENT,
                    InternalSyncParser.RULE_MISSING_CLOSE,
                    InternalSyncParser.RULE_TOO_DEEP);

    public SyncTokenSource(TokenSource delegate) {
        super(delegate, TYPES);
    }
}
