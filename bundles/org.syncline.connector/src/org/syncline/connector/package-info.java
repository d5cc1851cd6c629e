// SPDX-License-Identifier: EPL-2.0
/**
 * The service provider interface for connectors: small capability interfaces, immutable values, a
 * described configuration and an opaque watermark. A connector never sees a rule, the store or the
 * window.
 */
package org.syncline.connector;
