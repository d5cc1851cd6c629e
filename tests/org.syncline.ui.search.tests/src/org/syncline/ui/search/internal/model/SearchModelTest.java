// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.syncline.engine.search.MetaverseObject;
import org.syncline.engine.search.QueryException;
import org.syncline.engine.search.SearchColumn;
import org.syncline.engine.search.SearchPage;
import org.syncline.engine.search.SearchQuery;
import org.syncline.engine.search.SearchRow;
import org.syncline.engine.search.Searches;
import org.syncline.engine.search.SpaceObject;
import org.syncline.model.Values;
import org.syncline.project.ProjectException;
import org.syncline.ui.BackgroundLoads;
import org.syncline.ui.search.internal.model.SearchState.Phase;

/** The search behind the window, with work that runs when a test says so. */
class SearchModelTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final FakeSearches searches = new FakeSearches();
    private final SearchModel model =
            new SearchModel(new BackgroundLoads(background::add, Runnable::run), false);

    private void work() {
        while (!background.isEmpty()) {
            background.poll().run();
        }
    }

    private void search(String text) {
        model.open(searches);
        model.setText(text);
        model.search();
    }

    @Test
    void findsAllPagesAndCountsThem() {
        searches.objects = 12_345;
        search("space:x all");
        assertThat(model.state().isRunning()).isTrue();

        work();

        assertThat(model.state().phase()).isEqualTo(Phase.DONE);
        assertThat(model.size()).isEqualTo(12_345);
        assertThat(model.state().words()).isEqualTo("12,345 objects");
        assertThat(searches.mostAtOnce).isLessThanOrEqualTo(5000);
    }

    @Test
    void readsOnlyThePagesThatAreLookedAt() {
        searches.objects = 12_345;
        search("space:x all");
        work();
        assertThat(searches.rowsRead).isZero();

        assertThat(model.row(12_000)).isNull();
        work();

        assertThat(model.row(12_000).name()).isEqualTo("CN=12001");
        assertThat(searches.rowsRead).isEqualTo(FoundRows.PAGE);
        assertThat(model.peek(5)).isNull();
    }

    @Test
    void aRowThatIsGoneIsSaidToBeGone() {
        searches.objects = 10;
        searches.gone = 4;
        search("space:x all");
        work();
        model.row(3);
        work();

        assertThat(model.row(3)).isNull();
        assertThat(model.isGone(3)).isTrue();
        assertThat(model.isGone(2)).isFalse();
    }

    @Test
    void stoppingKeepsWhatWasFound() {
        searches.objects = 1000;
        search("space:x all");
        model.cancel();
        work();

        assertThat(model.state().phase()).isEqualTo(Phase.CANCELLED);
        assertThat(model.size()).isZero();
    }

    @Test
    void anotherSearchForgetsTheOneBefore() {
        searches.objects = 10;
        search("space:x all");
        work();
        model.select(3);
        searches.objects = 2;
        model.search();
        assertThat(model.size()).isZero();
        assertThat(model.selectedIndex()).isEqualTo(-1);
        work();

        assertThat(model.size()).isEqualTo(2);
    }

    @Test
    void aQueryThatCannotBeReadSaysWhere() {
        search("bad");
        work();

        assertThat(model.state().phase()).isEqualTo(Phase.FAILED);
        assertThat(model.state().column()).isEqualTo(3);
        assertThat(model.state().problem()).contains("no good");
    }

    @Test
    void aProjectThatFailsSaysWhatToDo() {
        searches.failure = new ProjectException("The store is held.", "Close the other.", null);
        search("space:x all");
        work();

        assertThat(model.state().problem()).isEqualTo("The store is held.");
        assertThat(model.state().remedy()).isEqualTo("Close the other.");
    }

    @Test
    void otherColumnsAreReadAnewForTheSameObjects() {
        searches.objects = 3;
        search("space:x all");
        work();
        model.row(0);
        work();
        model.setColumns(List.of(SearchColumn.DN, "mail"));

        assertThat(model.peek(0)).isNull();
        model.row(0);
        work();
        assertThat(CellText.of(model.row(0), "mail")).isEqualTo("mail of 1");
        assertThat(model.size()).isEqualTo(3);
    }

    @Test
    void theSelectedRowLeadsToItsObject() {
        searches.objects = 3;
        search("space:x all");
        work();
        model.row(1);
        work();
        model.select(1);

        assertThat(model.selectedAddress()).contains(new ObjectAddress.Space("x", "CN=2"));
        model.select(7);
        assertThat(model.selectedAddress()).isEmpty();
    }

    @Test
    void whatIsInvisibleIsShownInCells() {
        SearchRow row = new SearchRow(1, "CN=x", "user", Map.of("mail", Values.texts("a\u202eb")));

        assertThat(CellText.of(row, "mail")).isEqualTo("a\\u202Eb");
        assertThat(CellText.title(SearchColumn.LINK_TIME)).isEqualTo("Linked or Disconnected");
        assertThat(CellText.title("mail")).isEqualTo("mail");
    }

    @Test
    void sortsWhatWasFoundAndGoesBackToTheOrderOfTheStore() {
        searches.objects = 12;
        search("space:x all");
        work();
        model.sort("mail");
        assertThat(model.status()).isEqualTo("12 objects, sorting\u2026");
        work();
        assertThat(name(0)).isEqualTo("CN=1");
        assertThat(name(1)).as("10 before 2, as texts are").isEqualTo("CN=10");
        model.sort("mail");
        work();
        assertThat(name(0)).isEqualTo("CN=9");
        model.sort("mail");
        work();
        assertThat(model.order()).isEmpty();
        assertThat(name(1)).isEqualTo("CN=2");
        assertThat(model.size()).isEqualTo(12);
    }

    @Test
    void doesNotSortMoreThanCanBeReadInTime() {
        searches.objects = SortOrder.MOST + 1;
        search("space:x all");
        work();
        int read = searches.rowsRead;
        model.sort("mail");
        work();
        assertThat(searches.rowsRead).isEqualTo(read);
        assertThat(model.order()).isEmpty();
        assertThat(model.status()).isEqualTo("100,001 objects (up to 100,000 can be sorted)");
    }

    @Test
    void sortingCanBeStopped() {
        searches.objects = 12;
        search("space:x all");
        work();
        model.sort("mail");
        assertThat(model.isBusy()).isTrue();
        model.cancel();
        work();
        assertThat(model.isBusy()).isFalse();
        assertThat(name(1)).isEqualTo("CN=2");
        assertThat(model.state().phase()).isEqualTo(Phase.DONE);
    }

    private String name(int row) {
        model.row(row);
        work();
        return model.peek(row).name();
    }

    private static final class FakeSearches implements Searches {
        private int objects;
        private long gone;
        private int mostAtOnce;
        private int rowsRead;
        private ProjectException failure;

        @Override
        public SearchQuery query(String text, String connector) throws QueryException {
            if (failure != null) {
                throw failure;
            }
            if (text.equals("bad")) {
                throw new QueryException("This is no good.", 3);
            }
            return new SearchQuery("x", "", List.of(), List.of());
        }

        @Override
        public long extent(SearchQuery query) {
            return objects;
        }

        @Override
        public SearchPage page(SearchQuery query, long after, int limit) {
            mostAtOnce = Math.max(mostAtOnce, limit);
            List<Long> ids =
                    LongStream.rangeClosed(after + 1, Math.min(objects, after + 700))
                            .boxed()
                            .toList();
            long last = ids.isEmpty() ? after : ids.getLast();
            return new SearchPage(ids, last, ids.size(), last >= objects);
        }

        @Override
        public List<SearchRow> rows(SearchQuery query, Collection<Long> ids, List<String> columns) {
            rowsRead += ids.size();
            List<SearchRow> rows = new ArrayList<>();
            for (long id : ids) {
                if (id != gone) {
                    rows.add(
                            new SearchRow(
                                    id,
                                    "CN=" + id,
                                    "user",
                                    Map.of("mail", Values.texts("mail of " + id))));
                }
            }
            return rows;
        }

        @Override
        public SortedSet<String> attributes(SearchQuery query) {
            return new TreeSet<>(List.of("mail"));
        }

        @Override
        public SpaceObject object(String connector, String dn) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SpaceObject object(long id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MetaverseObject metaverseObject(long id) {
            throw new UnsupportedOperationException();
        }
    }
}
