// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.List;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.internal.check.RuleFacts.Side;
import org.syncline.language.sync.AttributesItem;
import org.syncline.language.sync.ConnectorBlock;
import org.syncline.language.sync.ConnectorItem;
import org.syncline.language.sync.ExportItem;
import org.syncline.language.sync.ParameterItem;
import org.syncline.language.sync.SyncPackage;

/** Selected attributes, parameters and the way of exporting of one connector. */
final class ConnectorItems {
    private ConnectorItems() {}

    static void check(ConnectorBlock block, ProjectIndex index, Problems problems) {
        Repeated attributes = new Repeated(problems, FindingCodes.DUPLICATE_ENTRY);
        Repeated parameters = new Repeated(problems, FindingCodes.DUPLICATE_PARAMETER);
        for (ConnectorItem item : block.getItems()) {
            switch (item) {
                case AttributesItem selected ->
                        attributes(selected, block, index, attributes, problems);
                case ParameterItem parameter ->
                        Declared.name(
                                parameter.getName(),
                                parameter,
                                SyncPackage.Literals.PARAMETER_ITEM__NAME,
                                "parameter of this connector called",
                                parameters,
                                problems);
                case ExportItem export when export.isAutomatic() -> automatic(export, problems);
                default -> {
                    continue;
                }
            }
        }
    }

    private static void attributes(
            AttributesItem item,
            ConnectorBlock block,
            ProjectIndex index,
            Repeated attributes,
            Problems problems) {
        Side side = TestObjects.anyType(block, index);
        List<String> names = item.getNames();
        for (int i = 0; i < names.size(); i++) {
            Names.Place place =
                    new Names.Place(item, SyncPackage.Literals.ATTRIBUTES_ITEM__NAMES, i);
            Names.attribute(names.get(i), side, place, problems);
            attributes.see(
                    names.get(i),
                    item,
                    null,
                    "The attribute "
                            + Quoting.shown(String.valueOf(names.get(i)))
                            + " is listed twice",
                    "Keep one.");
        }
    }

    private static void automatic(ExportItem item, Problems problems) {
        problems.add(
                item,
                null,
                FindingCodes.AUTOMATIC_EXPORT,
                "The export step of this connector writes without a person's approval, within the"
                        + " limits. It is accepted only after a recorded cutover.");
    }
}
