// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** A line to a server on loopback that brings its answers in pieces, late, or not to their end. */
@SuppressWarnings("resource") // sockets are closed with the line
final class FaultyLine implements AutoCloseable {
    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicLong passed = new AtomicLong();
    private final int port;

    /** The most bytes that an answer brings at a time. */
    volatile int piece = 8192;

    /** Bytes of answers after which the connection is cut off, once. */
    volatile long cutAfter = Long.MAX_VALUE;

    /** Bytes of answers after which nothing comes any more, though the connection stands. */
    volatile long silentAfter = Long.MAX_VALUE;

    FaultyLine(int port) throws IOException {
        this.port = port;
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "ldap://127.0.0.1:" + entrance.getLocalPort();
    }

    @SuppressWarnings("unused") // until the line is closed, and its sockets with it
    private void accept() {
        try {
            while (true) {
                Socket client = keep(entrance.accept());
                Socket server = keep(new Socket(InetAddress.getLoopbackAddress(), port));
                Thread.ofVirtual().start(() -> carry(client, server, false));
                Thread.ofVirtual().start(() -> carry(server, client, true));
            }
        } catch (IOException e) {
            end.countDown();
        }
    }

    private Socket keep(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        return socket;
    }

    @SuppressWarnings("unused") // the streams end with their sockets
    private void carry(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[answers ? piece : 8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                long before = answers ? passed.getAndAdd(read) : 0;
                if (answers && before + read > silentAfter) {
                    end.await();
                }
                if (answers && before + read > cutAfter) {
                    out.write(buffer, 0, (int) Math.max(0, Math.min(read, cutAfter - before)));
                    cutAfter = Long.MAX_VALUE;
                    break;
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            return; // one of the two has hung up, and so does the other
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        entrance.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
