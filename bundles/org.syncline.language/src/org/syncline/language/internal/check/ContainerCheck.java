// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.sync.ConnectorBlock;
import org.syncline.language.sync.ConnectorItem;
import org.syncline.language.sync.ContainerLine;
import org.syncline.language.sync.PartitionItem;
import org.syncline.language.sync.SyncPackage;
import org.syncline.model.Dn;
import org.syncline.model.InvalidDnException;

/** Partitions and containers: names that parse, lie where they should, and stand once. */
final class ContainerCheck implements Check {
    @Override
    public void check(ProjectIndex index, Problems problems) {
        for (ConnectorBlock block : index.blocks(ConnectorBlock.class).toList()) {
            Repeated partitions = new Repeated(problems, FindingCodes.DUPLICATE_CONTAINER);
            for (ConnectorItem item : block.getItems()) {
                if (item instanceof PartitionItem partition) {
                    partition(partition, partitions, problems);
                }
            }
        }
    }

    private static void partition(PartitionItem item, Repeated partitions, Problems problems) {
        EStructuralFeature feature = SyncPackage.Literals.PARTITION_ITEM__DN;
        Dn base = dn(item.getDn(), item, feature, problems);
        partitions.see(base, item, feature, "The partition is listed twice", "Keep one.");
        Repeated containers = new Repeated(problems, FindingCodes.DUPLICATE_CONTAINER);
        for (ContainerLine line : item.getContainers()) {
            EStructuralFeature place = SyncPackage.Literals.CONTAINER_LINE__DN;
            Dn container = dn(line.getDn(), line, place, problems);
            containers.see(container, line, place, "The container is listed twice", "Keep one.");
            if (container != null && base != null && !container.isAtOrBelow(base)) {
                problems.add(
                        line,
                        place,
                        FindingCodes.CONTAINER_OUTSIDE,
                        "The container does not lie in the partition "
                                + Quoting.shown(base.text())
                                + ". Write its full DN, or list it under its own partition.");
            }
        }
    }

    static Dn dn(String text, EObject object, EStructuralFeature feature, Problems problems) {
        if (text == null) {
            return null;
        }
        try {
            return Dn.of(text);
        } catch (InvalidDnException e) {
            problems.add(
                    object,
                    feature,
                    FindingCodes.INVALID_DN,
                    e.getMessage()
                            + ". Write the full name, like \"OU=People,DC=contoso,DC=com\".");
            return null;
        }
    }
}
