// SPDX-License-Identifier: EPL-2.0
/**
 * The review without a window: no widget, no workbench. Views show a {@code ReviewModel} and call
 * its verbs; tests drive it alone.
 */
package org.syncline.ui.staging.internal.model;
