// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.syncline.engine.preview.AttributeFlow;
import org.syncline.engine.preview.Contribution;
import org.syncline.engine.preview.Contribution.Status;
import org.syncline.engine.preview.JoinSearch;
import org.syncline.engine.preview.LinkOutcome;
import org.syncline.engine.preview.MetaverseView;
import org.syncline.engine.preview.Preview;
import org.syncline.engine.preview.PreviewMode;
import org.syncline.engine.preview.RuleScope;
import org.syncline.engine.preview.TargetPreview;
import org.syncline.model.Operation;
import org.syncline.model.Values;
import org.syncline.rules.MergeType;
import org.syncline.rules.ScopeOperator;

/** Previews of one object: what they show, and that they leave no trace. */
class PreviewTest {
    private static final String ANN = "CN=ann,OU=People,DC=src";

    private final World world = World.usual();

    @Test
    void aNewObjectShowsItsWholeWay() {
        world.put("src", People.user("ann").with("displayName", "Ann"));
        world.imports("src");

        Preview preview = preview(ANN);

        assertThat(preview.status()).isEqualTo("success");
        assertThat(preview.source().pendingImport()).isEqualTo(Operation.ADD);
        assertThat(preview.source().link()).isEqualTo(LinkOutcome.PROJECTED);
        assertThat(preview.source().linkRule())
                .isEqualTo(new RuleReference("User in", "rules.sync", 9));
        assertThat(preview.source().rules())
                .extracting(scope -> scope.rule().name(), RuleScope::inScope)
                .containsExactly(tuple("Filter", false), tuple("User in", true));
        JoinSearch join = preview.source().joins().getFirst();
        assertThat(join.text()).isEqualTo("anchorId = sourceAnchor");
        assertThat(join.conditions())
                .containsExactly(
                        new JoinSearch.Condition("anchorId", "sourceAnchor", Values.texts("ann")));
        assertThat(join.found()).isEmpty();
        assertThat(preview.metaverse().operation()).isEqualTo(Operation.ADD);
        assertThat(flow(preview.metaverse().attributes(), "displayName").after())
                .isEqualTo(Values.texts("Ann"));
        TargetPreview tenant = target(preview);
        assertThat(tenant.link()).isEqualTo(LinkOutcome.PROVISIONED);
        assertThat(tenant.before()).isNull();
        assertThat(tenant.after().operation()).isEqualTo(Operation.ADD);
        assertThat(tenant.dn()).isEqualTo("CN=ann,DC=tenant");
        assertThat(flow(tenant.flows(), "dn").contributions().getFirst().status())
                .isEqualTo(Status.APPLIED);
    }

    @Test
    void aTargetObjectThatHasTheNameIsTakenAsTheRunTakesIt() {
        world.put("tenant", People.object("CN=ann,DC=tenant", "user", "other"));
        world.imports("tenant");
        world.put("src", People.user("ann"));
        world.imports("src");

        assertThat(target(preview(ANN)).link()).isEqualTo(LinkOutcome.JOINED);
    }

    @Test
    void aPreviewLeavesNoTrace() {
        world.put("src", People.user("ann"), People.user("bob").refers("manager", "ann"));
        world.cycle();
        world.put("src", People.user("ann").with("noSync", "yes"));
        world.imports("src");
        Map<String, String> before = tables(world);

        Preview preview = preview(ANN);

        assertThat(preview.committed()).isFalse();
        assertThat(target(preview).before().operation()).isEqualTo(Operation.ADD);
        assertThat(target(preview).after()).isNull();
        assertThat(tables(world)).isEqualTo(before);
    }

    @Test
    void aClauseThatDoesNotHoldIsNamedWithWhatWasFound() {
        world.put("src", People.user("ann").with("noSync", "yes")).cycle();

        RuleScope scope = target(preview(ANN)).rules().getFirst();

        assertThat(scope.inScope()).isFalse();
        assertThat(scope.linkType()).isEqualTo("provision");
        assertThat(scope.groups().getFirst())
                .extracting(RuleScope.Clause::text)
                .containsExactly("cloudFiltered NOTEQUAL \"True\"", "sourceAnchor ISNOTNULL");
        assertThat(scope.groups().getFirst())
                .extracting(RuleScope.Clause::holds)
                .containsExactly(false, true);
        assertThat(scope.groups().getFirst().getFirst().found().first().text()).isEqualTo("True");
        assertThat(target(preview(ANN)).verdict())
                .isEqualTo("No rule in scope asks for an object.");
    }

