// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** The page about the connector gives every result code the names that its refusals get. */
class NamesOfRefusalsTest {
    private static final String OTHERS = "unexpected-error";

    /** Names by result code, from the table of the page; rows about passwords left out. */
    private static Map<Integer, Set<String>> table() throws IOException {
        Path page = Path.of(System.getProperty("syncline.root"), "docs", "ldap.md");
        String text = Files.readString(page);
        int start = text.indexOf("### Names of refusals");
        assertThat(start).isPositive();
        Map<Integer, Set<String>> table = new TreeMap<>();
        for (String row : text.substring(start, text.indexOf("\n## ", start)).split("\n")) {
            String[] cells = row.split("\\|");
            if (cells.length == 3 && !row.contains("`0000")) {
                for (String code : all("\\b([0-9]+)\\b", cells[1])) {
                    table.put(Integer.valueOf(code), new TreeSet<>(all("`([^`]+)`", cells[2])));
                }
            }
        }
        return table;
    }

    private static List<String> all(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** Every name that a refusal with this code can get, passwords left aside. */
    private static Set<String> names(ResultCode code) {
        Dn dn = Dn.of("CN=Ann,DC=contoso,DC=com");
        List<AttributeChange> changes =
                List.of(
                        RecordedResults.single("sn", "A", "B"),
                        new AttributeChange(
                                "manager",
                                false,
                                Values.NONE,
                                Values.of(Value.of(Dn.of("CN=Bob,DC=contoso,DC=com")))));
        Set<String> names = new TreeSet<>();
        for (AttributeChange change : changes) {
            ExportObject object =
                    new ExportObject(1, Operation.UPDATE, dn, null, null, "user", List.of(change));
            for (ExportErrors.Action action : ExportErrors.Action.values()) {
                for (String matched : List.of("DC=com", "DC=contoso,DC=com")) {
                    LDAPResult result =
                            new LDAPResult(1, code, "no", matched, List.of(), List.of());
                    ExportResult.Failed failed =
                            (ExportResult.Failed) ExportErrors.failed(action, object, result);
                    assertThat(failed.code()).isEqualTo(Integer.toString(code.intValue()));
                    names.add(failed.type());
                }
            }
        }
        return names;
    }

    @Test
    void everyResultCodeHasItsRow() throws IOException {
        Map<Integer, Set<String>> table = table();
        for (ResultCode code : ResultCode.values()) {
            Set<String> written = table.remove(code.intValue());
            Set<String> expected = written == null ? Set.of(OTHERS) : without(written);
            assertThat(names(code)).as("names of %s", code).isEqualTo(expected);
        }
        assertThat(table).as("rows of codes that there are not").isEmpty();
    }

    /** The names that only changes of passwords get. */
    private static Set<String> without(Set<String> written) {
        Set<String> rest = new TreeSet<>(written);
        rest.remove("password-policy-violation");
        return rest;
    }
}
