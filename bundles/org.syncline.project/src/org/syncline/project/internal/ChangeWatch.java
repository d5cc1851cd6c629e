// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedAddResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedDeleteResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyDNResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;

/** Notes whether anything was written to a local directory. */
final class ChangeWatch extends InMemoryOperationInterceptor {
    private volatile boolean happened;

    boolean happened() {
        return happened;
    }

    @Override
    public void processAddResult(InMemoryInterceptedAddResult result) {
        happened = true;
    }

    @Override
    public void processModifyResult(InMemoryInterceptedModifyResult result) {
        happened = true;
    }

    @Override
    public void processModifyDNResult(InMemoryInterceptedModifyDNResult result) {
        happened = true;
    }

    @Override
    public void processDeleteResult(InMemoryInterceptedDeleteResult result) {
        happened = true;
    }
}
