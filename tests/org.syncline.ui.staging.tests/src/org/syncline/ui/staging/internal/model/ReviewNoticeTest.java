// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syncline.model.Operation;
import org.syncline.project.ProjectException;
import org.syncline.ui.BackgroundLoads;
import org.syncline.ui.staging.internal.model.ReviewNotice.Action;

class ReviewNoticeTest {
    private final ManualExecutor background = new ManualExecutor();
    private final ReviewModel model =
            new ReviewModel(new BackgroundLoads(background, Runnable::run));

    private ReviewNotice noticeOf(FakeSource source) {
        model.open(source);
        background.runAll();
        return ReviewNotice.of(model).orElseThrow();
    }

    @Test
    void withRowsNothingIsSaid() {
        model.open(new FakeSource().with(Operation.ADD, 1));
        background.runAll();

        assertThat(ReviewNotice.of(model)).isEmpty();
    }

    @Test
    void withoutAProjectItSaysSo() {
        model.open(null);

        assertThat(ReviewNotice.of(model).orElseThrow().title()).contains("No project");
    }

    @Test
    void aProjectThatCannotBeOpenedIsToldWithoutAButton() {
        model.openBroken(new ProjectException("No such folder.", "Choose another.", null));

        ReviewNotice notice = ReviewNotice.of(model).orElseThrow();

        assertThat(notice.text()).isEqualTo("No such folder. Choose another.");
        assertThat(notice.action()).isEqualTo(Action.NONE);
    }

    @Test
    void whileReadingItSaysSo() {
        model.open(new FakeSource());

        assertThat(ReviewNotice.of(model).orElseThrow().kind()).isEqualTo(ReviewNotice.Kind.BUSY);
    }

    @Test
    void beforeTheFirstRunItOffersTheInitialCycle() {
        FakeSource source = new FakeSource();
        source.metaverse = 0;

        ReviewNotice notice = noticeOf(source);

        assertThat(notice.action()).isEqualTo(Action.RUN_INITIAL);
        assertThat(notice.title()).isEqualTo("No pending exports.");
    }

    @Test
    void afterARunWithoutChangesItSaysThatNothingWouldBeWritten() {
        ReviewNotice notice = noticeOf(new FakeSource().withOrphan("CN=x"));

        assertThat(notice.title()).isEqualTo("Nothing would be written to tenant.");
        assertThat(notice.action()).isEqualTo(Action.NONE);
    }

    @Test
    void whenFiltersHideEverythingItOffersToClearThem() {
        model.open(new FakeSource().with(Operation.ADD, 3));
        background.runAll();
        model.filterText("nobody");
        background.runAll();

        assertThat(ReviewNotice.of(model).orElseThrow().action()).isEqualTo(Action.CLEAR_FILTERS);
    }

    @Test
    void aFailureComesWithMessageAndRemedy() {
        FakeSource source = new FakeSource();
        source.broken = true;

        ReviewNotice notice = noticeOf(source);

        assertThat(notice.text()).isEqualTo("The store is held by process 42. Close it there.");
        assertThat(notice.action()).isEqualTo(Action.REFRESH);
    }
}
