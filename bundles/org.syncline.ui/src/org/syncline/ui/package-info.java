// SPDX-License-Identifier: EPL-2.0
/**
 * What the workplaces of the window share: the open project, running steps, links into rule files,
 * colours, icons and small widgets.
 */
package org.syncline.ui;
