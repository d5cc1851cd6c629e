// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.server;

import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;
import org.apache.log4j.spi.ThrowableInformation;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/**
 * Forwards what Xtext logs through Log4j, which nobody configures in this product, to the platform
 * log. Without it an error in the server vanishes.
 */
final class PlatformLogAppender extends AppenderSkeleton {
    private static final String NAME = "org.syncline.platform";

    private PlatformLogAppender() {
        setName(NAME);
        setThreshold(Level.WARN);
    }

    /** Once for all of Xtext. */
    static void install() {
        Logger xtext = Logger.getLogger("org.eclipse.xtext");
        if (xtext.getAppender(NAME) == null) {
            xtext.addAppender(new PlatformLogAppender());
            xtext.setAdditivity(false);
        }
    }

    @Override
    protected void append(LoggingEvent event) {
        ThrowableInformation thrown = event.getThrowableInformation();
        int severity =
                event.getLevel().isGreaterOrEqual(Level.ERROR) ? IStatus.ERROR : IStatus.WARNING;
        ILog.of(PlatformLogAppender.class)
                .log(
                        new Status(
                                severity,
                                PlatformLogAppender.class,
                                event.getRenderedMessage(),
                                thrown == null ? null : thrown.getThrowable()));
    }

    @Override
    public boolean requiresLayout() {
        return false;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
