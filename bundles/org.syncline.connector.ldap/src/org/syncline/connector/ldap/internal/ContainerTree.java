// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.syncline.connector.BrowsesContainers.Container;
import org.syncline.connector.ConnectorException;
import org.syncline.model.Dn;
import org.syncline.model.Printable;

/** The containers of a server, level by level. */
final class ContainerTree {
    /** Classes of entries that others are put below. */
    private static final List<String> CLASSES =
            List.of(
                    "organizationalUnit",
                    "organization",
                    "container",
                    "builtinDomain",
                    "domain",
                    "country",
                    "locality");

    private static final String HAS_CHILDREN = "hasSubordinates";

    private final LdapSession session;

    ContainerTree(LdapSession session) {
        this.session = session;
    }

    List<Container> partitions(int limit) throws ConnectorException {
        return NamingContexts.of(session.rootDse()).names().stream()
                .limit(limit + 1L)
                .map(name -> new Container(name, name.text(), false))
                .toList();
    }

    List<Container> below(Dn parent, int limit) throws ConnectorException {
        Filter containers =
                Filter.createORFilter(
                        CLASSES.stream()
                                .map(name -> Filter.createEqualityFilter("objectClass", name))
                                .toList());
        SearchRequest request =
                new SearchRequest(parent.text(), SearchScope.ONE, containers, HAS_CHILDREN);
        request.setSizeLimit(limit + 1);
        return entries(request, parent).stream()
                .filter(entry -> Dn.isValid(entry.getDN()))
                .map(ContainerTree::container)
                .sorted(Comparator.comparing(Container::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** As many as the server gives: more than the limit are shown to be there by one. */
    private List<SearchResultEntry> entries(SearchRequest request, Dn parent)
            throws ConnectorException {
        String what = "the containers below " + Printable.of(parent.text(), FullImport.MAX_SHOWN);
        try {
            return session.search(request, what).getSearchEntries();
        } catch (ConnectorException e) {
            if (e.getCause() instanceof LDAPSearchException cause
                    && cause.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                return cause.getSearchEntries();
            }
            throw e;
        }
    }

    private static Container container(SearchResultEntry entry) {
        Dn name = Dn.of(entry.getDN());
        boolean leaf =
                Stream.ofNullable(entry.getAttributeValue(HAS_CHILDREN))
                        .anyMatch("FALSE"::equalsIgnoreCase);
        return new Container(name, name.rdnValue(), leaf);
    }
}
