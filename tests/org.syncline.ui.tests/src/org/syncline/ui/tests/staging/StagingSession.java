// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests.staging;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.syncline.engine.BystanderObject;
import org.syncline.engine.ConnectorStatus;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingFilter;
import org.syncline.engine.PendingLine;
import org.syncline.engine.Progress;
import org.syncline.engine.RuleReference;
import org.syncline.engine.SourceReference;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.language.Compilation;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.project.ConnectorSecrets;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.project.ProjectStatus;
import org.syncline.rules.ProjectModel;
import org.syncline.store.Disposition;
import org.syncline.ui.tests.FakeSecrets;
import org.syncline.ui.tests.Samples;

/**
 * A project in memory with pending exports of every kind, for tests of the window. Only what the
 * staging view reads is there.
 */
public final class StagingSession implements ProjectSession {
    /** The connector that has pending exports. */
    public static final String TARGET = "tenant";

    private static final RuleReference PROVISION =
            new RuleReference("Out to tenant - User Join", Samples.FILE, 18);
    private static final RuleReference FLOWS =
            new RuleReference("Out to tenant - User Common", Samples.FILE, 23);
    private static final String[] FIRST = {
        "Ann", "Ben", "Carla", "Dmitri", "Eva", "Farid", "Grace", "Hugo", "Ines", "Jonas"
    };
    private static final String[] LAST = {
        "Lee", "Okafor", "Schmidt", "Garc\u00eda", "Novak", "Tanaka", "Jensen", "Moreau", "Rossi"
    };

    private final FakeSecrets secrets = new FakeSecrets();
    private final Path folder;
    private final List<PendingChange> changes = new ArrayList<>();
    private final List<BystanderObject> orphans = new ArrayList<>();
    private final List<BystanderObject> notOurs = new ArrayList<>();
    private volatile ProjectException broken;
    private volatile boolean ran = true;

    /** A project without changes. */
    public StagingSession(Path folder) {
        this.folder = folder;
    }

    /** Adds changes of each operation, and objects that stand by. */
    public void fill(int adds, int updates, int renames, int deletes) {
        IntStream.range(0, adds).forEach(i -> add(Operation.ADD, newPerson(i)));
        IntStream.range(0, updates).forEach(i -> add(Operation.UPDATE, update(i)));
        IntStream.range(0, renames).forEach(i -> add(Operation.RENAME, List.of()));
        IntStream.range(0, deletes).forEach(i -> add(Operation.DELETE, List.of()));
        for (int i = 0; i < 12; i++) {
            orphans.add(new BystanderObject(dn("orphan " + i), "user", "orphan", anchor(i)));
        }
        for (int i = 0; i < 3; i++) {
            notOurs.add(
                    new BystanderObject(
                            "CN=Cloud Only " + i + ",OU=tenant,DC=example",
                            "group",
                            "not-ours",
                            ""));
        }
    }

    /** From now on every reading fails; null makes it work again. */
    public void breakWith(ProjectException why) {
        broken = why;
    }

    /** Whether a run has filled the metaverse. */
    public void setRan(boolean newRan) {
        ran = newRan;
    }

    /** The number of changes of an operation. */
    public long count(Operation operation) {
        return changes.stream().filter(c -> c.operation() == operation).count();
    }

    private void add(Operation operation, List<PendingLine> lines) {
        int id = changes.size();
        String name = name(id);
        changes.add(
                new PendingChange(
                        id,
                        TARGET,
                        operation,
                        dn(anchor(id)),
                        operation == Operation.RENAME ? dn(anchor(id + 7)) : null,
                        id % 10 == 9 ? "group" : "user",
                        "digest " + id,
                        lines,
                        PROVISION,
                        operation == Operation.DELETE ? null : source(name)));
    }

    private static List<PendingLine> newPerson(int i) {
        String name = name(i);
        String mail = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@contoso.com";
        return List.of(
                line("accountEnabled", Values.NONE, Values.of(Value.of(true)), false),
                line("displayName", Values.NONE, Values.texts(name), false),
                line("mail", Values.NONE, Values.texts(mail), false),
                line("proxyAddresses", Values.NONE, Values.texts("SMTP:" + mail, "smtp:x@y"), true),
                line("sourceAnchor", Values.NONE, Values.texts(anchor(i)), false),
                line("usageLocation", Values.NONE, Values.texts("DE"), false));
    }

