// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.syncline.connector.ConnectorType;
import org.syncline.extensions.PlugIns;
import org.syncline.extensions.Sites;
import org.syncline.project.ExampleProject;

/** The headless application: arguments in, a verb, an exit code out. */
public final class SynclineApplication implements IApplication {
    @Override
    public Object start(IApplicationContext application) {
        List<String> words = words(application);
        Output out = stream(FileDescriptor.out);
        Output err = stream(FileDescriptor.err);
        Console console = new Console(out, err, "1".equals(System.getenv("SYNCLINE_TERMINAL")));
        BundleContext bundles =
                FrameworkUtil.getBundle(SynclineApplication.class).getBundleContext();
        Optional<PlugIns> plugIns = services(bundles, PlugIns.class).stream().findFirst();
        // Before anybody asks which connectors there are.
        plugIns.ifPresent(found -> ConnectorsVerb.report(found.startEnabled(), err));
        Context context =
                new Context(
                        console,
                        services(bundles, ConnectorType.class),
                        services(bundles, ExampleProject.class).stream().findFirst(),
                        ScriptLauncher.ifDisplay(
                                System.getenv("SYNCLINE_COMMAND"), System.getenv()),
                        plugIns,
                        services(bundles, Sites.class).stream().findFirst(),
                        System.getenv(),
                        PasswordInput.standard(System.getenv()));
        int code = new CommandLine(context).run(words);
        out.flush();
        err.flush();
        return code;
    }

    private static List<String> words(IApplicationContext application) {
        Object words = application.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return words instanceof String[] array ? Arrays.asList(array) : List.of();
    }

    @SuppressWarnings("resource") // the standard streams live as long as the process
    private static Output stream(FileDescriptor descriptor) {
        return new Output(
                new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8));
    }

    private static <T> List<T> services(BundleContext bundles, Class<T> type) {
        try {
            return bundles.getServiceReferences(type, null).stream()
                    .sorted()
                    .map((ServiceReference<T> reference) -> bundles.getService(reference))
                    .map(Optional::ofNullable)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("a null filter is always valid", e);
        }
    }

    @Override
    public void stop() {
        // a verb ends by itself
    }
}
