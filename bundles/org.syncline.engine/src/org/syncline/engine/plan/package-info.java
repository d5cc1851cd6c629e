// SPDX-License-Identifier: EPL-2.0
/** Sealed plans of pending exports and the decisions about them. */
package org.syncline.engine.plan;
