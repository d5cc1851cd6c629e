// SPDX-License-Identifier: EPL-2.0
/** A project folder and the operations on it. What command line and window both stand on. */
package org.syncline.project;
