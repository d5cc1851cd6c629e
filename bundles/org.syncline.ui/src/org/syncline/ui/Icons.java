// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/**
 * The icons that workplaces share: SVG on a 16 pixel artboard, readable on light and dark. {@code
 * plugin.xml} of other bundles names them as {@code
 * platform:/plugin/org.syncline.ui/icons/obj16/add.svg}.
 */
public enum Icons {
    ADD("obj16/add"),
    UPDATE("obj16/update"),
    RENAME("obj16/rename"),
    DELETE("obj16/delete"),
    DELETE_ADD("obj16/delete-add"),
    ORPHAN("obj16/orphan"),
    NOT_OURS("obj16/not-ours"),
    HELD("obj16/held"),
    APPROVED("obj16/approved"),
    SUCCESS("obj16/success"),
    WARNING("obj16/warning"),
    ERROR("obj16/error"),
    INFO("obj16/info"),
    RUNNING("obj16/running"),
    STOPPED("obj16/stopped"),
    PROJECT("obj16/project"),
    CONNECTOR("obj16/connector"),
    INBOUND("obj16/inbound"),
    OUTBOUND("obj16/outbound"),
    RULE_PROVISION("obj16/rule-provision"),
    RULE_JOIN("obj16/rule-join"),
    RULE_STICKY("obj16/rule-sticky"),
    RULE_NO_FLOW("obj16/rule-no-flow"),
    RULE_FILE("obj16/rule-file"),
    FOLDER("obj16/folder"),
    METAVERSE("obj16/metaverse"),
    USER("obj16/user"),
    GROUP("obj16/group"),
    CONTACT("obj16/contact"),
    OBJECT("obj16/object"),
    ATTRIBUTE("obj16/attribute"),
    RUN("elcl16/run"),
    RUN_ALL("elcl16/run-all"),
    IMPORT("elcl16/import"),
    EXPORT("elcl16/export"),
    SYNCHRONIZE("elcl16/synchronize"),
    CANCEL("elcl16/cancel"),
    REFRESH("elcl16/refresh"),
    SEARCH("elcl16/search"),
    COPY("elcl16/copy"),
    LINK("elcl16/link"),
    COLLAPSE_ALL("elcl16/collapse-all"),
    HISTORY("elcl16/history"),
    SCHEDULE("eview16/schedule"),
    OPEN("elcl16/open");

    private static final String BUNDLE = "org.syncline.ui";

    private final String path;

    Icons(String name) {
        path = "icons/" + name + ".svg";
    }

    public ImageDescriptor descriptor() {
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, path)
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }

    /** Shared, not to be disposed. UI thread only. */
    public Image image() {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = BUNDLE + '/' + path;
        Image image = registry.get(key);
        if (image == null) {
            registry.put(key, descriptor());
            image = registry.get(key);
        }
        return image;
    }
}
