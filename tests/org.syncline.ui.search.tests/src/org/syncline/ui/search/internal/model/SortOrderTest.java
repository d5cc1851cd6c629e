// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncline.connector.Cancellation;
import org.syncline.engine.search.SearchRow;
import org.syncline.model.Values;

class SortOrderTest {
    private static final Map<Long, String> MAIL =
            Map.of(1L, "bob@x", 2L, "Ann@x", 3L, "", 4L, "carl@x");

    private static List<SearchRow> read(List<Long> ids) {
        return ids.stream()
                .filter(MAIL::containsKey)
                .map(
                        id ->
                                new SearchRow(
                                        id,
                                        "CN=" + id,
                                        "user",
                                        MAIL.get(id).isEmpty()
                                                ? Map.of()
                                                : Map.of("mail", Values.texts(MAIL.get(id)))))
                .toList();
    }

    private static long[] sorted(boolean descending, long... ids) {
        return new SortOrder("mail", descending)
                .sorted(ids, SortOrderTest::read, Cancellation.NEVER);
    }

    @Test
    void disregardsCaseAndPutsRowsWithoutAValueLast() {
        assertThat(sorted(false, 1, 2, 3, 4)).containsExactly(2, 1, 4, 3);
        assertThat(sorted(true, 1, 2, 3, 4)).containsExactly(4, 1, 2, 3);
    }

    @Test
    void keepsRowsWhoseObjectIsGone() {
        assertThat(sorted(false, 99, 1)).containsExactly(1, 99);
    }

    @Test
    void sortsNumbersAsNumbers() {
        long[] ids =
                new SortOrder("uid", false)
                        .sorted(
                                new long[] {10, 9, 100},
                                some ->
                                        some.stream()
                                                .map(
                                                        id ->
                                                                new SearchRow(
                                                                        id,
                                                                        "",
                                                                        "user",
                                                                        Map.of(
                                                                                "uid",
                                                                                Values.texts(
                                                                                        "" + id))))
                                                .toList(),
                                Cancellation.NEVER);
        assertThat(ids).containsExactly(9, 10, 100);
    }

    @Test
    void aTitleAsksForUpThenDownThenTheOrderOfTheStore() {
        SortOrder up = SortOrder.next(null, "mail");
        assertThat(up).isEqualTo(new SortOrder("mail", false));
        SortOrder down = SortOrder.next(up, "mail");
        assertThat(down).isEqualTo(new SortOrder("mail", true));
        assertThat(SortOrder.next(down, "mail")).isNull();
        assertThat(SortOrder.next(up, "cn")).isEqualTo(new SortOrder("cn", false));
    }
}
