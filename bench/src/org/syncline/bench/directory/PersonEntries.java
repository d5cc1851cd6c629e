// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench.directory;

import com.unboundid.ldap.sdk.Attribute;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * People of a directory, made from their number alone, so that a million of them need no memory and
 * every run meets the same ones. They have what an account of an organisation usually has.
 */
public final class PersonEntries {
    /** Everybody is below this container. */
    public static final String CONTAINER = "OU=CORP,DC=contoso,DC=com";

    private static final int UNITS = 40;
    private static final int TEAM = 20;
    private static final String[] TITLES = {"Engineer", "Manager", "Clerk", "Analyst", "Driver"};
    private static final String[] CITIES = {"Oslo", "Seattle", "Praha", "Lyon", "Graz", "Leeds"};

    private PersonEntries() {}

    /** Name of a person. */
    public static String dn(long number) {
        return "CN=Person " + number + ",OU=Unit" + number % UNITS + "," + CONTAINER;
    }

    /** The identifier that never changes. */
    public static byte[] guid(long number) {
        return ByteBuffer.allocate(16)
                .putLong(0x53594e434c494e45L)
                .putLong(number * 0x9e3779b97f4a7c15L)
                .array();
    }

    /**
     * All attributes of a person.
     *
     * @param revision raised by each change; it shows in the title
     */
    public static List<Attribute> attributes(long number, int revision) {
        String account = "user" + number;
        String mail = account + "@contoso.com";
        List<Attribute> all = new ArrayList<>(28);
        all.add(new Attribute("objectClass", "top", "person", "organizationalPerson", "user"));
        all.add(new Attribute("objectGUID", guid(number)));
        all.add(new Attribute("objectSid", sid(number)));
        all.add(new Attribute("cn", "Person " + number));
        all.add(new Attribute("givenName", "Given" + number % 997));
        all.add(new Attribute("sn", "Family" + number % 4999));
        all.add(new Attribute("displayName", "Family" + number % 4999 + ", Given" + number % 997));
        all.add(new Attribute("sAMAccountName", account));
        all.add(new Attribute("userPrincipalName", mail));
        all.add(new Attribute("mail", mail));
        all.add(new Attribute("mailNickname", account));
        all.add(
                new Attribute(
                        "proxyAddresses",
                        "SMTP:" + mail,
                        "smtp:alias." + account + "@contoso.com"));
        all.add(new Attribute("userAccountControl", number % 50 == 0 ? "514" : "512"));
        all.add(new Attribute("pwdLastSet", Long.toString(132_000_000_000_000_000L + number)));
        all.add(new Attribute("department", "Department " + number % 120));
        all.add(new Attribute("company", "Contoso"));
        all.add(
                new Attribute(
                        "title",
                        TITLES[(int) (number % TITLES.length)]
                                + (revision == 0 ? "" : " " + revision)));
        all.add(new Attribute("l", CITIES[(int) (number % CITIES.length)]));
        all.add(new Attribute("streetAddress", number % 300 + " Main Street"));
        all.add(new Attribute("postalCode", Long.toString(10_000 + number % 90_000)));
        all.add(new Attribute("telephoneNumber", "+1 555 " + (1_000_000 + number % 9_000_000)));
        all.add(new Attribute("mobile", "+1 556 " + (1_000_000 + number % 9_000_000)));
        all.add(new Attribute("physicalDeliveryOfficeName", "Room " + number % 2000));
        all.add(new Attribute("c", "US"));
        all.add(new Attribute("co", "United States"));
        all.add(new Attribute("countryCode", "840"));
        if (number % TEAM != 0) {
            all.add(new Attribute("manager", dn(number - number % TEAM)));
        }
        return all;
    }

    private static byte[] sid(long number) {
        return ByteBuffer.allocate(28)
                .put(new byte[] {1, 5, 0, 0, 0, 0, 0, 5})
                .putInt(0x15000000)
                .putLong(0x0102030405060708L)
                .putInt(0x09101112)
                .putInt((int) number)
                .array();
    }
}
