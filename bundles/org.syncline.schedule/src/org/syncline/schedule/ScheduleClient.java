// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.syncline.project.ProjectException;
import org.syncline.schedule.internal.OwnerLock;
import org.syncline.schedule.internal.ServiceNote;
import org.syncline.schedule.internal.StatusText;

/** Steers the process that runs a project's schedule. */
public final class ScheduleClient {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int MOST_BYTES = 65_536;

    private final Path folder;
    private final ServiceNote service;

    private ScheduleClient(Path folder, ServiceNote service) {
        this.folder = folder;
        this.service = service;
    }

    /** The process that runs the schedule of a project; empty when none does. */
    public static Optional<ScheduleClient> find(Path folder) {
        return ServiceNote.read(folder).map(note -> new ScheduleClient(folder, note));
    }

    /**
     * The schedule of a project as it is kept, whoever runs it.
     *
     * @throws ProjectException when it cannot be read
     */
    public static ScheduleStatus kept(Path folder) {
        return idle(folder).status();
    }

    /**
     * Changes the schedule of a project that no process runs.
     *
     * @throws ProjectException when one does, or when the schedule cannot be read or kept
     */
    public static ScheduleStatus change(Path folder, Consumer<Scheduler> change) {
        try (OwnerLock lock = OwnerLock.take(folder)) {
            Scheduler scheduler = idle(folder);
            change.accept(scheduler);
            return scheduler.status();
        }
    }

    private static Scheduler idle(Path folder) {
        return new Scheduler(
                folder,
                (title, stop, work) -> {
                    throw new IllegalStateException("a schedule that nobody runs starts nothing");
                },
                Clock.systemUTC(),
                ScheduleListener.NONE);
    }

    /** Who it is, for people. */
    public String holder() {
        return "process " + service.pid() + " (" + service.kind() + ")";
    }

    /**
     * Has a command done.
     *
     * @param command as {@code docs/cli.md} lists them for the verb {@code schedule}
     * @return how things stand after it
     * @throws ProjectException when it is refused, or nobody answers
     */
    @SuppressWarnings("resource") // the streams go with the socket
    public ScheduleStatus send(String command) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()),
                    PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write(
                            (service.token() + "\n" + command + "\n")
                                    .getBytes(StandardCharsets.UTF_8));
            return status(socket.getInputStream());
        } catch (IOException e) {
            throw new ProjectException(
                    "The schedule is run by "
                            + holder()
                            + ", which does not answer: "
                            + e.getMessage()
                            + ".",
                    "Try again. If it stays so, end that process; \""
                            + folder.resolve(".syncline")
                            + "\" says where it listens.",
                    e);
        }
    }

    private static ScheduleStatus status(InputStream in) throws IOException {
        String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        Properties answer = StatusText.parse(text);
        if (answer.containsKey("error")) {
            throw new ProjectException(
                    answer.getProperty("error"), answer.getProperty("remedy", ""), null);
        }
        try {
            return StatusText.status(answer);
        } catch (RuntimeException e) {
            throw new IOException("its answer cannot be understood", e);
        }
    }
}
