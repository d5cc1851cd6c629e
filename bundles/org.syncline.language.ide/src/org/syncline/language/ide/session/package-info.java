// SPDX-License-Identifier: EPL-2.0
/** An editor's side of the conversation with the rule language's server, without a window. */
package org.syncline.language.ide.session;
