// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench.engine;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a piece of work costs this process besides time. */
final class Usage {
    private final long allocated = allocated();
    private final long collecting = collecting();
    private final long working = working();

    /** Costs since this was made. */
    Map<String, Object> since(long objects) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("allocatedBytesPerObject", (allocated() - allocated) / Math.max(1, objects));
        map.put(
                "processorMicrosecondsPerObject",
                (working() - working) / 1000 / Math.max(1, objects));
        map.put("garbageCollectionSeconds", (collecting() - collecting) / 1000.0);
        map.put("maxHeapMegabytes", Runtime.getRuntime().maxMemory() >> 20);
        return map;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }

    /** Processor time of all threads of this process, in nanoseconds. */
    private static long working() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
