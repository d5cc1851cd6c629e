// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal;

import com.google.inject.Singleton;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.nodemodel.INode;
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
