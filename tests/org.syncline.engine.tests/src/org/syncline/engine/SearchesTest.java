// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.engine.search.MetaverseObject;
import org.syncline.engine.search.QueryException;
import org.syncline.engine.search.SearchColumn;
import org.syncline.engine.search.SearchPage;
import org.syncline.engine.search.SearchQuery;
import org.syncline.engine.search.SearchRow;
import org.syncline.engine.search.Searches;
import org.syncline.engine.search.SpaceObject;
import org.syncline.model.Operation;
import org.syncline.model.Values;

/** Searches over a world with people in all states. */
class SearchesTest {
    private static World world;

    /**
     * Ann, bob and zoe were provisioned; then ann got another name, bob went, cid came, and dan has
     * never been in scope of a rule.
     */
    @BeforeAll
    static void people() {
        world = World.usual();
        world.put(
                "src",
                People.user("ann").with("displayName", "Ann Lee"),
                People.user("bob").with("displayName", "Bob"),
                People.user("zoe").with("displayName", "Zoë").refers("manager", "ann"),
                People.object("CN=dan,OU=Guests,DC=src", "contact", "dan"));
        world.cycle();
        world.put(
                "src",
                People.user("ann").with("displayName", "Ann Miller"),
                People.user("cid").with("displayName", "Cid"));
        world.remove("src", "bob");
        world.imports("src");
    }

    private static Searches searches() {
        return world.engine().searches();
    }

