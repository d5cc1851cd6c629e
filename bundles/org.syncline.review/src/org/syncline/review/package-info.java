// SPDX-License-Identifier: EPL-2.0
/** What a review needs: queries over the changes of a plan, and the record of an export. */
package org.syncline.review;
