// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

/** Identifiers of perspectives and views. */
public final class Parts {
    public static final String RULES_PERSPECTIVE = "org.syncline.ui.perspective.rules";
    public static final String STAGING_PERSPECTIVE = "org.syncline.ui.perspective.staging";
    public static final String OPERATIONS_PERSPECTIVE = "org.syncline.ui.perspective.operations";

    public static final String NAVIGATOR = "org.syncline.ui.views.navigator";
    public static final String STAGING = "org.syncline.ui.staging.view";
    public static final String CONNECTORS = "org.syncline.ui.operations.connectors";
    public static final String RUNS = "org.syncline.ui.operations.runs";
    public static final String SCHEDULE = "org.syncline.ui.operations.schedule";
    public static final String ERRORS = "org.syncline.ui.operations.errors";
    public static final String TRENDS = "org.syncline.ui.operations.trends";
    public static final String RUN_DETAILS = "org.syncline.ui.operations.details";
    public static final String SPACE_SEARCH = "org.syncline.ui.search.space";
    public static final String METAVERSE_SEARCH = "org.syncline.ui.search.metaverse";
    public static final String OBJECT = "org.syncline.ui.search.object";

    /** Editor of rule files; the content type is contributed by the editor bundle. */
    public static final String RULE_EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";

    /**
     * Key of widget data under which tests look for a widget (the one that SWTBot uses, so that
     * either finds it).
     */
    public static final String WIDGET_KEY = "org.eclipse.swtbot.widget.key";

    private Parts() {}
}
