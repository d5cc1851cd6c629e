// SPDX-License-Identifier: EPL-2.0
/** The connector for LDAP directories, Active Directory among them. */
package org.syncline.connector.ldap;
