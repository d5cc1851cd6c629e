// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions;

import java.nio.file.Path;
import java.util.List;

/**
 * The plug-ins in the folder {@code connectors} of the product. A file that lies there does nothing
 * until a person enables it; then it is started at once and with every later start of the program,
 * as long as its content is the same. What a plug-in brings, it registers as a service: connectors
 * as {@code org.syncline.connector.ConnectorType}.
 *
 * <p>A plug-in runs with all rights of the program. Its signer is shown so that a person can
 * decide; nothing else protects from it. Safe for use by several threads.
 */
public interface PlugIns {
    /** The folder; it need not exist. */
    Path folder();

    /** The files in the folder, by name. Reads them anew. */
    List<PlugIn> list();

    /**
     * Starts those that are enabled. Called once, when the program starts.
     *
     * @return those that should run and do not, with their problem
     */
    List<PlugIn> startEnabled();

    /**
     * Enables a plug-in and starts it.
     *
     * @param file its file
     * @param digest what the person looked at, {@link PlugIn#digest()}
     * @return the plug-in as it is now
     * @throws PlugInException when there is no such file, its content is another by now, its
     *     signature is broken, or it does not start; then it stays disabled
     */
    PlugIn enable(String file, String digest) throws PlugInException;

    /**
     * Disables a plug-in and stops it.
     *
     * @throws PlugInException when the decision cannot be kept
     */
    PlugIn disable(String file) throws PlugInException;

    /**
     * What a file is, wherever it lies: {@link PlugIn.State#DISABLED} or {@link
     * PlugIn.State#UNUSABLE}. Runs nothing of it.
     */
    PlugIn inspect(Path jar);

    /**
     * Copies a file into the folder, disabled.
     *
     * @throws PlugInException when it is no bundle, is there already, or cannot be copied
     */
    PlugIn add(Path jar) throws PlugInException;
}
