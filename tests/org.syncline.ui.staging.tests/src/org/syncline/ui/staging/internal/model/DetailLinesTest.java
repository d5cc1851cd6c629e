// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.syncline.engine.PendingLine;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.ui.staging.internal.model.DetailLine.Kind;

class DetailLinesTest {
    private static List<DetailLine> linesOf(PendingLine... lines) {
        return DetailLines.of(Changes.change(1, Operation.UPDATE, lines), Set.of(), Map.of());
    }

    @Test
    void aSingleValueStandsOldBesideNew() {
        List<DetailLine> lines = linesOf(Changes.single("title", "Clerk", "Head Clerk"));

        assertThat(lines)
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.kind()).isEqualTo(Kind.CHANGED);
                            assertThat(line.before()).isEqualTo("Clerk");
                            assertThat(line.after()).isEqualTo("Head Clerk");
                            assertThat(line.rule()).isEqualTo(Changes.FLOWS);
                        });
    }

    @Test
    void aFirstValueIsAddedAndALastOneRemoved() {
        List<DetailLine> lines =
                linesOf(Changes.single("mail", null, "a@b"), Changes.single("fax", "12", null));

        assertThat(lines).extracting(DetailLine::kind).containsExactly(Kind.ADDED, Kind.REMOVED);
    }

    @Test
    void severalValuesAreComparedValueByValueRemovedFirst() {
        List<DetailLine> lines =
                linesOf(
                        Changes.multi(
                                "proxyAddresses",
                                List.of("smtp:old", "smtp:same"),
                                List.of("smtp:same", "smtp:new")));

        assertThat(lines)
                .extracting(DetailLine::kind)
                .containsExactly(Kind.REMOVED, Kind.ADDED, Kind.UNCHANGED);
        assertThat(lines.get(0).before()).isEqualTo("smtp:old");
        assertThat(lines.get(1).after()).isEqualTo("smtp:new");
        assertThat(lines.get(2).after()).isEqualTo("1 value stays");
        assertThat(lines).extracting(DetailLine::first).containsExactly(true, false, false);
    }

    @Test
    void aLongSetIsCutAndShownWholeOnDemand() {
        PendingLine members =
                Changes.multi(
                        "member",
                        List.of(),
                        IntStream.range(0, 5000).mapToObj(i -> "CN=" + i).toList());

        List<DetailLine> first = linesOf(members);
        List<DetailLine> all =
                DetailLines.of(
                        Changes.change(1, Operation.UPDATE, members), Set.of("member"), Map.of());

        assertThat(first).hasSize(DetailLines.FIRST_VALUES + 1);
        assertThat(first.get(DetailLines.FIRST_VALUES).after()).isEqualTo("4,980 more values");
        assertThat(all).hasSize(5000);
    }

    @Test
    void aNewNameIsALineOfItsOwn() {
        List<DetailLine> lines =
                DetailLines.of(Changes.change(4, Operation.RENAME), Set.of(), Map.of());

        assertThat(lines)
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.attribute()).isEqualTo("dn");
                            assertThat(line.after()).isEqualTo("CN=new 4,DC=example");
                            assertThat(line.rule()).isEqualTo(Changes.PROVISION);
                        });
    }

    @Test
    void aReferenceComesWithTheNameOfItsObject() {
        PendingLine manager =
                Changes.line(
                        new AttributeChange(
                                "manager",
                                false,
                                Values.NONE,
                                Values.of(Value.of(Dn.of("CN={4e},DC=x")))));

        List<DetailLine> lines =
                DetailLines.of(
                        Changes.change(1, Operation.UPDATE, manager),
                        Set.of(),
                        Map.of("CN={4e},DC=x", "Ann Lee"));

        assertThat(lines.get(0).after()).isEqualTo("Ann Lee  \u00b7  CN={4e},DC=x");
    }

    @Test
    void secretsAreNeverShown() {
        List<DetailLine> lines =
                linesOf(
                        Changes.single("unicodePwd", "old-pw", "new-pw"),
                        Changes.single("userPassword", null, "first-pw"));

        assertThat(lines.get(0).after()).isEqualTo("changed (hidden)");
        assertThat(lines.get(1).after()).isEqualTo("set (hidden)");
        assertThat(lines.toString()).doesNotContain("-pw");
    }

    @Test
    void everyLineOfAnAttributeNamesItsRule() {
        List<DetailLine> lines = linesOf(Changes.multi("x", List.of("a"), List.of("b", "c")));

        assertThat(lines).extracting(DetailLine::rule).containsOnly(Changes.FLOWS);
    }
}
