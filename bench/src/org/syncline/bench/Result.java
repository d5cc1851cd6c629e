// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One figure beside its floor.
 *
 * @param name what was done
 * @param unit what is counted
 * @param units how many of them one repetition does
 * @param seconds median time of one repetition
 * @param floor what the floor does
 * @param floorSeconds median time of the same units by the floor
 * @param costs what it cost besides time, by name; empty where it was not measured
 */
public record Result(
        String name,
        String unit,
        long units,
        double seconds,
        String floor,
        double floorSeconds,
        Map<String, Object> costs) {
    public Result(
            String name,
            String unit,
            long units,
            double seconds,
            String floor,
            double floorSeconds) {
        this(name, unit, units, seconds, floor, floorSeconds, Map.of());
    }

    /** The same with what it cost besides time. */
    public Result with(Map<String, Object> newCosts) {
        return new Result(name, unit, units, seconds, floor, floorSeconds, newCosts);
    }

    double perSecond() {
        return units / seconds;
    }

    double floorPerSecond() {
        return units / floorSeconds;
    }

    /** How many times as long as the floor it takes. */
    double timesFloor() {
        return seconds / floorSeconds;
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", name);
        map.put("unit", unit);
        map.put("units", units);
        map.put("seconds", seconds);
        map.put("perSecond", perSecond());
        map.put("floor", floor);
        map.put("floorPerSecond", floorPerSecond());
        map.put("timesFloor", timesFloor());
        map.putAll(costs);
        return map;
    }
}
