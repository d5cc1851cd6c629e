// SPDX-License-Identifier: EPL-2.0
/**
 * The contract tests that the author of a connector runs against it: extend {@link
 * org.syncline.connector.testkit.ConnectorContract} and say, in a {@link
 * org.syncline.connector.testkit.ConnectorFixture}, how the connected directory is reached and
 * filled. JUnit runs the rest.
 */
package org.syncline.connector.testkit;
