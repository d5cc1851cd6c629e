// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.syncline.connector.SettingDescription;
import org.syncline.connector.SettingDescription.Kind;
import org.syncline.language.ConnectorSource.Written;
import org.syncline.project.Connections.Field;

class SettingsFormTest {
    private static final Field URL =
            field(SettingDescription.required("url", "Address", "Where.", Kind.URL), null, false);
    private static final Field PAGE =
            field(
                    SettingDescription.optional("page", "Page", "Size.", Kind.NUMBER, "500")
                            .in("Speed")
                            .between(1, 1000),
                    "200",
                    false);
    private static final Field BIND =
            field(
                    SettingDescription.optional("bind", "Account", "Who.", Kind.DN, null),
                    null,
                    false);
    private static final Field PASSWORD =
            field(
                    SettingDescription.optional("password", "Password", "Its.", Kind.SECRET, null),
                    null,
                    true);

    private static Field field(SettingDescription setting, String value, boolean secret) {
        return new Field(setting, value, secret);
    }

    private static SettingsForm form(boolean addressGiven) {
        return new SettingsForm(List.of(URL, PAGE, BIND, PASSWORD), addressGiven);
    }

    @Test
    void groupsSettingsInTheOrderOfTheDescription() {
        assertThat(form(false).groups().keySet()).containsExactly("General", "Speed");
        assertThat(form(false).groups().get("General"))
                .extracting(SettingDescription::name)
                .containsExactly("url", "bind", "password");
    }

    @Test
    void saysWhatIsNeededAndWhatCannotBeUsed() {
        SettingsForm form = form(false);
        assertThat(form.firstProblem()).contains("Address is needed.");
        form.set("url", "ldaps://dc1");
        form.set("page", "2000");
        assertThat(form.firstProblem()).contains("Page: \"2000\" is not a number from 1 to 1000.");
        form.set("page", "");
        form.set("bind", "nobody");
        assertThat(form.problem("bind"))
                .contains("Account: \"nobody\" is not a distinguished name.");
        form.set("bind", "CN=sync,DC=contoso,DC=com");
        assertThat(form.firstProblem()).isEmpty();
    }

    @Test
    void needsNoAddressOfADirectoryThatTheProjectServes() {
        assertThat(form(true).firstProblem()).isEmpty();
    }

    @Test
    void changesOnlyWhatIsAnotherThanInTheFile() {
        SettingsForm form = form(false);
        assertThat(form.changes()).isEmpty();
        form.set("url", " ldaps://dc1 ");
        form.set("page", "");
        assertThat(form.changes())
                .containsOnlyKeys("url", "page")
                .containsEntry("url", Optional.of(new Written.Value("ldaps://dc1")))
                .containsEntry("page", Optional.empty());
        form.set("page", "200");
        assertThat(form.changes()).containsOnlyKeys("url");
    }

    @Test
    void knowsOfASecretOnlyWhetherItIsUsed() {
        SettingsForm form = form(false);
        assertThat(form.isKeptElsewhere("password")).isTrue();
        assertThat(form.value("password")).isEmpty();
        form.keepElsewhere("password", false);
        assertThat(form.changes()).containsEntry("password", Optional.empty());
        form.keepElsewhere("password", true);
        assertThat(form.changes()).isEmpty();
    }
}
