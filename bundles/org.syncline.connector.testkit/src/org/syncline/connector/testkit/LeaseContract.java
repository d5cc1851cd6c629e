// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.HoldsLease;

/** Only one of two may export. */
@SuppressWarnings("resource") // fixture and connector are closed behind the test
public interface LeaseContract extends Contract {
    @Test
    default void givesTheLeaseToOneOnly() throws ConnectorException {
        needs(Behaviour.HOLDS_LEASE);
        HoldsLease ours = as(HoldsLease.class);
        assertTrue(ours.hasLeasePlace(), "the fixture's settings name no place for a lease");
        try (Connector other = fixture().type().open(fixture().configuration())) {
            HoldsLease theirs = (HoldsLease) other;
            Duration hour = Duration.ofHours(1);
            assertEquals(Optional.empty(), ours.takeLease("ours", hour), "taken");
            assertEquals(Optional.empty(), ours.takeLease("ours", hour), "renewed");
            Optional<String> holder = theirs.takeLease("theirs", hour);
            assertTrue(holder.isPresent(), "two hold the lease");
            assertTrue(holder.get().contains("ours"), "the holder is not named: " + holder.get());
            theirs.giveUpLease("theirs");
            assertFalse(theirs.takeLease("theirs", hour).isEmpty(), "gave up another's lease");
            ours.giveUpLease("ours");
            assertEquals(Optional.empty(), theirs.takeLease("theirs", hour), "free again");
            theirs.giveUpLease("theirs");
        }
    }

    @Test
    default void takesOverALeaseThatRanOut() throws ConnectorException, InterruptedException {
        needs(Behaviour.HOLDS_LEASE);
        HoldsLease ours = as(HoldsLease.class);
        assertEquals(Optional.empty(), ours.takeLease("ours", Duration.ofSeconds(1)));
        TimeUnit.MILLISECONDS.sleep(2100);
        assertEquals(Optional.empty(), ours.takeLease("theirs", Duration.ofHours(1)));
        ours.giveUpLease("theirs");
    }
}
