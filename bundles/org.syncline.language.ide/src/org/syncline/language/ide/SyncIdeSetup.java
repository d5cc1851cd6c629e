// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.eclipse.xtext.util.Modules2;
import org.syncline.language.SyncRuntimeModule;
import org.syncline.language.SyncStandaloneSetup;

/** The services of the rule language together with those for editors. */
public class SyncIdeSetup extends SyncStandaloneSetup {
    @Override
    public Injector createInjector() {
        return Guice.createInjector(Modules2.mixin(new SyncRuntimeModule(), new SyncIdeModule()));
    }
}
