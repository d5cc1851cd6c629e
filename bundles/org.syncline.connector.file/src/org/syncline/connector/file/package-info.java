// SPDX-License-Identifier: EPL-2.0
/** The connectors for files: LDIF and delimited text. */
package org.syncline.connector.file;
