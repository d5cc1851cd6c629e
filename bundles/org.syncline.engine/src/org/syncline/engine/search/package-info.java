// SPDX-License-Identifier: EPL-2.0
/** Searches of connector spaces and of the metaverse, and single objects with all that is known. */
package org.syncline.engine.search;
