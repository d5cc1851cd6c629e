// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.util.List;
import java.util.stream.Stream;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingLine;
import org.syncline.engine.RuleReference;
import org.syncline.engine.SourceReference;
import org.syncline.model.AttributeChange;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Makes pending changes. */
final class Changes {
    static final RuleReference PROVISION =
            new RuleReference("Out - Provision", "rules/out.sync", 3);
    static final RuleReference FLOWS = new RuleReference("Out - Flows", "rules/out.sync", 20);
    static final String TENANT = "tenant";

    private Changes() {}

    static PendingChange change(long id, Operation operation, PendingLine... lines) {
        String dn = String.format("CN=object %07d,OU=tenant,DC=example", id);
        String newDn = operation == Operation.RENAME ? "CN=new " + id + ",DC=example" : null;
        return new PendingChange(
                id,
                TENANT,
                operation,
                dn,
                newDn,
                "user",
                "digest" + id,
                List.of(lines),
                PROVISION,
                operation == Operation.DELETE ? null : source("CN=Source " + id + ",DC=contoso"));
    }

    static PendingChange named(String dn, SourceReference source, PendingLine... lines) {
        return new PendingChange(
                1,
                TENANT,
                Operation.UPDATE,
                dn,
                null,
                "user",
                "digest",
                List.of(lines),
                PROVISION,
                source);
    }

    static SourceReference source(String dn) {
        return new SourceReference("contoso.com", dn);
    }

    static PendingLine single(String attribute, String before, String after) {
        return line(new AttributeChange(attribute, false, texts(before), texts(after)));
    }

    static PendingLine multi(String attribute, List<String> before, List<String> after) {
        return line(new AttributeChange(attribute, true, texts(before), texts(after)));
    }

    static PendingLine line(AttributeChange change) {
        return new PendingLine(change, FLOWS, source("CN=Source,DC=contoso"));
    }

    private static Values texts(String text) {
        return text == null ? Values.NONE : Values.texts(text);
    }

    private static Values texts(List<String> texts) {
        return Values.of(Stream.of(texts).flatMap(List::stream).map(Value::of).toList());
    }
}