    @Test
    void losersAreEvaluatedForThePreviewOnlyAndCannotFailTheObject() {
        world.rules.add(
                RuleMaker.in("Late", "src", "user", "person")
                        .precedence(120)
                        .computed("displayName", "Error(\"boom\")")
                        .computed("mail", "\"late@x\"")
                        .computed("note", "NULL")
                        .make());
        world.rules.add(
                RuleMaker.in("Later", "src", "user", "person")
                        .precedence(130)
                        .computed("note", "AuthoritativeNull")
                        .make());
        world.put("src", People.user("ann").with("displayName", "Ann").with("mail", "a@x")).cycle();

        Preview preview = preview(ANN);

        assertThat(preview.errors()).isEmpty();
        List<Contribution> name = contributions(preview, "displayName");
        assertThat(name)
                .extracting(Contribution::status)
                .containsExactly(Status.APPLIED, Status.LOST);
        assertThat(name.get(1).reason())
                .startsWith("Rule \"User in\" (rules.sync:11) comes before it. It would fail: ")
                .contains("boom");
        List<Contribution> mail = contributions(preview, "mail");
        assertThat(mail.get(1).values()).isEqualTo(Values.texts("late@x"));
        assertThat(mail.get(1).precedence()).isEqualTo(120);
        assertThat(mail.get(0).source()).isEqualTo(new SourceReference("src", ANN));
        assertThat(contributions(preview, "note"))
                .extracting(Contribution::status)
                .containsExactly(Status.NO_VALUE, Status.EMPTIED);
    }

    @Test
    void mergedFlowsAreAllApplied() {
        world.replaceRules(
                World.userIn().merge("tags", "\"a\"", MergeType.MERGE).make(),
                RuleMaker.in("More", "src", "user", "person")
                        .precedence(120)
                        .merge("tags", "\"b\"", MergeType.MERGE)
                        .make(),
                World.userOut().make());
        world.put("src", People.user("ann")).cycle();

        assertThat(contributions(preview(ANN), "tags"))
                .extracting(Contribution::status)
                .containsExactly(Status.APPLIED, Status.APPLIED);
    }

    @Test
    void aFlowThatFailsIsShownAndTheErrorToo() {
        world.put("src", People.user("ann")).cycle();
        world.rules.add(
                RuleMaker.in("Wrong", "src", "user", "person")
                        .precedence(20)
                        .computed("mail", "Error(\"boom\")")
                        .make());

        Preview preview = preview(ANN);

        assertThat(preview.status()).isEqualTo("completed-sync-errors");
        assertThat(preview.errors())
                .extracting(ErrorView::type)
                .containsExactly("sync-rule-error-function-triggered");
        assertThat(contributions(preview, "mail").getFirst().status()).isEqualTo(Status.FAILED);
        assertThat(preview.metaverse().operation()).isEqualTo(Operation.NONE);
    }

    @Test
    void whatLeavesTheScopeLosesItsLinkAndWhatItHadInTheTarget() {
        world.put("src", People.user("ann")).cycle().export().cycle();
        world.replaceRules(
                World.userIn().scope("noSync", ScopeOperator.ISNULL, "").make(),
                World.userOut().make());
        world.put("src", People.user("ann").with("noSync", "yes"));
        world.imports("src");

        Preview preview = preview(ANN);

        assertThat(preview.source().link()).isEqualTo(LinkOutcome.LOST);
        assertThat(preview.metaverse().operation()).isEqualTo(Operation.DELETE);
        assertThat(target(preview).after().operation()).isEqualTo(Operation.DELETE);
        assertThat(target(preview).link()).isEqualTo(LinkOutcome.LOST);
    }

    @Test
    void objectsThatReferToItAreShownWhenTheirExportsChange() {
        world.put(
                        "src",
                        People.user("bob"),
                        People.object("CN=g,DC=src", "group", "g").refers("member", "ann", "bob"))
                .cycle();
        world.put("src", People.user("ann"));
        world.imports("src");

        Preview preview = preview(ANN);

        assertThat(preview.others()).hasSize(1);
        assertThat(preview.others().getFirst().after().dn()).isEqualTo("CN=g,DC=tenant");
        assertThat(preview.others().getFirst().before().digest())
                .isNotEqualTo(preview.others().getFirst().after().digest());
    }

    @Test
    void aJoinNamesTheObjectThatWasFound() {
        world.put("src", People.user("ann"))
                .put("tenant", People.tenantUser("ann").moved("CN=old,DC=tenant"));
        world.imports("src");
        world.imports("tenant");

        TargetPreview tenant = target(preview(ANN));

        assertThat(tenant.link()).isEqualTo(LinkOutcome.JOINED);
        assertThat(tenant.joins().getFirst().found()).containsExactly("CN=old,DC=tenant");
        assertThat(tenant.joins().getFirst().chosen()).isTrue();
        assertThat(tenant.after().operation()).isEqualTo(Operation.RENAME);
    }

    @ParameterizedTest
    @EnumSource(PreviewMode.class)
    void anObjectThatAppearsInTheTargetShowsWhoTakesIt(PreviewMode mode) {
        world.put("src", People.user("ann")).cycle();
        world.put("tenant", People.tenantUser("ann").moved("CN=old,DC=tenant"));
        world.imports("tenant");

        Preview preview = world.engine().previews().generate("tenant", "CN=old,DC=tenant", mode);

        assertThat(preview.source().link()).isEqualTo(LinkOutcome.JOINED);
        assertThat(target(preview).before().operation()).isEqualTo(Operation.ADD);
        assertThat(target(preview).after().operation()).isEqualTo(Operation.RENAME);
    }

