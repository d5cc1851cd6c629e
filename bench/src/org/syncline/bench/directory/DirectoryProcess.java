// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link DirectoryMain} that was started from here. */
public final class DirectoryProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final int port;

    private DirectoryProcess(Process process, BufferedReader output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** A directory of so many people. */
    public static DirectoryProcess people(long count) throws IOException {
        return start("people", Long.toString(count));
    }

    /** An empty directory to be written. */
    public static DirectoryProcess empty() throws IOException {
        return start("empty");
    }

    private static DirectoryProcess start(String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx3g");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(DirectoryMain.class.getName());
        command.addAll(List.of(words));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        // Closed with the process.
        @SuppressWarnings("resource")
        BufferedReader output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        if (line == null) {
            throw new IOException("The directory did not start.");
        }
        return new DirectoryProcess(process, output, Integer.parseInt(line.strip()));
    }

    /** Changes so many people. */
    @SuppressWarnings("resource") // the stream of a process is closed with it
    public void touch(int people) throws IOException {
        process.getOutputStream().write((people + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        if (output.readLine() == null) {
            throw new IOException("The directory has ended.");
        }
    }

    public String url() {
        return "ldap://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
