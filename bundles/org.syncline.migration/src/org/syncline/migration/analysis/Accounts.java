// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.formats.server.ServerFacts;

/** The accounts of the old system, each once for every system that uses it. Never a secret. */
final class Accounts {
    private static final String REMEDY =
            "its password is in no file: set a new one, or make a new account";
    private static final String SERVICE = "deploymentmetadata.serviceaccount";

    private final List<ServiceAccount> found = new ArrayList<>();

    static List<ServiceAccount> of(List<ManagementAgent> agents, List<ServerFacts> files) {
        Accounts accounts = new Accounts();
        agents.forEach(accounts::agent);
        files.forEach(accounts::server);
        return accounts.found;
    }

    private void agent(ManagementAgent agent) {
        agent.accounts().forEach((purpose, account) -> add(account, agent, purpose));
        String user = parameter(agent.parameters(), "forest-login-user");
        String domain = parameter(agent.parameters(), "forest-login-domain");
        add(domain.isEmpty() ? user : domain + "\\" + user, user, agent, "sign-in to the forest");
        String tenant = parameter(agent.parameters(), "UserName");
        add(tenant, tenant, agent, "sign-in to the tenant");
        agent.settings().forEach((path, value) -> setting(agent, path, value));
    }

    /** {@code connection-info/user} and its like, with the domain beside it. */
    private void setting(ManagementAgent agent, String path, String value) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.equals("user") || name.equals("username") || name.equals("user-name")) {
            String parent = path.substring(0, path.lastIndexOf('/') + 1);
            String domain = agent.settings().getOrDefault(parent + "domain", "").strip();
            String account = domain.isEmpty() ? value : domain + "\\" + value;
            add(account, value, agent, "sign-in to the connected system");
        }
    }

    private static String parameter(Map<String, String> parameters, String name) {
        return parameters.getOrDefault(name, "").strip();
    }

    private void add(String account, ManagementAgent agent, String purpose) {
        add(account, account, agent, purpose);
    }

    private void add(String account, String user, ManagementAgent agent, String purpose) {
        boolean known =
                found.stream()
                        .anyMatch(
                                a ->
                                        a.system().equals(agent.name())
                                                && a.account().equalsIgnoreCase(account));
        if (!user.isBlank() && !known) {
            found.add(
                    new ServiceAccount(
                            account, agent.name(), purpose, REMEDY, agent.location().file()));
        }
    }

    private void server(ServerFacts file) {
        if (!file.get(SERVICE).isEmpty()) {
            found.add(
                    new ServiceAccount(
                            file.get(SERVICE),
                            "the old server",
                            "runs the synchronization service",
                            "it is not used by Syncline; a new server of the vendor needs its own"
                                    + " or a new password for this one",
                            file.file()));
        }
    }
}
