// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration;

import java.nio.file.Path;
import java.util.List;
import org.syncline.formats.ForeignConfiguration;
import org.syncline.formats.ForeignReader;
import org.syncline.formats.FormatException;
import org.syncline.migration.internal.ConfigurationTranslator;
import org.syncline.migration.internal.Origins;

/**
 * Translates foreign configuration to rule files: configuration folders of Azure AD Connect, rule
 * scripts, policies, exports of DirSync, FIM and MIM, and any set of these together. Reads, never
 * writes: the caller decides what becomes of the text. Stateless, safe for use by many threads.
 */
public final class Translator {
    /**
     * Translates all sources to one set of files. The same rule in two sources is one rule; what
     * differs is in the report.
     *
     * @param sources files, or folders that hold them
     * @throws MigrationException when a source cannot be read or is of a kind that is not known
     */
    public Translation translate(List<Path> sources, TranslateOptions options)
            throws MigrationException {
        try {
            ForeignConfiguration configuration = new ForeignReader().read(sources);
            Origins origins = new Origins(options.origin(), sources);
            return new ConfigurationTranslator(configuration, origins, options).translate();
        } catch (FormatException e) {
            throw MigrationException.of(e);
        }
    }
}
