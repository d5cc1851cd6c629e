// SPDX-License-Identifier: EPL-2.0
/** What the panels of connectors show and decide, without a window. */
package org.syncline.ui.connectors.internal.model;
