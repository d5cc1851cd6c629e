// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.controls.SubtreeDeleteRequestControl;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Samba domain controller, which scripts/directories.sh set up. Its data stay from one test to
 * the next, so each test works below a unit of its own.
 */
@SuppressWarnings("resource") // the streams of a tool end with it
final class SambaDomain extends RealServer {
    /** The variable that names the folder of the domain. */
    static final String FOLDER = "SYNCLINE_TEST_SAMBA";

    static final String DOMAIN = "DC=sync,DC=test";

    private final Path folder;
    private final String unit;

    private SambaDomain(Path folder, String unit) {
        super(folder);
        this.folder = folder;
        this.unit = unit;
    }

    /**
     * @param unit name of the unit of the test, made anew
     */
    static SambaDomain start(String unit) throws Exception {
        SambaDomain domain = new SambaDomain(Path.of(System.getenv(FOLDER)), unit);
        domain.start();
        domain.clear();
        domain.add(domain.base(), "objectClass: organizationalUnit");
        return domain;
    }

    /** An earlier run may have worked on the same domain. */
    private void clear() throws LDAPException {
        DeleteRequest request = new DeleteRequest(base());
        request.addControl(new SubtreeDeleteRequestControl(true));
        try (LDAPConnection admin = admin()) {
            admin.delete(request);
        } catch (LDAPException e) {
            if (!e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                throw e;
            }
        }
    }

    String base() {
        return "OU=" + unit + "," + DOMAIN;
    }

    void add(String dn, String... lines) throws Exception {
        String[] all = new String[lines.length + 1];
        all[0] = "dn: " + dn;
        System.arraycopy(lines, 0, all, 1, lines.length);
        try (LDAPConnection admin = admin()) {
            admin.add(all);
        }
    }

    void addUser(String name, String parent) throws Exception {
        add("CN=" + name + "," + parent, "objectClass: user", "sAMAccountName: " + account(name));
    }

    /** Account names are unique in the domain. */
    String account(String name) {
        return unit.substring(0, Math.min(10, unit.length())) + name;
    }

    /**
     * Lets an account list and read deleted objects, for ever. Not even administrators may change
     * these rights over LDAP without taking the container over, so it is done in the files.
     */
    void letSeeDeletedObjects(String account) throws Exception {
        String script =
                """
                import ldb, sys
                from samba.auth import system_session
                from samba.dcerpc import security
                from samba.ndr import ndr_pack, ndr_unpack
                from samba.param import LoadParm
                from samba.samdb import SamDB
                settings = LoadParm()
                settings.load(sys.argv[1])
                db = SamDB(sys.argv[2], session_info=system_session(), lp=settings)
                domain = security.dom_sid(db.get_domain_sid())
                sid = db.search(sys.argv[3], scope=ldb.SCOPE_BASE, attrs=["objectSid"])[0]["objectSid"][0]
                where = ldb.Dn(db, "CN=Deleted Objects," + sys.argv[4])
                name = "nTSecurityDescriptor"
                found = db.search(where, scope=ldb.SCOPE_BASE, attrs=[name], controls=["show_deleted:1"])
                rights = ndr_unpack(security.descriptor, found[0][name][0]).as_sddl(domain)
                reader = "(A;CI;RPLCRC;;;%s)" % ndr_unpack(security.dom_sid, sid)
                changed = ldb.Message(where)
                at = rights.index("(", rights.index("D:"))
                widened = rights[:at] + reader + rights[at:]
                changed[name] = ldb.MessageElement(
                    ndr_pack(security.descriptor.from_sddl(widened, domain)), ldb.FLAG_MOD_REPLACE, name)
                db.modify(changed, controls=["show_deleted:1"])
                """;
        run(
                List.of(
                        "/usr/bin/python3",
                        "-c",
                        script,
                        configuration(),
                        folder.resolve("private/sam.ldb").toString(),
                        account,
                        DOMAIN));
    }

    /** Runs Samba's own tool on the files of the domain. */
    void tool(String... words) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of("samba-tool"));
        command.addAll(List.of(words));
        command.addAll(List.of("-s", configuration()));
        run(command);
    }

    private static void run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(command + ": " + output);
        }
    }

    private String configuration() {
        return folder.resolve("etc/test.conf").toString();
    }

    Path folder() {
        return folder;
    }

    @Override
    List<String> command() {
        return List.of("samba", "-i", "-M", "single", "-s", configuration());
    }

    @Override
    String host() {
        return "127.53.0.2";
    }

    @Override
    int port() {
        return 389;
    }

    @Override
    String bind() {
        return "Administrator@SYNC.TEST";
    }

    @Override
    String password() {
        return "Adm1n-pass";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("profile", "active-directory");
    }
}
