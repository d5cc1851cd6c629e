// SPDX-License-Identifier: EPL-2.0
/** What colours a rule file has, without a window and without the colours themselves. */
package org.syncline.language.ide.colour;
