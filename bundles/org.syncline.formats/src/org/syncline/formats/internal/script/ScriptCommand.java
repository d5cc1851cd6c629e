// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The commands of rule scripts with their parameters (formats reference, 5.1). */
enum ScriptCommand {
    NEW_RULE(
            "New-ADSyncRule",
            Set.of("EnablePasswordSync", "Disabled"),
            "Name",
            "Identifier",
            "Description",
            "Direction",
            "Precedence",
            "PrecedenceAfter",
            "PrecedenceBefore",
            "SourceObjectType",
            "TargetObjectType",
            "Connector",
            "LinkType",
            "SoftDeleteExpiryInterval",
            "ImmutableTag",
            "EnablePasswordSync",
            "Disabled"),
    ADD_MAPPING(
            "Add-ADSyncAttributeFlowMapping",
            Set.of("ExecuteOnce"),
            "SynchronizationRule",
            "Source",
            "Destination",
            "FlowType",
            "ValueMergeType",
            "Expression",
            "ExecuteOnce"),
    NEW_OBJECT("New-Object", Set.of(), "TypeName", "ArgumentList"),
    ADD_SCOPE("Add-ADSyncScopeConditionGroup", Set.of(), "SynchronizationRule", "ScopeConditions"),
    ADD_JOIN("Add-ADSyncJoinConditionGroup", Set.of(), "SynchronizationRule", "JoinConditions"),
    ADD_RULE("Add-ADSyncRule", Set.of(), "SynchronizationRule"),
    GET_RULE("Get-ADSyncRule", Set.of(), "Identifier");

    private static final List<String> COMMON =
            List.of(
                    "Verbose",
                    "Debug",
                    "ErrorAction",
                    "WarningAction",
                    "InformationAction",
                    "ErrorVariable",
                    "WarningVariable",
                    "InformationVariable",
                    "OutVariable",
                    "OutBuffer",
                    "PipelineVariable",
                    "WhatIf",
                    "Confirm");

    private final String command;
    private final Set<String> switches;
    private final List<String> parameters;

    ScriptCommand(String command, Set<String> switches, String... parameters) {
        this.command = command;
        this.switches = switches;
        this.parameters = List.of(parameters);
    }

    /** The command of a name, in any case and with any dash, with or without its module. */
    static Optional<ScriptCommand> of(String name) {
        String plain = name.substring(name.lastIndexOf('\\') + 1);
        StringBuilder dashes = new StringBuilder(plain);
        for (int i = 0; i < plain.length(); i++) {
            if (PsScanner.isDash(plain.charAt(i))) {
                dashes.setCharAt(i, '-');
            }
        }
        return Arrays.stream(values())
                .filter(c -> c.command.equalsIgnoreCase(dashes.toString()))
                .findFirst();
    }

    String command() {
        return command;
    }

    boolean isSwitch(String parameter) {
        return switches.contains(parameter);
    }

    /** The parameter at a position, for values without a name. */
    Optional<String> positional(int index) {
        return index < parameters.size() ? Optional.of(parameters.get(index)) : Optional.empty();
    }

    /** The parameter of a name that may be cut short, as long as it means one only. */
    Optional<String> parameter(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        switch (lower) {
            case "ov":
                return Optional.of("OutVariable");
            case "ea":
                return Optional.of("ErrorAction");
            default:
                return match(parameters, lower).or(() -> match(COMMON, lower));
        }
    }

    private static Optional<String> match(List<String> names, String lower) {
        List<String> found =
                names.stream().filter(n -> n.toLowerCase(Locale.ROOT).startsWith(lower)).toList();
        return found.stream()
                .filter(n -> n.equalsIgnoreCase(lower))
                .findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty());
    }
}
