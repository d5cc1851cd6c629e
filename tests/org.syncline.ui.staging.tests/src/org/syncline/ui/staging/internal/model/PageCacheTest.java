// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.syncline.connector.Cancellation;
import org.syncline.ui.BackgroundLoads;

class PageCacheTest {
    private static final int MILLION = 1_000_000;

    private final ManualExecutor background = new ManualExecutor();
    private final List<String> requests = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final PageCache<Long> cache =
            new PageCache<>(
                    new BackgroundLoads(background, Runnable::run),
                    UnaryOperator.identity(),
                    new PageCache.Listener() {
                        @Override
                        public void loaded(int from, int to) {
                            heard.add(from + "-" + to);
                        }

                        @Override
                        public void outOfDate() {
                            heard.add("out of date");
                        }

                        @Override
                        public void failed(RuntimeException error) {
                            heard.add(error.getMessage());
                        }
                    });

    private long available = MILLION;

    /** Row i is the number i. */
    private List<Long> load(Long after, long skip, int limit, Cancellation cancellation) {
        assertThat(cancellation.isCancelled()).isFalse();
        requests.add((after == null ? "begin" : "after " + after) + " skip " + skip);
        long from = (after == null ? 0 : after + 1) + skip;
        return LongStream.range(from, Math.min(from + limit, available)).boxed().toList();
    }

    @Test
    void anUnknownRowIsNullAndComes() {
        cache.reset(this::load, MILLION);

        assertThat(cache.get(3)).isNull();
        background.runAll();

        assertThat(cache.get(3)).isEqualTo(3);
        assertThat(heard).containsExactly("0-200");
    }

    @Test
    void peekingLoadsNothing() {
        cache.reset(this::load, MILLION);

        assertThat(cache.peek(3)).isNull();

        assertThat(background.waiting()).isZero();
    }

    @Test
    void rowsOutsideOfTheListingAreNullAndLoadNothing() {
        cache.reset(this::load, 10);

        assertThat(cache.get(-1)).isNull();
        assertThat(cache.get(10)).isNull();

        assertThat(background.waiting()).isZero();
    }

    @Test
    void readsOnFromTheNearestPageItKnows() {
        cache.reset(this::load, MILLION);
        cache.get(0);
        background.runAll();
        cache.get(200);
        background.runAll();

        cache.get(500_000);
        background.runAll();

        assertThat(cache.peek(500_000)).isEqualTo(500_000);
        assertThat(requests)
                .containsExactly("begin skip 0", "after 199 skip 0", "after 399 skip 499600");
    }

    @Test
    void theLastPageIsShorter() {
        cache.reset(this::load, MILLION - 1);
        available = MILLION - 1;

        cache.get(MILLION - 2);
        background.runAll();

        assertThat(cache.peek(MILLION - 2)).isEqualTo(MILLION - 2);
        assertThat(heard).containsExactly("999800-999999");
    }

    @Test
    void jumpingFarAwayCancelsTheLoadUnderWay() {
        cache.reset(this::load, MILLION);
        cache.get(0);
        cache.get(100_000);
        cache.get(900_000);

        background.runAll();

        assertThat(requests).containsExactly("begin skip 900000");
        assertThat(cache.peek(900_000)).isEqualTo(900_000);
        assertThat(cache.peek(0)).isNull();
    }

    @Test
    void twoNeighbouringPagesAreBothLoaded() {
        cache.reset(this::load, MILLION);
        cache.get(199);
        cache.get(200);
        cache.get(199);

        background.runAll();

        assertThat(cache.peek(199)).isEqualTo(199);
        assertThat(cache.peek(200)).isEqualTo(200);
        assertThat(requests).hasSize(2);
    }

    @Test
    void aPageUnderWayIsNotAskedForAgain() {
        cache.reset(this::load, MILLION);
        for (int i = 0; i < 200; i++) {
            cache.get(i);
        }

        background.runAll();

        assertThat(requests).hasSize(1);
    }

    @Test
    void whatArrivesAfterAResetIsDropped() {
        cache.reset(this::load, MILLION);
        cache.get(0);
        cache.reset(this::load, 5);

        background.runAll();

        assertThat(heard).isEmpty();
        assertThat(cache.peek(0)).isNull();
    }

    @Test
    void holdsABoundedNumberOfPagesAndDropsTheOldest() {
        cache.reset(this::load, MILLION);
        for (int page = 0; page <= PageCache.MAX_PAGES; page++) {
            cache.get(page * PageCache.PAGE_SIZE);
            background.runAll();
        }

        assertThat(cache.peek(0)).isNull();
        assertThat(cache.peek(PageCache.PAGE_SIZE)).isNotNull();
    }

    @Test
    void aFailedPageIsToldOnceAndNotTriedAgainBeforeAReset() {
        PageCache.Loader<Long> broken =
                (after, skip, limit, cancellation) -> {
                    throw new IllegalStateException("no store");
                };
        cache.reset(broken, 10);
        cache.get(0);
        background.runAll();
        cache.get(0);
        background.runAll();

        assertThat(heard).containsExactly("no store");

        cache.reset(this::load, 10);
        cache.get(0);
        background.runAll();

        assertThat(cache.peek(0)).isZero();
    }

    @Test
    void fewerRowsThanPromisedAreOutOfDateAndNotAskedForAgain() {
        available = 50;
        cache.reset(this::load, 100);
        cache.get(80);
        background.runAll();
        cache.get(80);
        background.runAll();

        assertThat(heard).containsExactly("0-50", "out of date");
        assertThat(requests).hasSize(1);
    }

    @Test
    void scrollingThroughTheWholeListingNeverReadsARowTwice() {
        available = 20_000;
        cache.reset(this::load, 20_000);
        for (int i = 0; i < 20_000; i += 40) {
            cache.get(i);
            background.runAll();
        }

        assertThat(requests).hasSize(100).allMatch(request -> request.endsWith("skip 0"));
    }
}
