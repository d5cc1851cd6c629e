// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import java.net.URL;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.syncline.connector.ConnectorType;

/** The icons of kinds of connectors; plug-ins bring their own. UI thread only. */
public final class ConnectorIcons {
    private ConnectorIcons() {}

    /**
     * The kind's own icon, the common one when it has none or it cannot be read. Shared, not to be
     * disposed.
     *
     * @param type null when it is not known
     */
    public static Image of(ConnectorType type) {
        URL url = type == null ? null : type.icon();
        if (url == null) {
            return Icons.CONNECTOR.image();
        }
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = "org.syncline.ui.connector:" + url;
        Image image = registry.get(key);
        if (image == null) {
            image = read(url, type);
            registry.put(key, image);
        }
        return image;
    }

    /** A plug-in's file may hold anything, also what no picture is. */
    private static Image read(URL url, ConnectorType type) {
        try {
            Image image = ImageDescriptor.createFromURL(url).createImage(false);
            if (image != null) {
                return image;
            }
        } catch (RuntimeException e) {
            ILog.of(ConnectorIcons.class).warn("The icon of " + type.id() + " cannot be read", e);
        }
        return Icons.CONNECTOR.descriptor().createImage();
    }
}
