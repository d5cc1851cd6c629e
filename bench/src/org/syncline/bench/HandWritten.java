// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.syncline.model.Value;
import org.syncline.model.Values;

/**
 * Expressions of the kinds that default rules hold, with what a Java programmer would write in
 * their place. The code gives the values of the result, none for NULL.
 */
final class HandWritten {
    private static final Values TRUE = Values.of(Value.of(true));
    private static final Values FALSE = Values.of(Value.of(false));

    private HandWritten() {}

    static Map<String, Function<Person, Values>> pairs() {
        Map<String, Function<Person, Values>> all = new LinkedHashMap<>();
        all.put("Trim([mail])", p -> text(p.has("mail") ? p.text("mail").strip() : null));
        all.put(
                "IIF(IsPresent([displayName]),[displayName],[cn])",
                p -> p.has("displayName") ? p.attribute("displayName") : p.attribute("cn"));
        all.put(
                "IIF(IsNullOrEmpty([displayName]),[cn],[displayName])",
                p ->
                        p.has("displayName") && !p.text("displayName").isEmpty()
                                ? p.attribute("displayName")
                                : p.attribute("cn"));
        all.put(
                "Left(Trim([info]),448)",
                p -> text(p.has("info") ? left(p.text("info").strip(), 448) : ""));
        all.put(
                "IIF(IsNullOrEmpty([description]),NULL,Left(Trim(Item([description],1)),448))",
                p ->
                        p.has("description")
                                ? text(left(p.text("description").strip(), 448))
                                : Values.NONE);
        all.put(
                "IIF(BitAnd([userAccountControl],2)=0,True,False)",
                p -> bool((p.number("userAccountControl") & 2) == 0));
        all.put("ConvertToBase64([objectGUID])", p -> text(base64(p)));
        all.put("\"CN={\" & ConvertToBase64([objectGUID]) & \"}\"", p -> text(cn(p)));
        all.put("RemoveDuplicates(Trim(ImportedValue(\"proxyAddresses\")))", HandWritten::trimmed);
        all.put(
                "IIF(InStr([proxyAddresses],\"SIP:\")=1,NULL,[proxyAddresses])",
                HandWritten::withoutSip);
        all.put("Word([proxyAddresses],1,\"@\") & \"@\" & %Domain.FQDN%", HandWritten::otherDomain);
        all.put(
                "CBool(IIF(IsPresent([msExchRecipientTypeDetails]),"
                        + "BitAnd([msExchRecipientTypeDetails],&H21C07000) > 0,NULL))",
                p -> bool((p.number("msExchRecipientTypeDetails") & 0x21C07000L) > 0));
        all.put(CHAIN, p -> isSystem(p) ? TRUE : Values.NONE);
        return all;
    }

    /** Of the shape of the default rule that leaves out system accounts. */
    private static final String CHAIN =
            "IIF(IsPresent([isCriticalSystemObject]) || IsPresent([sAMAccountName]) = False"
                    + " || [sAMAccountName] = \"HELP_1\" || Left([mailNickname], 7) = \"System{\""
                    + " || Left([sAMAccountName], 4) = \"SYS_\""
                    + " || (Left([mailNickname], 4) = \"SRV_\" && (InStr([mailNickname], \"}\") > 0))"
                    + " || (Left([sAMAccountName], 4) = \"SRV_\" && (InStr([sAMAccountName], \"}\") > 0))"
                    + " || CBool(IIF(IsPresent([msExchRecipientTypeDetails]),"
                    + "BitAnd([msExchRecipientTypeDetails],&H1000) > 0,NULL))"
                    + " || CBool(InStr(DNComponent(CRef([dn]),1),\"\\\\0ACNF:\")>0), True, NULL)";

    private static boolean isSystem(Person p) {
        String account = p.text("sAMAccountName");
        String nickname = p.has("mailNickname") ? p.text("mailNickname") : "";
        return p.has("isCriticalSystemObject")
                || account == null
                || account.equals("HELP_1")
                || nickname.startsWith("System{")
                || account.startsWith("SYS_")
                || (nickname.startsWith("SRV_") && nickname.contains("}"))
                || (account.startsWith("SRV_") && account.contains("}"))
                || (p.number("msExchRecipientTypeDetails") & 0x1000) > 0
                || p.dn().substring(0, p.dn().indexOf(',')).contains("\\0ACNF:");
    }

    private static Values trimmed(Person p) {
        List<Value> values = new ArrayList<>();
        for (Value value : p.attribute("proxyAddresses")) {
            values.add(Value.of(value.text().strip()));
        }
        return Values.of(values);
    }

    private static Values withoutSip(Person p) {
        List<Value> values = new ArrayList<>();
        for (Value value : p.attribute("proxyAddresses")) {
            if (!value.text().regionMatches(true, 0, "SIP:", 0, 4)) {
                values.add(value);
            }
        }
        return Values.of(values);
    }

    private static Values otherDomain(Person p) {
        List<Value> values = new ArrayList<>();
        for (Value value : p.attribute("proxyAddresses")) {
            int at = value.text().indexOf('@');
            String word = at < 0 ? value.text() : value.text().substring(0, at);
            values.add(Value.of(word + "@" + p.parameter("Domain.FQDN").orElseThrow()));
        }
        return Values.of(values);
    }

    private static String base64(Person p) {
        return p.attribute("objectGUID").first() instanceof Value.Binary binary
                ? Base64.getEncoder().encodeToString(binary.bytes())
                : null;
    }

    private static String cn(Person p) {
        return "CN={" + base64(p) + "}";
    }

    private static String left(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static Values text(String text) {
        return text == null ? Values.NONE : Values.of(Value.of(text));
    }

    private static Values bool(boolean value) {
        return value ? TRUE : FALSE;
    }
}
