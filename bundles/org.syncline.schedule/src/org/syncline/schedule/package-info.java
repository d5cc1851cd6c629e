// SPDX-License-Identifier: EPL-2.0
/** Cycles by the clock: settings, the scheduler, and the service that others steer. */
package org.syncline.schedule;
