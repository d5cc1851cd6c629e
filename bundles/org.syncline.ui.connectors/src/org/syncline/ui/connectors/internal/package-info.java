// SPDX-License-Identifier: EPL-2.0
/** Panels that set connectors up: test, trust, settings, containers, attributes, plug-ins. */
package org.syncline.ui.connectors.internal;
