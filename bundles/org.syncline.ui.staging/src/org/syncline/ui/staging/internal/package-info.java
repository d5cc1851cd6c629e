// SPDX-License-Identifier: EPL-2.0
/** The Staging workplace: what would be written to a target. */
package org.syncline.ui.staging.internal;
