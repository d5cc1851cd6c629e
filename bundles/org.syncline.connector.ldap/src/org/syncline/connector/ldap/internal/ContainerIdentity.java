// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.syncline.connector.ConnectorException;
import org.syncline.model.Dn;

/**
 * Containers by the identity that the directory gives them: objectGUID, as people and tools write
 * it, entryUUID or the like.
 */
final class ContainerIdentity {
    private static final String OBJECT_GUID = "objectguid";
    private static final int GUID_BYTES = 16;
    private static final Pattern GUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final LdapSession session;
    private final List<String> attributes;

    /**
     * @param attributes those that can identify an entry
     */
    ContainerIdentity(LdapSession session, List<String> attributes) {
        this.session = session;
        this.attributes = attributes;
    }

    /** The present name of the container with an identity. */
    Optional<Dn> name(String id, Dn partition) throws ConnectorException {
        List<Filter> forms = new ArrayList<>();
        String plain = id.strip().toLowerCase(Locale.ROOT).replaceAll("[{}]", "");
        for (String attribute : attributes) {
            if (!attribute.equalsIgnoreCase(OBJECT_GUID)) {
                forms.add(Filter.createEqualityFilter(attribute, id.strip()));
                forms.add(Filter.createEqualityFilter(attribute, plain));
            } else if (GUID.matcher(plain).matches()) {
                forms.add(Filter.createEqualityFilter(attribute, bytes(plain)));
            }
        }
        if (forms.isEmpty()) {
            return Optional.empty();
        }
        return find(partition, SearchScope.SUB, Filter.createORFilter(forms))
                .map(entry -> Dn.of(entry.getDN()));
    }

    /** The identity of the container of a name. */
    Optional<String> id(Dn name) throws ConnectorException {
        return find(name, SearchScope.BASE, Filter.createPresenceFilter("objectClass"))
                .flatMap(this::id);
    }

    private Optional<String> id(SearchResultEntry entry) {
        for (String name : attributes) {
            Attribute attribute = entry.getAttribute(name);
            if (attribute != null && attribute.getValueByteArray() != null) {
                byte[] value = attribute.getValueByteArray();
                boolean guid = name.equalsIgnoreCase(OBJECT_GUID) && value.length == GUID_BYTES;
                return Optional.of(guid ? text(value) : attribute.getValue());
            }
        }
        return Optional.empty();
    }

    private Optional<SearchResultEntry> find(Dn base, SearchScope scope, Filter filter)
            throws ConnectorException {
        SearchRequest request =
                new SearchRequest(base.text(), scope, filter, attributes.toArray(String[]::new));
        try {
            return session.search(request, "the container " + base).getSearchEntries().stream()
                    .findFirst();
        } catch (ConnectorException e) {
            if (e.kind() == ConnectorException.Kind.PARTITION) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** A GUID as Windows writes it: its first three numbers begin with the last byte. */
    private static String text(byte[] guid) {
        ByteBuffer bytes = ByteBuffer.wrap(guid).order(ByteOrder.LITTLE_ENDIAN);
        long high =
                (long) bytes.getInt() << 32
                        | (bytes.getShort() & 0xffffL) << 16
                        | bytes.getShort() & 0xffffL;
        long low = bytes.order(ByteOrder.BIG_ENDIAN).getLong();
        return new UUID(high, low).toString();
    }

    private static byte[] bytes(String guid) {
        UUID uuid = UUID.fromString(guid);
        long high = uuid.getMostSignificantBits();
        return ByteBuffer.allocate(GUID_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (high >>> 32))
                .putShort((short) (high >>> 16))
                .putShort((short) high)
                .order(ByteOrder.BIG_ENDIAN)
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
