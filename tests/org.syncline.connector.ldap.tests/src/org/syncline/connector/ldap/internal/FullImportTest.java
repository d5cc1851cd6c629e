// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.connector.ldap.internal.RecordingSink.exclude;
import static org.syncline.connector.ldap.internal.RecordingSink.include;
import static org.syncline.connector.ldap.internal.RecordingSink.request;
import static org.syncline.connector.ldap.internal.RecordingSink.scope;
import static org.syncline.connector.ldap.internal.TestDirectory.BASE;
import static org.syncline.connector.ldap.internal.TestDirectory.attribute;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Full import: what is read, and how it is typed. */
@SuppressWarnings(
        "resource") // importing closes the connector; the directory is closed after the test
class FullImportTest {
    private static final String PEOPLE = "OU=People," + BASE;
    private static final String LEAVERS = "OU=Leavers," + PEOPLE;
    private static final String KEEP = "OU=Keep," + LEAVERS;

    private final List<String> searches = new ArrayList<>();
    private final List<List<String>> requested = new ArrayList<>();
    private final RecordingSink sink = new RecordingSink();
    private TestDirectory directory;

    @BeforeEach
    void start() throws Exception {
        directory =
                TestDirectory.intercepted(
                        new InMemoryOperationInterceptor() {
                            @Override
                            public void processSearchRequest(
                                    InMemoryInterceptedSearchRequest request) {
                                searches.add(request.getRequest().getBaseDN());
                                requested.add(request.getRequest().getAttributeList());
                            }
                        });
        for (String ou : List.of(PEOPLE, LEAVERS, KEEP)) {
            directory.add(ou, "organizationalUnit");
        }
        directory.addUser("root", BASE);
        directory.addUser("ann", PEOPLE);
        directory.addUser("gone", LEAVERS);
        directory.addUser("kept", KEEP);
    }

    @AfterEach
    void stop() {
        directory.close();
    }

    @Test
    void readsAWholePartition() throws Exception {
        sink.fill(directory.connector(), request());

        assertThat(sink.names()).containsExactly("ann", "gone", "kept", "root");
        assertThat(sink.filtered).isZero();
        assertThat(sink.errors).isEmpty();
    }

    @Test
    void searchesOnlyBelowTheTopmostIncludedContainers() throws Exception {
        sink.fill(directory.connector(), request(exclude(BASE), include(KEEP)));

        assertThat(sink.names()).containsExactly("kept");
        assertThat(sink.filtered).isZero();
        assertThat(searches).containsOnlyOnce(KEEP).doesNotContain(PEOPLE, LEAVERS);
    }

    @Test
    void filtersNestedExclusionsAndTakesInclusionsBelowThem() throws Exception {
        sink.fill(
                directory.connector(),
                request(exclude(BASE), include(PEOPLE), exclude(LEAVERS), include(KEEP)));

        assertThat(sink.names()).containsExactly("ann", "kept");
        assertThat(sink.filtered).isEqualTo(1);
    }

    @Test
    void readsEveryPage() throws Exception {
        for (int i = 0; i < 23; i++) {
            directory.addUser("user" + i, PEOPLE);
        }
        directory.setting("page-size", "5");

        sink.fill(directory.connector(), request());

        assertThat(sink.entries).hasSize(27);
        assertThat(searches.stream().filter(base -> base.equalsIgnoreCase(BASE)).count())
                .isGreaterThanOrEqualTo(6);
    }

    @Test
    void readsAllAtOnceWhenAsked() throws Exception {
        directory.setting("page-size", "0");

        sink.fill(directory.connector(), request());

        assertThat(sink.names()).containsExactly("ann", "gone", "kept", "root");
    }

    @Test
    void readsAServerThatDoesNotKnowPages() throws Exception {
        try (TestDirectory old =
                TestDirectory.start(
                        config ->
                                config.setRootDSEEntry(
                                        new com.unboundid.ldap.sdk.Entry(
                                                "", new Attribute("objectClass", "top"))))) {
            old.addUser("ann", BASE);

            sink.fill(old.connector(), request());
        }

        assertThat(sink.names()).containsExactly("ann");
    }

    @Test
    void typesValuesByTheSchema() throws Exception {
        byte[] certificate = {0, (byte) 0xff, 1};
        directory.addUser(
                "typed",
                PEOPLE,
                attribute("DISPLAYNAME", "Åsa"),
                attribute("proxyAddresses", "SMTP:a", "smtp:b"),
                attribute("userAccountControl", "-2147483648"),
                attribute("isCritical", "TRUE"),
                new Attribute("userCertificate;binary", certificate),
                attribute("manager", "cn=ann, " + PEOPLE),
                attribute("undeclared", "x"));

        sink.fill(directory.connector(), request());

        Entry entry = sink.entry("typed");
        assertThat(entry.objectType()).isEqualTo("user");
        assertThat(entry.attributes().keySet())
                .containsExactly(
                        "displayName",
                        "isCritical",
                        "manager",
                        "objectGUID",
                        "proxyAddresses",
                        "userAccountControl",
                        "userCertificate");
        assertThat(entry.get("displayName")).isEqualTo(Values.texts("Åsa"));
        assertThat(entry.get("proxyAddresses")).isEqualTo(Values.texts("smtp:b", "SMTP:a"));
        assertThat(entry.get("userAccountControl")).isEqualTo(Values.of(Value.of(-2147483648L)));
        assertThat(entry.get("isCritical")).isEqualTo(Values.of(Value.of(true)));
        assertThat(entry.get("userCertificate")).isEqualTo(Values.of(Value.of(certificate)));
        assertThat(entry.get("manager")).isEqualTo(Values.of(Value.of(Dn.of("CN=ann," + PEOPLE))));
        assertThat(entry.anchor()).isEqualTo(entry.get("objectGUID").first());
    }

