// SPDX-License-Identifier: EPL-2.0
/** The connector for SCIM 2.0 services (RFC 7642, 7643, 7644), found as an OSGi service. */
package org.syncline.connector.scim;
