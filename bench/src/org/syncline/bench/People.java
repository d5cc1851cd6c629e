// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Generated people, always the same ones. */
final class People {
    private People() {}

    static List<Person> make(int count) {
        Random random = new Random(7);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(person(i, random));
        }
        return people;
    }

    private static Person person(int number, Random random) {
        String account = "user" + number;
        Map<String, Values> values = new HashMap<>();
        values.put("sAMAccountName", Values.texts(account));
        values.put("cn", Values.texts("Person " + number));
        values.put("mail", Values.texts(" " + account + "@contoso.com "));
        values.put("info", Values.texts("About " + number + " ".repeat(random.nextInt(20))));
        values.put("description", Values.texts("Description of " + number));
        values.put("userAccountControl", Values.of(Value.of(random.nextInt(4) == 0 ? 514L : 512L)));
        byte[] guid = new byte[16];
        random.nextBytes(guid);
        values.put("objectGUID", Values.of(Value.of(guid)));
        if (random.nextBoolean()) {
            values.put("displayName", Values.texts("Person, Number " + number));
            values.put("mailNickname", Values.texts(account));
            values.put("msExchRecipientTypeDetails", Values.of(Value.of(1L << random.nextInt(40))));
        }
        values.put(
                "proxyAddresses",
                Values.texts(
                        "SMTP:" + account + "@contoso.com",
                        "smtp:alias" + number + "@contoso.com ",
                        "SIP:" + account + "@contoso.com",
                        "X500:/o=Contoso/cn=" + account));
        return new Person(values, "CN=Person " + number + ",OU=People,DC=contoso,DC=com");
    }
}
