// SPDX-License-Identifier: EPL-2.0
/**
 * The project as records: connectors, schema, rules. What the language compiles to and the engine
 * works with.
 */
package org.syncline.rules;
