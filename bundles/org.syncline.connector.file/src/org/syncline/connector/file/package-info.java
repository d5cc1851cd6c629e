// SPDX-License-Identifier: EPL-2.0
/** The connectors for files: LDIF, delimited text and exported connector spaces. */
package org.syncline.connector.file;
