// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.session;

import org.eclipse.lsp4j.SymbolKind;

/** Which of the protocol's symbol kinds stands for which part of a rule file. */
public final class SymbolKinds {
    public static final SymbolKind PROJECT = SymbolKind.Package;
    public static final SymbolKind DIRECTORY = SymbolKind.File;
    public static final SymbolKind CONNECTOR = SymbolKind.Interface;
    public static final SymbolKind PARTITION = SymbolKind.Namespace;
    public static final SymbolKind SCHEMA = SymbolKind.Module;
    public static final SymbolKind METAVERSE = SymbolKind.Struct;
    public static final SymbolKind TYPE = SymbolKind.Class;
    public static final SymbolKind ATTRIBUTE = SymbolKind.Field;
    public static final SymbolKind INBOUND_RULE = SymbolKind.Function;
    public static final SymbolKind OUTBOUND_RULE = SymbolKind.Method;
    public static final SymbolKind SCOPE = SymbolKind.Boolean;
    public static final SymbolKind JOIN = SymbolKind.Key;
    public static final SymbolKind FLOW = SymbolKind.Property;
    public static final SymbolKind RUN_PROFILE = SymbolKind.Event;
    public static final SymbolKind STEP = SymbolKind.Operator;
    public static final SymbolKind LIMITS = SymbolKind.Array;
    public static final SymbolKind LIMIT = SymbolKind.Number;
    public static final SymbolKind TEST = SymbolKind.Constructor;
    public static final SymbolKind TEST_STATEMENT = SymbolKind.Constant;

    private SymbolKinds() {}
}