    private static List<PendingLine> update(int i) {
        List<PendingLine> lines = new ArrayList<>();
        lines.add(line("department", Values.texts("Sales"), Values.texts("Marketing"), false));
        if (i % 3 == 0) {
            lines.add(
                    line(
                            "manager",
                            Values.of(Value.of(Dn.of(dn(anchor(1))))),
                            Values.of(Value.of(Dn.of(dn(anchor(2))))),
                            false));
        }
        if (i % 4 == 0) {
            lines.add(
                    line(
                            "proxyAddresses",
                            Values.texts("smtp:old@contoso.com", "SMTP:a@contoso.com", "smtp:b@x"),
                            Values.texts("SMTP:a@contoso.com", "smtp:new@contoso.com", "smtp:b@x"),
                            true));
        }
        if (i % 5 == 0) {
            lines.add(line("unicodePwd", Values.texts("old"), Values.texts("new"), false));
            lines.add(line("title", Values.texts("Clerk"), Values.NONE, false));
            lines.add(line("member", Values.NONE, members(), true));
            lines.add(
                    line(
                            "thumbnailPhoto",
                            Values.of(Value.of(new byte[900])),
                            Values.of(Value.of(new byte[1200])),
                            false));
        }
        return lines;
    }

    private static Values members() {
        return Values.of(
                IntStream.range(0, 150)
                        .mapToObj(i -> Value.of(Dn.of("CN=Member " + i + ",OU=People,DC=x")))
                        .toList());
    }

    private static PendingLine line(String name, Values before, Values after, boolean multi) {
        boolean constant = name.equals("usageLocation");
        return new PendingLine(
                new AttributeChange(name, multi, before, after),
                FLOWS,
                constant ? null : source("Source of " + name));
    }

    private static SourceReference source(String name) {
        return new SourceReference(
                "contoso.com", "CN=" + name + ",OU=Berlin,OU=People,DC=contoso,DC=com");
    }

    private static String name(int i) {
        return FIRST[i % FIRST.length] + " " + LAST[i / FIRST.length % LAST.length];
    }

    private static String anchor(int i) {
        return "anchor-%05d-contoso".formatted(i);
    }

    private static String dn(String anchor) {
        String hex = HexFormat.of().formatHex(anchor.getBytes(StandardCharsets.UTF_8));
        return "CN={" + hex + "},OU=tenant,DC=cloud,DC=example";
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Compilation check() {
        return new Compilation(List.of(), Optional.of(model()));
    }

    @Override
    public ProjectModel model() {
        return Samples.model();
    }

    @Override
    public ConnectorSecrets secrets() {
        return secrets;
    }

    @Override
    public List<StepResult> runInitial(Progress progress, Consumer<StepResult> onStepEnd) {
        ran = true;
        fill(3, 2, 1, 1);
        return List.of();
    }

    @Override
    public StepResult runStep(String connector, StepType step, Progress progress) {
        Instant now = Instant.EPOCH;
        return new StepResult(
                1, 1, connector, step.word(), "success", "", now, now, new TreeMap<>(), List.of());
    }

    @Override
    public ProjectStatus status() {
        check(broken);
        Map<Operation, Long> counts = new EnumMap<>(Operation.class);
        changes.forEach(change -> counts.merge(change.operation(), 1L, Long::sum));
        return new ProjectStatus(
                "Contoso",
                true,
                List.of(
                        new ConnectorStatus(
                                "contoso.com", 1100, 1100, 0, 0, Map.of(), 0, 0, 0, false),
                        new ConnectorStatus(
                                TARGET,
                                ran ? 1100 : 0,
                                1085,
                                15,
                                0,
                                counts,
                                orphans.size(),
                                notOurs.size(),
                                0,
                                false)),
                ran ? 1100 : 0);
    }

    @Override
    public long countPending(PendingFilter filter) {
        check(broken);
        return matching(filter).count();
    }

    @Override
    public void forEachPending(PendingFilter filter, Consumer<PendingChange> consumer) {
        check(broken);
        matching(filter).forEach(consumer);
    }

    private Stream<PendingChange> matching(PendingFilter filter) {
        return changes.stream()
                .filter(c -> c.connector().equals(filter.connector()))
                .filter(
                        c ->
                                filter.operations().isEmpty()
                                        || filter.operations().contains(c.operation()))
                .filter(
                        c ->
                                c.dn().toLowerCase(Locale.ROOT)
                                        .contains(filter.text().toLowerCase(Locale.ROOT)));
    }

    @Override
    public void forEachBystander(
            String connector, Disposition disposition, Consumer<BystanderObject> consumer) {
        check(broken);
        if (connector.equals(TARGET)) {
            (disposition == Disposition.ORPHAN ? orphans : notOurs).forEach(consumer);
        }
    }

    @Override
    public List<StepResult> history(int limit) {
        return List.of();
    }

    @Override
    public void close() {
        // nothing is held
    }

    private static void check(ProjectException why) {
        if (why != null) {
            throw why;
        }
    }
}
