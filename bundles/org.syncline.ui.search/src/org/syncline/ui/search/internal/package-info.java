// SPDX-License-Identifier: EPL-2.0
/** The views of searches and of one object. */
package org.syncline.ui.search.internal;
