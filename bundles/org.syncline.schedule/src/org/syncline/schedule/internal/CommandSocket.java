// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/**
 * Serves commands on loopback, one caller after the other: a line with the token, a line with the
 * command, then the answer until the end. Who does not know the token is told nothing.
 */
public final class CommandSocket implements AutoCloseable {
    private static final int MOST_BYTES = 1024;
    private static final int PATIENCE_MILLIS = 5000;
    private static final int WAITING = 20;

    private final ServerSocket server;
    private final String token = token();
    private final UnaryOperator<String> commands;

    private CommandSocket(ServerSocket server, UnaryOperator<String> commands) {
        this.server = server;
        this.commands = commands;
    }

    /**
     * Begins to listen, on a port of the system's choice.
     *
     * @param commands answers a command; called from a thread of this socket
     */
    @SuppressWarnings("resource") // whoever gets it closes it
    public static CommandSocket open(UnaryOperator<String> commands) throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), WAITING);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        CommandSocket socket = new CommandSocket(server, commands);
        Thread.ofPlatform().daemon().name("Schedule commands").start(socket::serve);
        return socket;
    }

    private static String token() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Tells callers where to call. */
    public void announce(Path projectFolder, String kind) throws IOException {
        ServiceNote.self(kind, server.getLocalPort(), token).write(projectFolder);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                answer(caller);
            } catch (
                    @SuppressWarnings("unused")
                    SocketException e) {
                // Closed by us, or the caller went away: the loop knows which.
            } catch (
                    @SuppressWarnings("unused")
                    IOException e) {
                // A caller that is too slow or broke off; the next one may be better.
            }
        }
    }

    @SuppressWarnings("resource") // the streams go with the socket
    private void answer(Socket caller) throws IOException {
        caller.setSoTimeout(PATIENCE_MILLIS);
        InputStream in = caller.getInputStream();
        String given = line(in);
        String command = line(in);
        if (!MessageDigest.isEqual(bytes(given), bytes(token))) {
            return;
        }
        caller.getOutputStream().write(bytes(commands.apply(command)));
        caller.getOutputStream().flush();
        caller.shutdownOutput();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() == MOST_BYTES) {
                throw new IOException("no command");
            }
            line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
