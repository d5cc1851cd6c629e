// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.time.Clock;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.syncline.project.StepTrend;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.operations.internal.model.Texts;
import org.syncline.ui.operations.internal.model.TrendNumbers;

/** One number of the steps of one kind, from the oldest to the newest. */
final class TrendChart extends Canvas {
    private static final int GAP = 6;
    private static final int DOT = 3;

    private final TrendNumbers what;
    private final Clock clock;
    private List<StepTrend.Point> points = List.of();

    TrendChart(Composite parent, TrendNumbers what, Clock clock) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.what = what;
        this.clock = clock;
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.MouseMove, event -> setToolTipText(near(event.x)));
        SynclineColors.follow(this, this::redraw);
        getAccessible()
                .addAccessibleListener(
                        new AccessibleAdapter() {
                            @Override
                            public void getName(AccessibleEvent e) {
                                e.result =
                                        what.title()
                                                + ", chart; the same stands in the table As"
                                                + " Numbers";
                            }
                        });
    }

    void show(List<StepTrend.Point> newPoints) {
        points = newPoints;
        redraw();
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        return new Point(width == SWT.DEFAULT ? 200 : width, height == SWT.DEFAULT ? 110 : height);
    }

    private Rectangle plot(GC gc) {
        int line = gc.getFontMetrics().getHeight();
        int left = gc.textExtent("00,000").x + 2 * GAP;
        Rectangle area = getClientArea();
        return new Rectangle(
                left,
                line + 2 * GAP,
                Math.max(1, area.width - left - 2 * GAP),
                Math.max(1, area.height - 2 * line - 4 * GAP));
    }

    private void paint(GC gc) {
        gc.setAntialias(SWT.ON);
        gc.setForeground(getForeground());
        gc.drawText(what.title(), GAP, GAP / 2, true);
        Rectangle plot = plot(gc);
        if (points.isEmpty()) {
            gc.setForeground(SynclineColors.get(SynclineColors.MUTED));
            gc.drawText("No step of this kind came to its end.", plot.x, plot.y, true);
            return;
        }
        double top = what.top(points);
        axes(gc, plot, top);
        line(gc, plot, top);
    }

    private void axes(GC gc, Rectangle plot, double top) {
        gc.setForeground(SynclineColors.get(SynclineColors.MUTED));
        gc.drawLine(plot.x, plot.y, plot.x, plot.y + plot.height);
        gc.drawLine(plot.x, plot.y + plot.height, plot.x + plot.width, plot.y + plot.height);
        int half = gc.getFontMetrics().getHeight() / 2;
        for (double value : new double[] {0, top}) {
            String text = what.text(value);
            int y = plot.y + TrendNumbers.y(value, top, plot.height);
            gc.drawText(text, plot.x - GAP - gc.textExtent(text).x, y - half, true);
        }
        int below = plot.y + plot.height + GAP / 2;
        gc.drawText(Texts.time(points.getFirst().started(), clock), plot.x, below, true);
        if (points.size() > 1) {
            String last = Texts.time(points.getLast().started(), clock);
            int x = plot.x + plot.width - gc.textExtent(last).x;
            if (x > plot.x + plot.width / 2) {
                gc.drawText(last, x, below, true);
            }
        }
    }

    private void line(GC gc, Rectangle plot, double top) {
        String color = what == TrendNumbers.ERRORS ? SynclineColors.ERROR : SynclineColors.ACCENT;
        gc.setForeground(SynclineColors.get(color));
        gc.setBackground(SynclineColors.get(color));
        int[] places = new int[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            places[2 * i] = plot.x + TrendNumbers.x(i, points.size(), plot.width);
            places[2 * i + 1] =
                    plot.y + TrendNumbers.y(what.value(points.get(i)), top, plot.height);
        }
        gc.setLineWidth(2);
        gc.drawPolyline(places);
        for (int i = 0; i < places.length && points.size() <= plot.width / (4 * DOT); i += 2) {
            gc.fillOval(places[i] - DOT, places[i + 1] - DOT, 2 * DOT, 2 * DOT);
        }
    }

    /** The step under the pointer in words. */
    private String near(int x) {
        if (points.isEmpty()) {
            return null;
        }
        GC gc = new GC(this);
        try {
            Rectangle plot = plot(gc);
            double share = (double) (x - plot.x) / plot.width;
            int place = (int) Math.round(Math.clamp(share, 0.0, 1.0) * (points.size() - 1));
            StepTrend.Point point = points.get(place);
            return Texts.time(point.started(), clock) + ": " + what.text(what.value(point));
        } finally {
            gc.dispose();
        }
    }
}
