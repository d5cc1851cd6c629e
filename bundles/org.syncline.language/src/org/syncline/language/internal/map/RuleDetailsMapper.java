// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.syncline.language.internal.check.Numbers;
import org.syncline.language.internal.check.RuleFacts;
import org.syncline.language.sync.ExpiryItem;
import org.syncline.language.sync.ExtraItem;
import org.syncline.language.sync.InternalIdItem;
import org.syncline.language.sync.Neighbour;
import org.syncline.language.sync.PasswordSyncItem;
import org.syncline.language.sync.PrecedenceItem;
import org.syncline.language.sync.RuleBlock;
import org.syncline.language.sync.RuleItem;
import org.syncline.language.sync.TagItem;
import org.syncline.language.sync.VersionItem;
import org.syncline.rules.RuleDetails;

/** What a rule carries besides what the engine needs. */
final class RuleDetailsMapper {
    private RuleDetailsMapper() {}

    static RuleDetails map(RuleBlock block) {
        OptionalInt given = Precedences.given(block);
        List<Neighbour> neighbours =
                Precedences.item(block).map(PrecedenceItem::getNeighbours).orElseThrow();
        return new RuleDetails(
                first(block, InternalIdItem.class, InternalIdItem::getValue),
                first(
                        block,
                        VersionItem.class,
                        item -> Numbers.integer(item.getValue()).orElseThrow()),
                RuleFacts.items(block, TagItem.class).map(TagItem::getText).findFirst().orElse(""),
                RuleFacts.items(block, PasswordSyncItem.class).findAny().isPresent(),
                first(block, ExpiryItem.class, ExpiryItem::getText),
                given.isPresent() ? given.getAsInt() : null,
                neighbour(neighbours, true),
                neighbour(neighbours, false),
                extras(block));
    }

    private static <T extends RuleItem, V> V first(
            RuleBlock block, Class<T> kind, Function<T, V> value) {
        return RuleFacts.items(block, kind).map(value).findFirst().orElse(null);
    }

    private static String neighbour(List<Neighbour> neighbours, boolean after) {
        return neighbours.stream()
                .filter(neighbour -> neighbour.isAfter() == after)
                .map(Neighbour::getRule)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> extras(RuleBlock block) {
        Map<String, String> extras = new LinkedHashMap<>();
        RuleFacts.items(block, ExtraItem.class)
                .forEach(item -> extras.putIfAbsent(item.getName(), item.getValue()));
        return extras;
    }
}
