// SPDX-License-Identifier: EPL-2.0
/** The expression language: syntax tree, types, functions, evaluation. */
package org.syncline.rules.expression;
