// SPDX-License-Identifier: EPL-2.0
/** The LDAP connector. Not for use outside the bundle. */
package org.syncline.connector.ldap.internal;
