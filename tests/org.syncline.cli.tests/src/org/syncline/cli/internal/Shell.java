// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.ldap.LdapConnectorType;
import org.syncline.examples.contoso.ContosoProject;

/** Runs command lines in process and keeps what they print. */
final class Shell {
    private final List<ConnectorType> connectors = new ArrayList<>();

    private Map<String, String> environment = System.getenv();
    private InputStream input = InputStream.nullInputStream();

    /** In an environment of its own. */
    Shell(Map<String, String> environment) {
        this();
        this.environment = environment;
    }

    /** With connectors beside the one that ships. */
    Shell(ConnectorType... more) {
        connectors.add(new LdapConnectorType());
        connectors.addAll(List.of(more));
    }

    /**
     * @param code exit code
     * @param out standard output
     * @param err standard error
     */
    record Result(int code, String out, String err) {
        JsonElement json() {
            return JsonParser.parseString(out);
        }
    }

    /** Standard input of what is run from now on. */
    Shell withInput(InputStream given) {
        input = given;
        return this;
    }

    Result run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(stream(out), stream(err), false);
        Context context =
                new Context(
                        console,
                        connectors,
                        Optional.of(ServerExample.of(new ContosoProject())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        environment,
                        prompt -> PasswordInput.line(input));
        int code = new CommandLine(context).run(List.of(words));
        return new Result(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Output stream(ByteArrayOutputStream bytes) {
        return new Output(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }
}
