// SPDX-License-Identifier: EPL-2.0
/**
 * The Contoso example: a whole project with two directories, made by code, the same every time.
 * Start at {@link org.syncline.examples.contoso.ContosoExample}.
 */
package org.syncline.examples.contoso;
