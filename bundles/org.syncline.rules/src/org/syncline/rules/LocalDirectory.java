// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

/**
 * A directory server that the project brings along, for examples and rehearsals: an LDIF file
 * served on a free loopback port while a process works on the project, written back when the
 * process ends.
 *
 * @param name unique in the project; connectors refer to it
 * @param file LDIF file, relative to the project folder
 * @param baseDn naming context it serves
 */
public record LocalDirectory(String name, String file, String baseDn, SourceLocation location) {}
