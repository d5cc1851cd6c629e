// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.LDAPListener;
import com.unboundid.ldap.listener.LDAPListenerConfig;
import java.net.InetAddress;

/**
 * A directory in a process of its own: {@code people COUNT} serves generated people to be read,
 * {@code empty} an empty directory to be written. Prints its port and ends when standard input
 * does.
 */
public final class DirectoryMain {
    private DirectoryMain() {}

    public static void main(String[] words) throws Exception {
        System.out.println(words[0].equals("people") ? people(Long.parseLong(words[1])) : empty());
        while (System.in.read() >= 0) {
            // Whoever started this process closes its input when it is done.
        }
        System.exit(0);
    }

    private static int people(long count) throws Exception {
        LDAPListenerConfig config = new LDAPListenerConfig(0, new GeneratedDirectory(count, null));
        config.setListenAddress(InetAddress.getLoopbackAddress());
        LDAPListener listener = new LDAPListener(config);
        listener.startListening();
        return listener.getListenPort();
    }

    private static int empty() throws Exception {
        InMemoryDirectoryServerConfig config =
                new InMemoryDirectoryServerConfig("DC=contoso,DC=com");
        config.setSchema(null);
        config.setEqualityIndexAttributes("entryUUID");
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
