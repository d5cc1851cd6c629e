// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.ui.BackgroundLoads;
import org.syncline.ui.staging.internal.model.ReviewListener.Aspect;
import org.syncline.ui.staging.internal.model.ReviewQuery.Section;

class ReviewModelTest {
    private final ManualExecutor background = new ManualExecutor();
    private final ReviewModel model =
            new ReviewModel(new BackgroundLoads(background, Runnable::run));
    private final FakeSource source =
            new FakeSource()
                    .with(Operation.ADD, 12)
                    .with(Operation.UPDATE, 7)
                    .with(Operation.DELETE, 1)
                    .withOrphan("CN=Lost Larry,DC=example")
                    .withOrphan("CN=Lost Lucy,DC=example")
                    .withNotOurs("CN=Foreign,DC=example");

    private void open() {
        model.open(source);
        background.runAll();
    }

    @Test
    void withoutAProjectThereIsNothing() {
        model.open(null);

        assertThat(model.phase()).isEqualTo(ReviewPhase.NO_PROJECT);
        assertThat(model.rows().size()).isZero();
    }

    @Test
    void opensOnTheConnectorThatHasPendingExports() {
        open();

        assertThat(model.query().connector()).isEqualTo("tenant");
        assertThat(model.rows().size()).isEqualTo(20);
        assertThat(model.phase()).isEqualTo(ReviewPhase.READY);
    }

    @Test
    void countsEveryKindAndWhatStaysAsItIs() {
        open();

        assertThat(model.totals().of(ChangeKind.ADD)).isEqualTo(12);
        assertThat(model.totals().of(ChangeKind.ORPHAN)).isEqualTo(2);
        assertThat(model.totals().of(ChangeKind.NOT_OURS)).isEqualTo(1);
        assertThat(model.totals().unchanged()).isEqualTo(1000 - 20 - 3);
    }

    @Test
    void selectsTheFirstChange() {
        open();

        assertThat(model.selectedIndex()).isZero();
        assertThat(model.selected().orElseThrow().dn()).startsWith("CN=object 0000000");
    }

    @Test
    void operationsFilterTheRowsAndLeaveTheCounts() {
        open();

        model.toggle(ChangeKind.UPDATE);
        model.toggle(ChangeKind.DELETE);
        background.runAll();

        assertThat(model.rows().size()).isEqualTo(8);
        assertThat(model.matching().of(ChangeKind.ADD)).isEqualTo(12);
        assertThat(model.selected().orElseThrow().kind()).isEqualTo(ChangeKind.UPDATE);
    }

    @Test
    void togglingTwiceShowsAllAgain() {
        open();

        model.toggle(ChangeKind.UPDATE);
        model.toggle(ChangeKind.UPDATE);
        background.runAll();

        assertThat(model.rows().size()).isEqualTo(20);
    }

    @Test
    void textNarrowsRowsAndCounts() {
        open();

        model.filterText(" Object 000001 ");
        background.runAll();

        assertThat(model.rows().size()).isEqualTo(10);
        assertThat(model.matching().of(ChangeKind.ADD)).isEqualTo(2);
        assertThat(model.totals().of(ChangeKind.ADD)).isEqualTo(12);
    }

    @Test
    void orphansReplaceThePendingExportsAndBack() {
        open();

        model.toggle(ChangeKind.ORPHAN);
        background.runAll();

        assertThat(model.query().section()).isEqualTo(Section.ORPHANS);
        assertThat(model.rows().size()).isEqualTo(2);
        assertThat(model.selected().orElseThrow().objectName()).isEqualTo("Lost Larry");

        model.toggle(ChangeKind.ORPHAN);
        background.runAll();

        assertThat(model.rows().size()).isEqualTo(20);
    }

    @Test
    void textNarrowsOrphansToo() {
        open();

        model.toggle(ChangeKind.ORPHAN);
        model.filterText("lucy");
        background.runAll();

        assertThat(model.rows().size()).isEqualTo(1);
        assertThat(model.matching().of(ChangeKind.ORPHAN)).isEqualTo(1);
        assertThat(model.matching().of(ChangeKind.NOT_OURS)).isZero();
    }

    @Test
    void aFilterThatWasOvertakenIsNeverShown() {
        open();
        List<Integer> sizes = new ArrayList<>();
        model.addListener(
                aspect -> {
                    if (aspect == Aspect.LISTING) {
                        sizes.add(model.rows().size());
                    }
                });

        model.toggle(ChangeKind.ADD);
        model.toggle(ChangeKind.ADD);
        model.toggle(ChangeKind.DELETE);
        background.runAll();

        assertThat(sizes).containsExactly(1);
    }

    @Test
    void afterARefreshTheSameObjectIsSelectedAtItsNewPlace() {
        open();
        model.select(5);
        source.changes.remove(0);

        model.refresh();
        background.runAll();

        assertThat(model.selectedIndex()).isEqualTo(4);
        assertThat(model.selected().orElseThrow().dn()).startsWith("CN=object 0000005");
    }

