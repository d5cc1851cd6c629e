// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import java.net.URL;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.graphics.Rectangle;
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
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = "org.syncline.ui.connector:" + (url == null ? "" : url);
        Image image = registry.get(key);
        if (image == null) {
            image = onPlate(url == null ? common() : read(url, type));
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
        return common();
    }

    private static Image common() {
        return Icons.CONNECTOR.descriptor().createImage();
    }

    /** Thin lines in the colour of a selection cannot be seen on it: a light ground keeps them. */
    private static Image onPlate(Image icon) {
        ImageGcDrawer drawer =
                (gc, width, height) -> {
                    gc.setAntialias(SWT.ON);
                    gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_WHITE));
                    gc.fillRoundRectangle(0, 0, width, height, 4, 4);
                    gc.drawImage(icon, 0, 0);
                };
        Rectangle size = icon.getBounds();
        return new Image(icon.getDevice(), drawer, size.width, size.height);
    }
}
