// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal;

import com.google.inject.Singleton;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.syncline.language.Quoting;

/** Turns tokens into values and back. */
@Singleton
public class SyncValueConverters extends AbstractDeclarativeValueConverterService {
    @ValueConverter(rule = "STRING")
    public IValueConverter<String> string() {
        return new Enclosed('"', "The text is not closed: write \" at its end, in the same line") {
            @Override
            String decode(String inner) {
                return Quoting.unescape(inner);
            }

            @Override
            public String toString(String value) {
                return Quoting.string(value);
            }
        };
    }

    @ValueConverter(rule = "QUOTED_NAME")
    public IValueConverter<String> quotedName() {
        return new Enclosed('\'', "The name is not closed: write ' at its end, in the same line") {
            @Override
            String decode(String inner) {
                return inner.replace("''", "'");
            }

            @Override
            public String toString(String value) {
                return "'" + value.replace("'", "''") + "'";
            }
        };
    }

    /** A name as it stands, or what its quotes enclose. */
    @ValueConverter(rule = "Name")
    public IValueConverter<String> name() {
        return new Named();
    }

    @ValueConverter(rule = "PlainName")
    public IValueConverter<String> plainName() {
        return new Named();
    }

    @ValueConverter(rule = "TypeName")
    public IValueConverter<String> typeName() {
        return new Named();
    }

    @ValueConverter(rule = "ExpectedType")
    public IValueConverter<String> expectedType() {
        return new Named();
    }

    @ValueConverter(rule = "ATTRIBUTE")
    public IValueConverter<String> attribute() {
        return new Enclosed(
                ']', "The attribute is not closed: write ] at its end, in the same line") {
            @Override
            public String toString(String value) {
                return "[" + value + "]";
            }
        };
    }

    @ValueConverter(rule = "PARAMETER")
    public IValueConverter<String> parameter() {
        return new Enclosed('%', "The parameter is not closed: write % at its end") {
            @Override
            public String toString(String value) {
                return "%" + value + "%";
            }
        };
    }

    @ValueConverter(rule = "VARIABLE")
    public IValueConverter<String> variable() {
        return new IValueConverter<>() {
            @Override
            public String toValue(String text, INode node) {
                return text.substring(1);
            }

            @Override
            public String toString(String value) {
                return "$" + value;
            }
        };
    }

    private final class Named implements IValueConverter<String> {
        @Override
        public String toValue(String text, INode node) {
            String bare = node == null ? text : NodeModelUtils.getTokenText(node);
            return bare.startsWith("'") ? quotedName().toValue(bare, node) : bare;
        }

        @Override
        public String toString(String value) {
            return Quoting.name(value);
        }
    }

    /** A token between two characters, of which the last may be missing. */
    private abstract static class Enclosed implements IValueConverter<String> {
        private final char end;
        private final String message;

        Enclosed(char end, String message) {
            this.end = end;
            this.message = message;
        }

        @Override
        public String toValue(String text, INode node) {
            if (text.length() < 2 || text.charAt(text.length() - 1) != end) {
                throw new ValueConverterException(message, node, null);
            }
            return decode(text.substring(1, text.length() - 1));
        }

        String decode(String inner) {
            return inner;
        }
    }
}
