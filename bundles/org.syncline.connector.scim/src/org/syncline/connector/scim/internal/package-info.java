// SPDX-License-Identifier: EPL-2.0
/** How the SCIM connector works; no API. */
package org.syncline.connector.scim.internal;
