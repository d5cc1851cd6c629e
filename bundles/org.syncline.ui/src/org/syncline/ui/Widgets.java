// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import java.text.NumberFormat;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Widget;

/**
 * Small widgets in one style for all workplaces. Native throughout, so that they follow the theme,
 * scale and speak to a screen reader.
 */
public final class Widgets {
    private Widgets() {}

    /** Gives a widget the key under which tests look for it. */
    public static <W extends Widget> W key(W widget, String key) {
        widget.setData(Parts.WIDGET_KEY, key);
        return widget;
    }

    /**
     * A toggle that filters: icon, label and count.
     *
     * @param key under which tests look for it
     */
    public static Button filterChip(Composite parent, Icons icon, String label, String key) {
        Button chip = new Button(parent, SWT.TOGGLE);
        chip.setImage(icon.image());
        chip.setData("org.syncline.ui.label", label);
        chip.setText(label);
        return key(chip, key);
    }

    /** Sets the count of a {@link #filterChip}. */
    public static void setChipCount(Button chip, long count) {
        String label = (String) chip.getData("org.syncline.ui.label");
        String text = number(count) + "  " + label;
        if (!text.equals(chip.getText())) {
            chip.setText(text);
            chip.requestLayout();
        }
    }

    /** A number with a caption under it. */
    public static CountBadge countBadge(Composite parent, String caption, String key) {
        return new CountBadge(parent, caption, key);
    }

    /** A heading over a group of widgets, in bold. */
    public static Label sectionHeader(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        label.setFont(boldFont(label));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }

    /** A line that tells of a problem with a remedy; takes no room while there is none. */
    public static Banner banner(Composite parent) {
        return new Banner(parent);
    }

    /** Grouped digits in the language of the person. */
    public static String number(long value) {
        return NumberFormat.getIntegerInstance().format(value);
    }

    /** The control's font in bold; freed with the control. */
    public static Font boldFont(Control control) {
        return resources(control)
                .create(FontDescriptor.createFrom(control.getFont()).setStyle(SWT.BOLD));
    }

    /** The control's font, larger by some points; freed with the control. */
    public static Font largerFont(Control control, int points) {
        return resources(control)
                .create(
                        FontDescriptor.createFrom(control.getFont())
                                .increaseHeight(points)
                                .setStyle(SWT.BOLD));
    }

    /** A composite with one column grid and no margin. */
    public static Composite column(Composite parent) {
        Composite composite = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(composite);
        return composite;
    }

    private static ResourceManager resources(Control control) {
        return new LocalResourceManager(JFaceResources.getResources(), control);
    }
}
