// SPDX-License-Identifier: EPL-2.0
/** Rule tests: given objects through the same engine as in a run, and what is to become of them. */
package org.syncline.engine.ruletest;