    @Test
    void anObjectThatWasToBeDeletedAndIsTakenAgainShowsBothPlans() {
        world.put("src", People.user("ann"), People.user("bob"))
                .put("tenant", People.tenantUser("ann"))
                .cycle();
        world.remove("src", "ann").cycle();
        world.put("src", People.user("ann").with("displayName", "Ann"));
        world.imports("src");

        TargetPreview tenant = target(preview(ANN));

        assertThat(tenant.link()).isEqualTo(LinkOutcome.JOINED);
        assertThat(tenant.before().operation()).isEqualTo(Operation.DELETE);
        assertThat(tenant.after().operation()).isEqualTo(Operation.UPDATE);
    }

    @Test
    void aCommittedPreviewStandsAndIsOnRecordAsSuch() {
        world.put("src", People.user("ann"), People.user("bob"));
        world.imports("src");

        Preview preview = world.engine().previews().commit("src", ANN, PreviewMode.FULL);

        assertThat(preview.committed()).isTrue();
        assertThat(world.plan()).containsExactly("add CN=ann,DC=tenant");
        assertThat(world.object("src", "CN=bob,OU=People,DC=src").importOperation())
                .isEqualTo(Operation.ADD);
        assertThat(world.engine().history(1).getFirst().step()).isEqualTo("preview");
        assertThat(world.engine().status().getFirst().fullSyncRequired()).isTrue();
        assertThat(world.cycle().plan()).hasSize(2);
    }

    @Test
    void everyValueOfTheMetaverseHasItsOrigin() {
        world.put("src", People.user("ann").with("displayName", "Ann").refers("manager", "boss"))
                .put("src", People.user("boss"))
                .cycle();

        MetaverseView view = world.engine().previews().metaverseObject("src", ANN).orElseThrow();

        assertThat(view.objectType()).isEqualTo("person");
        assertThat(view.linked())
                .extracting(linked -> linked.object().dn())
                .containsExactly(ANN, "CN=ann,DC=tenant");
        assertThat(view.attributes())
                .allSatisfy(
                        attribute -> {
                            MetaverseView.Origin origin = attribute.origins().getFirst();
                            assertThat(origin.rule().name()).isEqualTo("User in");
                            assertThat(origin.rule().line()).isGreaterThan(9);
                            assertThat(origin.source()).isEqualTo(new SourceReference("src", ANN));
                            assertThat(origin.time()).isEqualTo(World.NOW);
                        });
        assertThat(view.attributes())
                .filteredOn(attribute -> attribute.name().equals("manager"))
                .first()
                .satisfies(
                        manager ->
                                assertThat(manager.values().first().text())
                                        .isEqualTo("CN=boss,OU=People,DC=src"));
        world.put("src", People.user("alone"));
        world.imports("src");
        assertThat(world.engine().previews().metaverseObject("src", "CN=alone,OU=People,DC=src"))
                .isEmpty();
    }

    @Test
    void unknownObjectsAreNamed() {
        world.imports("src");
        assertThatThrownBy(() -> preview("CN=nobody,DC=src"))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("CN=nobody,DC=src");
        assertThatThrownBy(() -> preview("nonsense")).isInstanceOf(EngineException.class);
    }

    @Test
    void aTargetObjectShowsWhatWouldHaveBeenInItsPendingExport() {
        world.rules.add(
                RuleMaker.out("Out late", "person", "tenant", "user")
                        .precedence(300)
                        .computed("displayName", "\"lost\"")
                        .make());
        world.put("src", People.user("ann").with("displayName", "Ann")).cycle();

        Preview preview =
                world.engine().previews().generate("tenant", "CN=ann,DC=tenant", PreviewMode.FULL);

        List<Contribution> name = flow(target(preview).flows(), "displayName").contributions();
        assertThat(name)
                .extracting(Contribution::status)
                .containsExactly(Status.APPLIED, Status.LOST);
        assertThat(name.get(1).values()).isEqualTo(Values.texts("lost"));
        assertThat(target(preview).after()).isEqualTo(target(preview).before());
        assertThat(target(preview).after().lines())
                .allSatisfy(line -> assertThat(line.time()).isEqualTo(World.NOW));
    }

    /** Digests of all tables. */
    static Map<String, String> tables(World world) {
        return world.store.inTransaction(session -> session.maintenance().digests());
    }

    private Preview preview(String dn) {
        return world.engine().previews().generate("src", dn, PreviewMode.FULL);
    }

    private static TargetPreview target(Preview preview) {
        return preview.targets().stream()
                .filter(target -> target.connector().equals("tenant"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Contribution> contributions(Preview preview, String attribute) {
        return flow(preview.metaverse().attributes(), attribute).contributions();
    }

    private static AttributeFlow flow(List<AttributeFlow> flows, String attribute) {
        return flows.stream()
                .filter(flow -> flow.attribute().equals(attribute))
                .findFirst()
                .orElseThrow();
    }
}
