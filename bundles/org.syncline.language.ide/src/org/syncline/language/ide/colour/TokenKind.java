// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.colour;

/**
 * What a piece of a rule file is to the reader's eye. The first group is told by the lexer alone,
 * the second only by the parser.
 */
public enum TokenKind {
    KEYWORD,
    STRING,
    NUMBER,
    COMMENT,
    /** {@code <-}, comparison and arithmetic. */
    OPERATOR,
    /** {@code [name]}: an attribute read by an expression. */
    REFERENCE,
    /** {@code %name%} and {@code $name}. */
    PARAMETER,
    /** Names, brackets and blanks: written as plain text. */
    PLAIN,

    /** Name of a rule, a connector or the project where it is declared. */
    DECLARATION,
    /** Name of an attribute outside an expression, even when it is spelled like a keyword. */
    ATTRIBUTE,
    /** Name of an object type. */
    TYPE,
    /** Name of a function that is called. */
    FUNCTION,
    /** Word between attribute and value of a scope, such as {@code STARTSWITH}. */
    SCOPE_OPERATOR
}
