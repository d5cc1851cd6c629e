// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

/**
 * Creates the services of the rule language. Not for callers: {@link SyncLanguage} keeps the one
 * injector of the process.
 */
public class SyncStandaloneSetup extends SyncStandaloneSetupGenerated {
    // The generated part does everything.
}
