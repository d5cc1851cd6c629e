// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.p2.internal;

import java.net.http.HttpResponse.ResponseInfo;

/** How much of an answer arrived: written by the network's thread, read by who waits. */
final class Arrived {
    private volatile long size;
    private volatile long bytes;
    private volatile long most = Long.MAX_VALUE;

    /**
     * @param size what is expected, negative when unknown
     */
    Arrived(long size) {
        this.size = size;
    }

    Arrived within(ResponseInfo info, long limit) {
        most = limit;
        if (size < 0) {
            size = info.headers().firstValueAsLong("Content-Length").orElse(-1);
        }
        return this;
    }

    /** Whether that much more is still within the limit. Called by one thread. */
    boolean add(long more) {
        bytes = bytes + more;
        return bytes <= most;
    }

    long bytes() {
        return bytes;
    }

    long size() {
        return size;
    }
}
