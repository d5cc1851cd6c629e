// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

/** Who was the first to bring a number; about 24 bytes for each, for some million of them. */
final class MatchIndex {
    private static final int FIRST_CAPACITY = 1 << 10;

    private long[] numbers = new long[FIRST_CAPACITY];
    private long[] owners = new long[FIRST_CAPACITY];
    private int size;

    /**
     * Brings a number.
     *
     * @param owner an id above 0
     * @return the owner that brought it first, perhaps the same
     */
    long first(long number, long owner) {
        if (2 * size >= numbers.length) {
            grow();
        }
        int slot = slot(numbers, owners, number);
        if (owners[slot] == 0) {
            numbers[slot] = number;
            owners[slot] = owner;
            size++;
        }
        return owners[slot];
    }

    private static int slot(long[] numbers, long[] owners, long number) {
        int mask = numbers.length - 1;
        int slot = (int) (number ^ number >>> 32) & mask;
        while (owners[slot] != 0 && numbers[slot] != number) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] moreNumbers = new long[2 * numbers.length];
        long[] moreOwners = new long[2 * numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            if (owners[i] != 0) {
                int slot = slot(moreNumbers, moreOwners, numbers[i]);
                moreNumbers[slot] = numbers[i];
                moreOwners[slot] = owners[i];
            }
        }
        numbers = moreNumbers;
        owners = moreOwners;
    }
}
