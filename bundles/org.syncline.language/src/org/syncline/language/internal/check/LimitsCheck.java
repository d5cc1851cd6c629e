// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.Arrays;
import java.util.OptionalInt;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.sync.ConnectorBlock;
import org.syncline.language.sync.LimitFigure;
import org.syncline.language.sync.LimitLine;
import org.syncline.language.sync.LimitsBlock;
import org.syncline.language.sync.SyncPackage;
import org.syncline.model.Schema;

/** Limits: object types, figures, and each stated once (design, "The rule language"). */
final class LimitsCheck implements Check {
    private static final int ALL = 100;

    @Override
    public void check(ProjectIndex index, Problems problems) {
        Repeated lines = new Repeated(problems, FindingCodes.DUPLICATE_ENTRY);
        for (LimitsBlock block : index.blocks(LimitsBlock.class).toList()) {
            ConnectorBlock connector = block.getConnector();
            boolean known = connector != null && !connector.eIsProxy();
            for (LimitLine line : block.getLines()) {
                if (known) {
                    once(line, connector, lines);
                    type(line, connector, index, problems);
                }
                figures(line, problems);
            }
        }
    }

    private static void once(LimitLine line, ConnectorBlock connector, Repeated lines) {
        String kind = line.isShrink() ? "import shrink" : line.getKind();
        lines.see(
                Arrays.asList(connector, kind, line.getType()),
                line,
                null,
                "The limit of "
                        + kind
                        + (line.getType() == null ? "" : " of " + line.getType())
                        + " is given twice",
                "Keep one; a number and a percentage stand together: 500 or 5%.");
    }

    private static void type(
            LimitLine line, ConnectorBlock connector, ProjectIndex index, Problems problems) {
        if (line.getType() == null) {
            return;
        }
        Schema schema = index.schema(connector);
        boolean known =
                schema.isEmpty()
                        || Names.type(
                                line.getType(),
                                schema.types().keySet(),
                                "the schema of " + Quoting.shown(connector.getName()),
                                new Names.Place(line, SyncPackage.Literals.LIMIT_LINE__TYPE),
                                problems);
        if (known && !ProjectIndex.selectedTypes(connector).contains(line.getType())) {
            problems.add(
                    line,
                    SyncPackage.Literals.LIMIT_LINE__TYPE,
                    FindingCodes.TYPE_NOT_SELECTED,
                    Quoting.shown(connector.getName())
                            + " does not select the object type "
                            + line.getType()
                            + ", so the limit never counts. Add it to objects of the connector.");
        }
    }

    private static void figures(LimitLine line, Problems problems) {
        Repeated kinds = new Repeated(problems, FindingCodes.DUPLICATE_ENTRY);
        for (LimitFigure figure : line.getFigures()) {
            boolean percent = figure.getPercent() != null;
            kinds.see(
                    percent,
                    figure,
                    null,
                    percent ? "There are two percentages" : "There are two numbers",
                    "A limit has at most one number and one percentage.");
            if (percent) {
                percent(figure, problems);
            } else if (figure.getNumber() != null && Numbers.parse(figure.getNumber()).isEmpty()) {
                tooLarge(figure, problems);
            }
        }
    }

    private static void percent(LimitFigure figure, Problems problems) {
        OptionalInt percent = Numbers.integer(figure.getPercent().replace("%", ""));
        if (percent.isEmpty()) {
            tooLarge(figure, problems);
        } else if (percent.getAsInt() > ALL) {
            problems.add(
                    figure,
                    SyncPackage.Literals.LIMIT_FIGURE__PERCENT,
                    FindingCodes.LIMIT_VALUE,
                    "A percentage is at most 100%, of the connector's objects before the run.");
        }
    }

    private static void tooLarge(LimitFigure figure, Problems problems) {
        problems.add(
                figure,
                null,
                FindingCodes.NUMBER_TOO_LARGE,
                "The number does not fit into 64 bits.");
    }
}
