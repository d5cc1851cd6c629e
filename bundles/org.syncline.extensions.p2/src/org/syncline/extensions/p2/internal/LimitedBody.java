// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.p2.internal;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** An answer written to a file, up to a limit. */
final class LimitedBody implements BodySubscriber<Path> {
    private final BodySubscriber<Path> file;
    private final Arrived arrived;
    private Flow.Subscription subscription;

    LimitedBody(Path target, Arrived arrived) {
        this.file = BodySubscribers.ofFile(target);
        this.arrived = arrived;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        file.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        long more = buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (arrived.add(more)) {
            file.onNext(buffers);
        } else {
            subscription.cancel();
            file.onError(
                    new IOException(
                            "the file is larger than " + (HttpFetch.LARGEST >> 20) + " MB"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        file.onError(failure);
    }

    @Override
    public void onComplete() {
        file.onComplete();
    }

    @Override
    public CompletionStage<Path> getBody() {
        return file.getBody();
    }
}
