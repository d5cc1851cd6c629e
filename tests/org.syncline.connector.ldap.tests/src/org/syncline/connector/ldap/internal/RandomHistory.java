// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Changes a directory at random: users come, change, move, go, and containers move. */
final class RandomHistory {
    /** Refusals that random changes run into: names that are taken or gone, moves into oneself. */
    private static final Set<ResultCode> EXPECTED =
            Set.of(
                    ResultCode.ENTRY_ALREADY_EXISTS,
                    ResultCode.NO_SUCH_OBJECT,
                    ResultCode.UNWILLING_TO_PERFORM,
                    ResultCode.NOT_ALLOWED_ON_NONLEAF);

    private final TestDirectory directory;
    private final Random random;
    private final List<String> roots;

    RandomHistory(TestDirectory directory, Random random, List<String> roots) {
        this.directory = directory;
        this.random = random;
        this.roots = roots;
    }

    void run(int changes) throws LDAPException {
        for (int i = 0; i < changes; i++) {
            try {
                change();
            } catch (LDAPException e) {
                if (!EXPECTED.contains(e.getResultCode())) {
                    throw e;
                }
            }
        }
    }

    @SuppressWarnings("resource") // closed by the test
    private void change() throws LDAPException {
        String name = "P" + random.nextInt(30);
        String user = pick("(objectClass=user)");
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> directory.addUser(name, pick("(objectClass=organizationalUnit)"));
            case 3 ->
                    directory
                            .server()
                            .modify(
                                    user,
                                    new Modification(
                                            ModificationType.REPLACE, "displayName", name));
            case 4 -> directory.server().delete(user);
            case 5 -> directory.server().modifyDN(user, "CN=" + name, true);
            case 6 ->
                    directory
                            .server()
                            .modifyDN(
                                    user,
                                    "CN=" + name,
                                    true,
                                    pick("(objectClass=organizationalUnit)"));
            default ->
                    directory
                            .server()
                            .modifyDN(
                                    pick("(&(objectClass=organizationalUnit)(!(ou=People)))"),
                                    "OU=Moved" + random.nextInt(3),
                                    true,
                                    roots.get(0));
        }
    }

    @SuppressWarnings("resource") // closed by the test
    private String pick(String filter) throws LDAPException {
        var found =
                directory
                        .server()
                        .search(TestDirectory.BASE, SearchScope.SUB, filter, "1.1")
                        .getSearchEntries();
        return found.isEmpty()
                ? "CN=Nobody," + TestDirectory.BASE
                : found.get(random.nextInt(found.size())).getDN();
    }
}
