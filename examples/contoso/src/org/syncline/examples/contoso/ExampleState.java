// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso;

/**
 * What a folder says of itself when it holds the example.
 *
 * @param objects number of people that it was made with
 * @param pass the pass that its source directory is in
 */
public record ExampleState(int objects, Pass pass) {}
