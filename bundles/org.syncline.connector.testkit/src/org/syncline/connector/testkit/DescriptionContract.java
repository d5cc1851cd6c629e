// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.SettingDescription;
import org.syncline.connector.SettingDescription.Kind;

/** A connector says what it is and what can be set, well enough for a panel and for checks. */
@SuppressWarnings("resource") // fixture and connector are closed behind the test
public interface DescriptionContract extends Contract {
    private List<SettingDescription> settings() {
        return fixture().type().description().settings();
    }

    @Test
    default void isNamed() {
        ConnectorType type = fixture().type();
        assertTrue(type.id().matches("[a-z][a-z0-9-]{0,39}"), "id: " + type.id());
        assertFalse(type.label().isBlank(), "label");
        Sentences.check("summary", type.summary());
    }

    @Test
    default void bringsAnIconInSvgOrNone() throws IOException {
        URL icon = fixture().type().icon();
        if (icon != null) {
            try (InputStream in = icon.openStream()) {
                String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(svg.contains("<svg"), "the icon is no SVG: " + icon);
            }
        }
    }

    @Test
    default void describesEverySetting() {
        for (SettingDescription setting : settings()) {
            String name = setting.name();
            assertTrue(name.matches("[a-z][a-z0-9-]{0,39}"), "name of a setting: " + name);
            assertFalse(setting.label().isBlank(), "label of " + name);
            Sentences.check("help of " + name, setting.help());
            assertFalse(setting.group().isBlank(), "group of " + name);
        }
        List<String> names = settings().stream().map(SettingDescription::name).toList();
        assertEquals(names.stream().distinct().toList(), names, "names are unique");
    }

    @Test
    default void givesUsableDefaults() {
        for (SettingDescription setting : settings()) {
            String value = setting.defaultValue();
            if (value != null) {
                assertFalse(setting.required(), setting.name() + " is required and has a default");
                assertTrue(
                        setting.problemOf(value).isEmpty(),
                        () -> setting.name() + ": " + value + " " + setting.problemOf(value));
            }
            assertEquals(
                    setting.kind() == Kind.CHOICE,
                    !setting.choices().isEmpty(),
                    "choices of " + setting.name());
        }
    }

    @Test
    default void givesNoDefaultToASecret() {
        settings().stream()
                .filter(setting -> setting.kind() == Kind.SECRET)
                .forEach(setting -> assertNull(setting.defaultValue(), setting.name()));
    }

    @Test
    default void describesTheSettingsOfTheFixture() {
        ConnectorConfiguration configuration = fixture().configuration();
        configuration
                .settings()
                .forEach((name, value) -> assertUsable(name, value, Kind.SECRET, false));
        configuration
                .secrets()
                .forEach((name, value) -> assertUsable(name, value, Kind.SECRET, true));
    }

    private void assertUsable(String name, String value, Kind kind, boolean expected) {
        SettingDescription setting = fixture().type().description().setting(name).orElse(null);
        assertTrue(setting != null, "setting " + name + " is not described");
        assertEquals(expected, setting.kind() == kind, "whether " + name + " is secret");
        assertEquals(java.util.Optional.empty(), setting.problemOf(value), name);
    }

    @Test
    default void lacksWhatTheAuthorSaysThatItLacks() throws ConnectorException {
        Connector connector = connector();
        fixture()
                .lacks()
                .forEach(
                        (behaviour, reason) -> {
                            assertFalse(reason.isBlank(), "reason of " + behaviour);
                            assertFalse(
                                    behaviour.isImplementedBy(connector),
                                    "the connector implements what it is said to lack: "
                                            + behaviour);
                        });
    }

    @Test
    default void describesATrustStoreWhereItPresentsACertificate() {
        needs(Behaviour.PRESENTS_CERTIFICATE);
        assertEquals(
                1,
                settings().stream().filter(s -> s.kind() == Kind.TRUST_STORE).count(),
                "settings of kind TRUST_STORE");
    }
}
