// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.search;

import java.time.Instant;
import java.util.Set;
import org.syncline.store.CsObject;
import org.syncline.store.ObjectTrait;

/**
 * An object that a search looks at.
 *
 * @param linkTime when it was linked or disconnected last, or null
 * @param importError whether the newest import met an error of it
 */
record Candidate(CsObject object, Set<ObjectTrait> traits, Instant linkTime, boolean importError) {}
