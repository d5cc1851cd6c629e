// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.engine.ruletest.RuleTestResult;
import org.syncline.engine.ruletest.RuleTests;
import org.syncline.engine.ruletest.TestFailure;
import org.syncline.rules.Expectation;
import org.syncline.rules.Expectation.ObjectName;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.RuleTest;
import org.syncline.rules.SourceLocation;
import org.syncline.rules.TestObject;

/** Rule tests over the rules of a world, given and expected as records. */
final class RuleTestBench {
    final World world;
    private final List<TestObject> given = new ArrayList<>();
    private final List<Expectation> expected = new ArrayList<>();

    RuleTestBench(World world) {
        this.world = world;
    }

    static ObjectName src(String name) {
        return new ObjectName("src", "CN=" + name + ",OU=People,DC=src");
    }

    static ObjectName tenant(String name) {
        return new ObjectName("tenant", "CN=" + name + ",DC=tenant");
    }

    /** A user of the source, its anchor the short name. */
    RuleTestBench user(String name, Object... attributes) {
        Map<String, List<String>> values = values(attributes);
        values.putIfAbsent("anchorId", List.of(name));
        return given("src", "user", src(name).dn(), values);
    }

    RuleTestBench given(
            String connector, String type, String dn, Map<String, List<String>> values) {
        given.add(new TestObject(connector, type, dn, values, SourceLocation.NONE));
        return this;
    }

    /** Names and values by turns; a value is a text or a list of them. */
    static Map<String, List<String>> values(Object... attributes) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            List<String> texts = new ArrayList<>();
            if (attributes[i + 1] instanceof List<?> list) {
                list.forEach(text -> texts.add((String) text));
            } else {
                texts.add((String) attributes[i + 1]);
            }
            values.put((String) attributes[i], texts);
        }
        return values;
    }

    RuleTestBench expect(Expectation expectation) {
        expected.add(expectation);
        return this;
    }

    RuleTestBench expectPerson(ObjectName source, Object... attributes) {
        return expect(
                new Expectation.MetaverseObject(false, "person", source, values(attributes), at()));
    }

    RuleTestBench expectNoPerson(ObjectName source) {
        return expect(new Expectation.MetaverseObject(true, "person", source, Map.of(), at()));
    }

    RuleTestBench expectExport(String operation, ObjectName source, Object... attributes) {
        return expect(
                new Expectation.PendingExport(
                        false, operation, "tenant", null, null, source, values(attributes), at()));
    }

    RuleTestBench expectNoExport(ObjectName source) {
        return expect(
                new Expectation.PendingExport(
                        true, null, "tenant", null, null, source, Map.of(), at()));
    }

    RuleTestBench expectJoin(boolean absent, ObjectName one, ObjectName other) {
        return expect(new Expectation.Joined(absent, one, other, at()));
    }

    RuleTestBench expectError(boolean absent, String name, ObjectName on) {
        return expect(new Expectation.ObjectError(absent, name, on, at()));
    }

    /** The line of an expectation is its number, from 1. */
    private SourceLocation at() {
        return new SourceLocation("tests.sync", expected.size() + 1, 5);
    }

    RuleTest test() {
        return new RuleTest(
                "a test", World.NOW, given, expected, new SourceLocation("tests.sync", 1, 1));
    }

    ProjectModel model(List<RuleTest> tests) {
        ProjectModel model = world.model();
        return new ProjectModel(
                model.name(),
                model.staging(),
                model.parameters(),
                model.connectors(),
                model.localDirectories(),
                model.metaverse(),
                model.store(),
                model.runProfiles(),
                model.limits(),
                tests,
                model.rules());
    }

    RuleTestResult run() {
        RuleTest test = test();
        return new RuleTests(model(List.of(test)), world.store).run(test);
    }

    /** Messages and details of all failures, one line each. */
    List<String> failures() {
        List<String> lines = new ArrayList<>();
        for (TestFailure failure : run().failures()) {
            lines.add(failure.location().line() + ": " + failure.message());
            lines.addAll(failure.details());
        }
        return lines;
    }
}
