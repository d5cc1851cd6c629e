// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.ruletest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.RuleReference;
import org.syncline.engine.internal.preview.Reasons;
import org.syncline.engine.internal.preview.Trace;
import org.syncline.engine.internal.preview.Words;
import org.syncline.engine.internal.view.RuleReferences;
import org.syncline.model.Dn;
import org.syncline.model.Value;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.Expectation.ObjectName;
import org.syncline.rules.ProjectModel;
import org.syncline.store.CsObject;
import org.syncline.store.Link;
import org.syncline.store.MvObject;
import org.syncline.store.ObjectError;
import org.syncline.store.PendingQuery;
import org.syncline.store.StoreSession;

/** What a rule test left in the store, while its transaction lasts, and why. */
final class Aftermath {
    private static final int MOST = 1000;

    private final ProjectModel model;
    private final StoreSession session;
    private final List<ObjectError> errors;
    private final Map<String, GivenConnector> given;
    private final Reasons reasons;
    private final RuleReferences references;
    private final Map<String, Integer> numbers = new HashMap<>();

    Aftermath(
            ProjectModel model,
            StoreSession session,
            List<ObjectError> errors,
            Trace trace,
            Map<String, GivenConnector> given) {
        this.model = model;
        this.session = session;
        this.errors = errors;
        this.given = given;
        this.reasons = new Reasons(trace);
        this.references = new RuleReferences(model);
        model.connectors()
                .forEach(
                        connector ->
                                numbers.put(
                                        connector.name(),
                                        session.connector(connector.key(), connector.name())
                                                .number()));
    }

    ProjectModel model() {
        return model;
    }

    ConnectorDefinition connector(String name) {
        return model.connector(name).orElseThrow();
    }

    /** The object of that name, or null. */
    CsObject object(ObjectName name) {
        Dn dn = Dn.of(name.dn());
        return session.csByDns(numbers.get(name.connector()), List.of(dn)).get(dn);
    }

    /** The metaverse object to which an object is linked, or null. */
    MvObject metaverse(CsObject object) {
        return object == null || object.link() == null
                ? null
                : session.mvByIds(List.of(object.link().metaverseId()))
                        .get(object.link().metaverseId());
    }

    /** Objects of a target with a pending export. */
    List<CsObject> pending(String connector) {
        return session.pendingExports(
                new PendingQuery(numbers.get(connector), Set.of(), "", null, MOST));
    }

    /** Errors of an object, of all steps. */
    List<ObjectError> errors(ObjectName name) {
        Dn dn = Dn.of(name.dn());
        return errors.stream()
                .filter(error -> error.connector() == numbers.get(name.connector()))
                .filter(error -> Dn.isValid(error.dn()) && Dn.of(error.dn()).equals(dn))
                .toList();
    }

    /** An error in words. */
    String text(ObjectError error) {
        return error.type()
                + (error.ruleKey().isEmpty()
                        ? ""
                        : ", " + Words.rule(references.rule(error.ruleKey())))
                + ": "
                + error.message();
    }

    /** Why an object is linked to nothing, with the errors that it has. */
    @SuppressWarnings("resource") // given connectors hold nothing
    List<String> notLinked(ObjectName name) {
        List<String> why = new ArrayList<>();
        CsObject object = object(name);
        GivenConnector source = given.get(name.connector());
        String left = source == null ? null : source.whyLeft(Dn.of(name.dn()));
        if (left != null) {
            why.add(left);
        } else if (object == null) {
            why.add("There is no such object in \"" + name.connector() + "\".");
        } else {
            why.addAll(reasons.notLinked(object, name.connector()));
        }
        addErrors(name, why);
        return why;
    }

    /** Why nothing is to be exported for the metaverse object of an object. */
    List<String> noExport(ObjectName source, String target) {
        CsObject object = object(source);
        MvObject metaverse = metaverse(object);
        if (metaverse == null) {
            List<String> why = new ArrayList<>();
            why.add(name(source) + " is linked to no metaverse object.");
            why.addAll(notLinked(source));
            return why;
        }
        List<String> why =
                new ArrayList<>(reasons.noExport(metaverse.id(), numbers.get(target), target));
        addErrors(source, why);
        return why;
    }

    private void addErrors(ObjectName name, List<String> why) {
        errors(name).forEach(error -> why.add(name(name) + " has the error " + text(error)));
    }

    /** How a link came about. */
    String link(Link link) {
        String how =
                switch (link.kind()) {
                    case INBOUND_PROJECTION -> "made by ";
                    case OUTBOUND_PROVISION -> "provisioned by ";
                    default -> "joined by ";
                };
        return how + Words.rule(references.rule(link.ruleKey()));
    }

    /** The flow that gave a value. */
    RuleReference flow(String ruleKey, String attribute) {
        return references.flow(ruleKey, attribute);
    }

    /** Whether a reference, to the metaverse or to a target, is one to an object of that name. */
    boolean refersTo(Value value, Dn dn) {
        return switch (value) {
            case Value.Link link ->
                    session.csByMetaverse(List.of(link.metaverseId())).stream()
                            .anyMatch(cs -> cs.dn().equals(dn));
            case Value.Reference reference -> reference.dn().equals(dn);
            default -> false;
        };
    }

    /** A reference in words: the name of an object of what it refers to. */
    String reference(Value value) {
        return value instanceof Value.Link link
                ? session.csByMetaverse(List.of(link.metaverseId())).stream()
                        .map(cs -> cs.dn().text())
                        .findFirst()
                        .orElse(value.text())
                : value.text();
    }

    static String name(ObjectName name) {
        return "\"" + name.dn() + "\" of \"" + name.connector() + "\"";
    }
}
