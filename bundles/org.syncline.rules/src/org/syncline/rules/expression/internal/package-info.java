// SPDX-License-Identifier: EPL-2.0
/** How expressions are compiled and evaluated. Not for use outside the bundle. */
package org.syncline.rules.expression.internal;
