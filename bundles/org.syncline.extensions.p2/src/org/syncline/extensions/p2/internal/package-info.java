// SPDX-License-Identifier: EPL-2.0
/** Reading p2 sites with p2's own managers of repositories, and fetching connectors from them. */
package org.syncline.extensions.p2.internal;
