// SPDX-License-Identifier: EPL-2.0
/** The connectors for files. Not for use outside the bundle. */
package org.syncline.connector.file.internal;
