// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import java.util.List;
import java.util.Objects;
import org.syncline.formats.ForeignClause;
import org.syncline.rules.SourceLocation;

/** How a value comes about, in a flow of either direction or in a join (formats reference, 2.2). */
public sealed interface AgentMapping {
    /** The attributes that are read, in the order of the file. */
    List<AgentSource> sources();

    SourceLocation location();

    /** The element's name without {@code -mapping}. */
    String kind();

    /** One attribute's values as they are. */
    record Direct(AgentSource source, SourceLocation location) implements AgentMapping {
        @Override
        public List<AgentSource> sources() {
            return List.of(source);
        }

        @Override
        public String kind() {
            return "direct";
        }
    }

    /** A fixed value. */
    record Constant(String value, SourceLocation location) implements AgentMapping {
        @Override
        public List<AgentSource> sources() {
            return List.of();
        }

        @Override
        public String kind() {
            return "constant";
        }
    }

    /**
     * Code of the rules extension.
     *
     * @param context the name by which the code knows the flow
     */
    record Scripted(List<AgentSource> sources, String context, SourceLocation location)
            implements AgentMapping {
        public Scripted {
            sources = List.copyOf(sources);
        }

        @Override
        public String kind() {
            return "scripted";
        }
    }

    /**
     * A component of the distinguished name.
     *
     * @param part which one, as written; the first is 1
     */
    record DnPart(String part, SourceLocation location) implements AgentMapping {
        @Override
        public List<AgentSource> sources() {
            return List.of(new AgentSource("dn", true));
        }

        @Override
        public String kind() {
            return "dn-part";
        }
    }

    /**
     * A mapping of a synchronization rule that is kept in the portal of FIM or MIM.
     *
     * @param mappingType {@code direct}, {@code constant} or {@code expression}
     * @param sources the source list; not necessarily what the expression reads
     * @param ruleId the rule's GUID, lower case, no braces
     * @param mappingId the mapping's GUID, lower case, no braces
     * @param initialOnly whether it flows only when the object is created
     * @param existenceTest whether it only tests that the object exists and writes nothing
     * @param allowsNull whether an empty value is written
     * @param constant the value of a constant, as written; else empty
     * @param expression the tree of an expression; else null
     * @param scope conditions under which it flows; none for always
     */
    record SyncRule(
            String mappingType,
            List<AgentSource> sources,
            String ruleId,
            String mappingId,
            boolean initialOnly,
            boolean existenceTest,
            boolean allowsNull,
            String constant,
            FunctionTree expression,
            List<ForeignClause> scope,
            SourceLocation location)
            implements AgentMapping {
        public SyncRule {
            Objects.requireNonNull(mappingType, "mappingType");
            sources = List.copyOf(sources);
            scope = List.copyOf(scope);
        }

        @Override
        public String kind() {
            return "sync-rule";
        }
    }

    /**
     * A mapping of a kind that is not known.
     *
     * @param kind the element's name without {@code -mapping}, or {@code none}
     * @param text what the element holds, for people
     */
    record Unknown(String kind, List<AgentSource> sources, String text, SourceLocation location)
            implements AgentMapping {
        public Unknown {
            sources = List.copyOf(sources);
        }
    }
}
