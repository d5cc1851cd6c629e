// SPDX-License-Identifier: EPL-2.0
/** Reading, remembering and starting plug-ins. */
package org.syncline.extensions.internal;
