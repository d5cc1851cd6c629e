// SPDX-License-Identifier: EPL-2.0
/** What the connector space exports of {@code csexport} say in numbers (formats reference, 3). */
package org.syncline.formats.csexport;
