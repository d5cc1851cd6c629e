// SPDX-License-Identifier: EPL-2.0
/** Tables for very many rows, of which only those on the screen are asked for. */
package org.syncline.ui.table;
