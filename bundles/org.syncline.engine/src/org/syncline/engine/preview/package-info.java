// SPDX-License-Identifier: EPL-2.0
/** What a synchronization of one object comes to, and why; and where every value comes from. */
package org.syncline.engine.preview;
