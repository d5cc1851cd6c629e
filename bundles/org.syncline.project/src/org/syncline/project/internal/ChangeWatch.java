// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedAddRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedAddResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedDeleteResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyDNResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFDeleteChangeRecord;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import com.unboundid.ldif.LDIFModifyDNChangeRecord;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Hands on every change that a client of a local directory made, before the client is told. */
final class ChangeWatch extends InMemoryOperationInterceptor {
    /** Takes changes. */
    @FunctionalInterface
    interface Receiver {
        void change(LDIFChangeRecord change) throws LDAPException;
    }

    private final Set<String> anchors = ConcurrentHashMap.newKeySet();
    private Receiver receiver;

    /** Every object gets a value of this attribute when it is made, as a directory does it. */
    void giveAnchor(String attribute) {
        anchors.add(attribute);
    }

    void start(Receiver newReceiver) {
        receiver = newReceiver;
    }

    /** What cannot be kept counts as not made: the client makes it again. */
    private void note(
            LDAPResult result, LDIFChangeRecord change, Consumer<LDAPResult> otherResult) {
        if (receiver == null || !result.getResultCode().equals(ResultCode.SUCCESS)) {
            return;
        }
        try {
            receiver.change(change);
        } catch (LDAPException e) {
            otherResult.accept(e.toLDAPResult());
        }
    }

    @Override
    public void processAddRequest(InMemoryInterceptedAddRequest add) {
        for (String anchor : anchors) {
            if (!add.getRequest().hasAttribute(anchor)) {
                AddRequest complete = add.getRequest().duplicate();
                complete.addAttribute(anchor, UUID.randomUUID().toString());
                add.setRequest(complete);
            }
        }
    }

    @Override
    public void processAddResult(InMemoryInterceptedAddResult result) {
        note(
                result.getResult(),
                new LDIFAddChangeRecord(result.getRequest().toEntry()),
                result::setResult);
    }

    @Override
    public void processModifyResult(InMemoryInterceptedModifyResult result) {
        note(
                result.getResult(),
                new LDIFModifyChangeRecord(
                        result.getRequest().getDN(), result.getRequest().getModifications()),
                result::setResult);
    }

    @Override
    public void processModifyDNResult(InMemoryInterceptedModifyDNResult result) {
        note(
                result.getResult(),
                new LDIFModifyDNChangeRecord(
                        result.getRequest().getDN(),
                        result.getRequest().getNewRDN(),
                        result.getRequest().deleteOldRDN(),
                        result.getRequest().getNewSuperiorDN()),
                result::setResult);
    }

    @Override
    public void processDeleteResult(InMemoryInterceptedDeleteResult result) {
        note(
                result.getResult(),
                new LDIFDeleteChangeRecord(result.getRequest().getDN()),
                result::setResult);
    }
}
