// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

/**
 * An account of the old system. Its password is in no file and has to be set anew.
 *
 * @param account as the file writes it
 * @param system connector or server that uses it
 * @param purpose what it is for
 * @param remedy what to do
 * @param file which file names it
 */
public record ServiceAccount(
        String account, String system, String purpose, String remedy, String file) {}
