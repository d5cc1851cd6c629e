// SPDX-License-Identifier: EPL-2.0
/** What can be said of an expression without evaluating it. */
package org.syncline.rules.expression.internal.analysis;