    private static List<String> found(String text) throws QueryException {
        Searches searches = searches();
        SearchQuery query = searches.query(text, "src");
        List<Long> ids = new ArrayList<>();
        long after = 0;
        long examined = 0;
        SearchPage page;
        do {
            page = searches.page(query, after, 2);
            assertThat(page.examined()).isLessThanOrEqualTo(2);
            ids.addAll(page.ids());
            after = page.position();
            examined += page.examined();
        } while (!page.end());
        assertThat(examined).isLessThanOrEqualTo(searches.extent(query));
        assertThat(searches.query(query.text(), null).conditions()).isEqualTo(query.conditions());
        return searches.rows(query, ids, List.of()).stream()
                .map(row -> row.name().replaceAll("(?i)^CN=([^,]*),.*", "$1"))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all                                   | ann bob cid dan zoe",
                "pending-import                        | ann bob cid",
                "pending-import:modify                 | ann",
                "pending-import:add,delete             | bob cid",
                "-pending-import                       | dan zoe",
                "is:connector                          | ann bob zoe",
                "is:disconnector                       | cid dan",
                "is:normal -pending-import             | dan",
                "is:explicit                           |",
                "disconnected-since:1d                 | cid dan",
                "disconnected-before:1d                |",
                "linked-since:1h type:user             | ann bob zoe",
                "error                                 |",
                "type:CONTACT                          | dan",
                "rdn:ANN                               | ann",
                "rdn:CN=ann                            | ann",
                "dn:cn=ann,ou=people,dc=src            | ann",
                "subtree:OU=Guests,DC=src              | dan",
                "-subtree:OU=Guests,DC=src is:connector| ann bob zoe",
                "dn~guests                             | dan",
                "rdn^=z                                | zoe",
                "displayName=\"ann miller\"            | ann",
                "DISPLAYNAME~mill                      | ann",
                "displayName!~ann has:displayName      | bob cid zoe",
                "displayName$=ë                        | zoe",
                "lacks:displayName                     | dan",
                "has:manager                           | zoe",
                "manager=CN=ann,OU=People,DC=src       | zoe",
                "anchorId=ann                          | ann",
                "anchorId=cid                          | cid",
                "miller                                | ann",
                "\"n=an\"                              | ann zoe",
                "anchor:ann                            | ann",
                "anchor:616e6e                         | ann",
                "space:tenant pending-export:add       | ann bob zoe",
                "space:tenant pending-export:delete    |",
                "space:TENANT displayName~lee          | ann",
                "space:tenant pending-export-since:1h sourceAnchor=zoe | zoe",
                "space:tenant is:disconnector          |"
            })
    void findsWhatAllWordsHoldFor(String query, String names) throws QueryException {
        assertThat(String.join(" ", found(query))).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metaverse:*                          | 3",
                "metaverse:person                     | 3",
                "metaverse:group                      | 0",
                "metaverse:person displayName^=a      | 1",
                "metaverse:* sourceAnchor=bob         | 1",
                "metaverse:* -sourceAnchor=bob        | 2",
                "metaverse:* lee                      | 1",
                "metaverse:* lacks:displayName        | 0"
            })
    void findsMetaverseObjects(String query, int number) throws QueryException {
        assertThat(found(query)).hasSize(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "space:srk all            | no connector \"srk\"          | 7",
                "is:gone                  | connector, disconnector       | 4",
                "pending-import:wipe      | add, update, rename, delete   | 16",
                "error:strange            | import, sync and export      | 7",
                "dn:ann                   | no distinguished name         | 4",
                "colour:red               | no word of a search here      | 1",
                "disconnected-since:often | 2026-11-20                    | 20",
                "displayName~             | needs a value                 | 13",
                "displayName~\"x          | The quote is not closed       | 13",
                "unicodePwd~x             | secrets                       | 1",
                "metaverse:* type:user    | no word of a search here      | 13",
                "space:src space:tenant   | not several                   | 11",
                "metaverse:* id:x         | no number                     | 16"
            })
    void whatCannotBeReadIsSaidWithItsPlace(String query, String part, int column) {
        assertThatThrownBy(() -> searches().query(query, "src"))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        e -> assertThat(e.column()).as(e.getMessage()).isEqualTo(column))
                .hasMessageContaining(part);
    }

    @Test
    void anAttributeThatIsNotDeclaredIsPointedOut() throws QueryException {
        assertThat(searches().query("space:src displayNane~x", null).notes())
                .containsExactly(
                        "\"src\" declares no attribute \"displayNane\"."
                                + " Did you mean displayName?");
        assertThat(searches().query("displayname~x", "src").conditions().getFirst().word())
                .isEqualTo("displayName~x");
    }

    @Test
    void rowsHoldAnyColumnAndHideSecrets() throws QueryException {
        Searches searches = searches();
        SearchQuery query = searches.query("dn:CN=ann,OU=People,DC=src", "src");
        List<Long> ids = searches.page(query, 0, 9).ids();

        SearchRow row =
                searches.rows(
                                query,
                                ids,
                                List.of(
                                        SearchColumn.STATE,
                                        SearchColumn.RDN,
                                        SearchColumn.NAME,
                                        "anchorId",
                                        "mail"))
                        .getFirst();

        assertThat(row.cells())
                .containsEntry(SearchColumn.STATE, Values.texts("pending import: update"))
                .containsEntry(SearchColumn.RDN, Values.texts("CN=ann"))
                .containsEntry(SearchColumn.NAME, Values.texts("Ann Miller"))
                .containsEntry("anchorId", Values.texts("ann"))
                .containsEntry("mail", Values.NONE);
        assertThat(searches.attributes(query)).contains("displayName").doesNotContain("unicodePwd");
    }

    @Test
    void anObjectShowsItsImportItsLinkAndWhatItGives() {
        SpaceObject ann = searches().object("src", "CN=ann,OU=People,DC=src");

        assertThat(ann.pendingImport()).isEqualTo(Operation.UPDATE);
        assertThat(ann.attributes())
                .filteredOn(change -> change.attribute().equals("displayName"))
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.before()).isEqualTo(Values.texts("Ann Lee"));
                            assertThat(change.after()).isEqualTo(Values.texts("Ann Miller"));
                        });
        assertThat(ann.link().kind()).isEqualTo("inbound-projection");
        assertThat(ann.link().rule().name()).isEqualTo("User in");
        assertThat(ann.linkTime()).isNotNull();
        assertThat(ann.contributions())
                .extracting(SpaceObject.Contribution::attribute)
                .contains("displayName", "sourceAnchor");
        assertThat(ann.others())
                .singleElement()
                .satisfies(
                        other -> {
                            assertThat(other.object().connector()).isEqualTo("tenant");
                            assertThat(other.kind()).isEqualTo("outbound-provision");
                        });
    }

    @Test
    void aTargetObjectShowsItsExportAndLeadsBack() {
        Searches searches = searches();
        SpaceObject target = searches.object("tenant", "CN=ann,DC=tenant");
        MetaverseObject metaverse = searches.metaverseObject(target.link().metaverse());

        assertThat(target.pendingExport().operation()).isEqualTo(Operation.ADD);
        assertThat(target.pendingExport().lines().getFirst().rule().file()).isNotEmpty();
        assertThat(target.attributes()).isEmpty();
        assertThat(searches.object(target.id())).isEqualTo(target);
        assertThat(metaverse.name()).isEqualTo("Ann Lee");
        assertThat(metaverse.connectors())
                .extracting(linked -> linked.object().connector())
                .containsExactly("src", "tenant");
        assertThat(metaverse.attributes())
                .filteredOn(attribute -> attribute.name().equals("displayName"))
                .singleElement()
                .satisfies(
                        attribute ->
                                assertThat(attribute.origins().getFirst().rule().name())
                                        .isEqualTo("User in"));
    }

    @Test
    void anObjectThatIsNotThereIsSaidToBeMissing() {
        assertThatThrownBy(() -> searches().object("src", "CN=nobody,DC=src"))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("CN=nobody,DC=src");
        assertThatThrownBy(() -> searches().object(7)).isInstanceOf(EngineException.class);
        assertThatThrownBy(() -> searches().metaverseObject(4711))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("4711");
    }
}
