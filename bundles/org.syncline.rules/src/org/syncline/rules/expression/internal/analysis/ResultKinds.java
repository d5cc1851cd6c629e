// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.syncline.rules.expression.Expression.Call;

/** What ordinary functions give: as the signature says, or what the first argument holds. */
final class ResultKinds {
    private static final Set<String> SLICES = Set.of("Left", "Right", "Mid");
    private static final Set<String> ELEMENTS = Set.of("Item", "ItemOrNull", "RemoveDuplicates");

    private ResultKinds() {}

    /**
     * @param arguments empty when the call is not whole
     */
    static Set<Kind> of(SignatureTypes signature, Call call, List<Inferred> arguments) {
        String function = call.function();
        if (ELEMENTS.contains(function)) {
            return arguments.isEmpty() ? Kind.ANY : withNull(arguments.get(0).kinds());
        }
        if (SLICES.contains(function) && !arguments.isEmpty()) {
            return slice(arguments.get(0));
        }
        if (function.equals("CRef") && !arguments.isEmpty()) {
            return reference(arguments.get(0));
        }
        return switch (signature.result()) {
            case "str", "mvstr" -> EnumSet.of(Kind.TEXT, Kind.NULL);
            case "num" -> EnumSet.of(Kind.NUMBER, Kind.NULL);
            case "bool" -> EnumSet.of(Kind.BOOLEAN);
            case "bin", "mvbin" -> EnumSet.of(Kind.BINARY, Kind.NULL);
            case "ref", "mvref" -> EnumSet.of(Kind.REFERENCE, Kind.NULL);
            case "dt" -> EnumSet.of(Kind.DATE, Kind.NULL);
            default -> Kind.ANY;
        };
    }

    private static Set<Kind> slice(Inferred argument) {
        EnumSet<Kind> kinds = EnumSet.of(Kind.NULL);
        kinds.addAll(argument.kinds());
        kinds.retainAll(EnumSet.of(Kind.TEXT, Kind.BINARY, Kind.NULL));
        if (kinds.size() == 1) {
            kinds.add(Kind.TEXT);
        }
        return kinds;
    }

    /** A link of the metaverse stays one. */
    private static Set<Kind> reference(Inferred argument) {
        EnumSet<Kind> kinds = EnumSet.of(Kind.NULL);
        if (argument.kinds().contains(Kind.LINK)) {
            kinds.add(Kind.LINK);
        }
        if (!argument.present().equals(Set.of(Kind.LINK))) {
            kinds.add(Kind.REFERENCE);
        }
        return kinds;
    }

    private static Set<Kind> withNull(Set<Kind> kinds) {
        EnumSet<Kind> all = EnumSet.of(Kind.NULL);
        all.addAll(kinds);
        return all;
    }
}