    @Test
    void afterARefreshWhatFollowsAnObjectThatIsGoneIsSelected() {
        open();
        model.select(5);
        source.changes.remove(5);

        model.refresh();
        background.runAll();

        assertThat(model.selectedIndex()).isEqualTo(5);
        assertThat(model.selected().orElseThrow().dn()).startsWith("CN=object 0000006");
    }

    @Test
    void nextAndPreviousStopAtTheEnds() {
        open();
        model.selectPrevious();
        assertThat(model.selectedIndex()).isZero();

        for (int i = 0; i < 30; i++) {
            model.selectNext();
        }

        assertThat(model.selectedIndex()).isEqualTo(19);
    }

    @Test
    void aRowThatIsNotThereYetIsSelectedWhenItArrives() {
        source.with(Operation.ADD, 1000);
        open();
        List<Aspect> heard = new ArrayList<>();

        model.select(900);
        assertThat(model.selected()).isEmpty();
        model.addListener(heard::add);
        background.runAll();

        assertThat(model.selected().orElseThrow().dn()).startsWith("CN=object 0000900");
        assertThat(heard).contains(Aspect.SELECTION);
    }

    @Test
    void aFailureIsToldWithItsRemedyAndARefreshRecovers() {
        source.broken = true;
        open();

        assertThat(model.phase()).isEqualTo(ReviewPhase.FAILED);
        assertThat(model.failure().orElseThrow().remedy()).isEqualTo("Close it there.");

        source.broken = false;
        model.refresh();
        background.runAll();

        assertThat(model.phase()).isEqualTo(ReviewPhase.READY);
        assertThat(model.failure()).isEmpty();
    }

    @Test
    void anotherProjectForgetsFilterAndSelection() {
        open();
        model.toggle(ChangeKind.DELETE);
        model.filterText("x");
        background.runAll();

        model.open(new FakeSource().with(Operation.RENAME, 3));
        background.runAll();

        assertThat(model.query().isFiltered()).isFalse();
        assertThat(model.selectedIndex()).isZero();
        assertThat(model.rows().size()).isEqualTo(3);
    }

    @Test
    void anotherConnectorShowsItsOwnChanges() {
        open();

        model.chooseConnector("contoso.com");
        background.runAll();

        assertThat(model.rows().size()).isZero();
        assertThat(model.selected()).isEmpty();
    }

    @Test
    void whenTheFirstRunBringsChangesTheirConnectorIsShown() {
        FakeSource fresh = new FakeSource();
        model.open(fresh);
        background.runAll();
        assertThat(model.query().connector()).isEqualTo("contoso.com");

        fresh.with(Operation.ADD, 3);
        model.refresh();
        background.runAll();

        assertThat(model.query().connector()).isEqualTo("tenant");
        assertThat(model.rows().size()).isEqualTo(3);
    }

    @Test
    void aConnectorThatSomebodyChoseStays() {
        open();
        model.chooseConnector("contoso.com");
        background.runAll();

        model.refresh();
        background.runAll();

        assertThat(model.query().connector()).isEqualTo("contoso.com");
    }

    @Test
    void objectsToBeDeletedHaveTheNameThatTheDirectoryHolds() {
        FakeSource deletes = new FakeSource().with(Operation.DELETE, 2);
        deletes.names.put(deletes.changes.get(0).dn(), "Ann Lee");
        model.open(deletes);
        background.runAll();

        assertThat(model.rows().peek(0).objectName()).isEqualTo("Ann Lee");
        assertThat(model.rows().peek(1).objectName()).isEqualTo("object 0000001");
    }

    @Test
    void orphansHaveTheNameThatTheDirectoryHolds() {
        source.names.put("CN=Lost Lucy,DC=example", "Lucy");
        open();
        model.toggle(ChangeKind.ORPHAN);
        background.runAll();

        assertThat(model.rows().peek(1).objectName()).isEqualTo("Lucy");
    }

    @Test
    void namesOfReferencedObjectsArriveAfterTheSelection() {
        FakeSource groups = new FakeSource();
        groups.changes.add(
                Changes.change(
                        1,
                        Operation.UPDATE,
                        Changes.line(
                                new AttributeChange(
                                        "member",
                                        true,
                                        Values.NONE,
                                        Values.of(Value.of(Dn.of("CN=m,DC=x")))))));
        groups.names.put("CN=m,DC=x", "Ann Lee");
        List<Aspect> heard = new ArrayList<>();
        model.addListener(heard::add);
        model.open(groups);
        background.runAll();

        assertThat(model.referenceNames()).containsEntry("CN=m,DC=x", "Ann Lee");
        assertThat(heard.indexOf(Aspect.NAMES)).isGreaterThan(heard.indexOf(Aspect.SELECTION));
    }

    @Test
    void aDisposedModelSaysNothingMore() {
        List<Aspect> heard = new ArrayList<>();
        model.addListener(heard::add);
        model.open(source);
        heard.clear();

        model.dispose();
        background.runAll();

        assertThat(heard).isEmpty();
    }

    @Test
    void readsOnlyThePagesThatAreLookedAt() {
        source.with(Operation.ADD, 10_000);
        open();
        model.rows().get(9_000);
        background.runAll();

        assertThat(model.rows().peek(9_000).dn()).startsWith("CN=object 0009000");
        assertThat(source.reads).isEqualTo(2);
    }
}
