// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class StopSignalTest {
    @Test
    @SuppressWarnings("resource") // closing it is what is tested
    void theProcessEndsWhenTheWorkHasEndedAndNotBefore() throws InterruptedException {
        AtomicBoolean worked = new AtomicBoolean();
        AtomicBoolean workedAtTheEnd = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        StopSignal signal =
                StopSignal.unregistered(
                        () -> {
                            workedAtTheEnd.set(worked.get());
                            ended.countDown();
                        });
        Thread hook = Thread.ofPlatform().start(signal::stop);
        while (!signal.isGiven()) {
            Thread.onSpinWait();
        }

        worked.set(true);
        signal.close();

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(workedAtTheEnd).isTrue();
        hook.join();
    }

    @Test
    void withoutASignalNothingEnds() {
        try (StopSignal signal = StopSignal.register()) {
            assertThat(signal.isGiven()).isFalse();
        }
    }
}
