// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A server on loopback that takes connections and never says anything, the most tiresome way in
 * which a directory can be out of order.
 */
@SuppressWarnings("resource") // the sockets are closed with the server
public final class SilentServer implements AutoCloseable {
    private final ServerSocket entrance;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);

    public SilentServer() {
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    @SuppressWarnings("unused") // until the server is closed
    private void accept() {
        try {
            while (true) {
                sockets.add(entrance.accept());
                first.countDown();
            }
        } catch (IOException e) {
            first.countDown();
        }
    }

    /**
     * Waits until somebody has connected.
     *
     * @return whether it came to that
     */
    public boolean isCalled() throws InterruptedException {
        return first.await(10, TimeUnit.SECONDS) && !sockets.isEmpty();
    }

    @Override
    public void close() {
        try {
            entrance.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
