// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal.model;

import java.util.List;
import java.util.Locale;
import org.syncline.project.StepTrend;

/** What a chart of steps shows, and where; without a window. */
public enum TrendNumbers {
    DURATION("Duration", "s"),
    THROUGHPUT("Throughput", "objects/s"),
    CHANGES("Changes", "objects"),
    ERRORS("Errors", "objects");

    private final String label;
    private final String unit;

    TrendNumbers(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    public String title() {
        return label + " (" + unit + ")";
    }

    public double value(StepTrend.Point point) {
        return switch (this) {
            case DURATION -> point.millis() / 1000.0;
            case THROUGHPUT -> point.throughput();
            case CHANGES -> point.changes();
            case ERRORS -> point.errors();
        };
    }

    /** The value as the table beside the chart has it. */
    public String text(double value) {
        return value < 100 && value != Math.rint(value)
                ? String.format(Locale.ROOT, "%.1f", value)
                : java.text.NumberFormat.getIntegerInstance().format(Math.round(value));
    }

    /** The upper end of the scale: 1, 2 or 5 times a power of ten, not below any value. */
    public double top(List<StepTrend.Point> points) {
        double most = points.stream().mapToDouble(this::value).max().orElse(0);
        if (most <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double step : new double[] {1, 2, 5}) {
            if (step * power >= most) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** Distance from the upper edge, in pixels, at which a value stands. */
    public static int y(double value, double top, int height) {
        return (int) Math.round(height - value / top * height);
    }

    /**
     * Distance from the left edge at which the point of a place stands; one alone in the middle.
     */
    public static int x(int place, int count, int width) {
        return count < 2 ? width / 2 : (int) ((long) place * width / (count - 1));
    }
}
