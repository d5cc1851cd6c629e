// SPDX-License-Identifier: EPL-2.0
/** What the search views and the object page show, without a widget. */
package org.syncline.ui.search.internal.model;