    @Test
    void asksOnlyForDeclaredAttributesAndNeverForExcludedOnes() throws Exception {
        directory.addUser("ann2", PEOPLE, attribute("unicodePwd", "secret"));

        sink.fill(directory.connector(), request());

        assertThat(requested.getLast())
                .contains("objectClass", "objectGUID", "displayName")
                .noneMatch(name -> name.equalsIgnoreCase("unicodePwd"))
                .doesNotContain("*", "undeclared");
        assertThat(sink.entry("ann2").attributes()).doesNotContainKey("UnicodePwd");
    }

    @Test
    void takesAComputerForNoUser() throws Exception {
        directory.add("CN=pc," + PEOPLE, "top person organizationalPerson user computer");
        directory.add("CN=contact," + PEOPLE, "top person organizationalPerson contact");
        directory.add("CN=group," + PEOPLE, "top group");

        sink.fill(directory.connector(), request());

        assertThat(sink.names()).doesNotContain("pc");
        assertThat(sink.filtered).isEqualTo(1);
        assertThat(sink.entry("contact").objectType()).isEqualTo("contact");
        assertThat(sink.entry("group").objectType()).isEqualTo("group");
    }

    @Test
    void takesAComputerForAComputerWhereItIsWanted() throws Exception {
        directory.add("CN=pc," + PEOPLE, "computer user top");

        sink.fill(directory.connector(), request(List.of(scope(BASE)), "computer", "user"));

        assertThat(sink.entry("pc").objectType()).isEqualTo("computer");
    }

    @Test
    void usesEntryUuidWhereThereIsNoObjectGuid() throws Exception {
        directory.setting("profile", "openldap");

        sink.fill(directory.connector(), request());

        assertThat(sink.names()).hasSize(4);
        assertThat(sink.entries)
                .allSatisfy(entry -> assertThat(entry.anchor().length()).isEqualTo(16))
                .extracting(Entry::anchor)
                .doesNotHaveDuplicates();
        assertThat(sink.entry("ann").anchor())
                .isNotEqualTo(sink.entry("ann").get("objectGUID").first());
    }

    @Test
    void usesTheAnchorThatTheSettingsName() throws Exception {
        directory.addUser("own", PEOPLE, attribute("cloudAnchor", "User_1"));
        directory.setting("anchor", "cloudAnchor");

        sink.fill(directory.connector(), request());

        assertThat(sink.names()).containsExactly("own");
        assertThat(sink.entry("own").anchor())
                .isEqualTo(new Value.Binary("User_1".getBytes(StandardCharsets.UTF_8)));
        assertThat(sink.errors).hasSize(4).allMatch(error -> error.contains("has no cloudAnchor"));
    }

    @Test
    void reportsAnObjectWithoutAnchor() throws Exception {
        directory.server().add("dn: CN=bare," + PEOPLE, "objectClass: user");

        sink.fill(directory.connector(), request());

        assertThat(sink.names()).doesNotContain("bare");
        assertThat(sink.errors).singleElement().asString().contains("missing-anchor-component");
    }

    @Test
    void followsNoReferral() throws Exception {
        directory
                .server()
                .add(
                        "dn: OU=Elsewhere," + BASE,
                        "objectClass: referral",
                        "ref: ldap://127.0.0.1:1/OU=Elsewhere,DC=fabrikam,DC=com");

        sink.fill(directory.connector(), request());

        assertThat(sink.names()).containsExactly("ann", "gone", "kept", "root");
        assertThat(sink.errors).isEmpty();
    }

    @Test
    void readsAnObjectOfTwoPartitionsOnce() throws Exception {
        sink.fill(
                directory.connector(),
                request(List.of(scope(BASE), scope(LEAVERS, exclude(KEEP))), "user"));

        assertThat(sink.names()).containsExactly("ann", "gone", "root");
        assertThat(sink.filtered).isEqualTo(1);
    }

    @Test
    void hasNoWatermarkWhereDeltaImportsAreSwitchedOff() throws Exception {
        directory.setting("delta", "none").addUser("Ann", BASE);

        assertThat(sink.fill(directory.connector(), request()).isNone()).isTrue();
    }

    @Test
    void neverSearchesBelowAnotherBase() {
        SearchPlan plan =
                SearchPlan.of(
                        scope(
                                BASE,
                                exclude(BASE),
                                include(PEOPLE),
                                exclude(LEAVERS),
                                include(KEEP)),
                        List.of());

        assertThat(plan.bases()).containsExactly(Dn.of(PEOPLE));
        assertThat(SearchPlan.of(scope(BASE, include(KEEP), exclude(PEOPLE)), List.of()).bases())
                .containsExactly(Dn.of(BASE));
    }
}
