// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

/**
 * A row or node that stands for a connector of the project; commands on connectors are enabled when
 * one is selected.
 */
public interface ConnectorElement {
    /** The connector's name in the project. */
    String name();
}
