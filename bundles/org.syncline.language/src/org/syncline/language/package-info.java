// SPDX-License-Identifier: EPL-2.0
/** The rule language: reading the files of a project, checking them, compiling them to records. */
package org.syncline.language;
