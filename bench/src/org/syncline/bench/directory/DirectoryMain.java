// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.LDAPListener;
import com.unboundid.ldap.listener.LDAPListenerConfig;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

/**
 * A directory in a process of its own: {@code people COUNT} serves generated people to be read,
 * {@code empty} an empty directory to be written. Prints its port and ends when standard input
 * does.
 */
public final class DirectoryMain {
    private DirectoryMain() {}

    public static void main(String[] words) throws Exception {
        boolean generated = words[0].equals("people");
        long people = generated ? Long.parseLong(words[1]) : 0;
        ChangeLog log = new ChangeLog();
        System.out.println(generated ? people(people, log) : empty());
        BufferedReader commands =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            log.touch(Long.parseLong(line.strip()), people);
            System.out.println("done");
        }
        System.exit(0);
    }

    private static int people(long count, ChangeLog log) throws Exception {
        LDAPListenerConfig config =
                new LDAPListenerConfig(0, new GeneratedDirectory(count, log, null));
        config.setListenAddress(InetAddress.getLoopbackAddress());
        LDAPListener listener = new LDAPListener(config);
        listener.startListening();
        return listener.getListenPort();
    }

    private static int empty() throws Exception {
        InMemoryDirectoryServerConfig config =
                new InMemoryDirectoryServerConfig("DC=contoso,DC=com");
        config.setSchema(null);
        config.setListenerConfigs(
                new InMemoryListenerConfig(
                        "bench", InetAddress.getLoopbackAddress(), 0, null, null, null));
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.add("dn: DC=contoso,DC=com", "objectClass: domain", "dc: contoso");
        server.add("dn: OU=CORP,DC=contoso,DC=com", "objectClass: organizationalUnit", "ou: CORP");
        server.startListening();
        return server.getListenPort();
    }
}
