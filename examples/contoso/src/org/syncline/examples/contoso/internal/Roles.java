// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

import java.util.Arrays;

/**
 * Deals roles out to numbered things, evenly spread, each thing one role at most. A role is found
 * by calculation, so that an example of any size is written without holding it.
 *
 * @param <R> the roles
 */
final class Roles<R extends Enum<R>> {
    private static final int[] STRIDES = {7919, 7907, 7901, 7883, 7879};

    private final R[] roles;
    private final R rest;
    private final int[] ends;
    private final int size;
    private final int stride;

    /**
     * @param roles all roles, in the order in which they are dealt
     * @param counts how many of each; that of {@code rest} is ignored
     * @param rest the role of everything else
     */
    Roles(R[] roles, int[] counts, R rest, int size) {
        this.roles = roles.clone();
        this.rest = rest;
        this.size = size;
        this.ends = new int[roles.length];
        int end = 0;
        for (int i = 0; i < roles.length; i++) {
            end += roles[i] == rest ? 0 : counts[i];
            ends[i] = end;
        }
        if (end > size) {
            throw new IllegalArgumentException("more roles than things: " + end + " > " + size);
        }
        this.stride = Arrays.stream(STRIDES).filter(s -> size % s != 0).findFirst().orElse(1);
    }

    /** The role of one thing. */
    R of(int index) {
        int rank = rank(index);
        for (int i = 0; i < roles.length; i++) {
            if (rank < ends[i]) {
                return roles[i];
            }
        }
        return rest;
    }

    /** The position of a thing among those of its role, from 0. */
    int position(int index) {
        int rank = rank(index);
        int start = 0;
        for (int end : ends) {
            if (rank < end) {
                return rank - start;
            }
            start = end;
        }
        return rank - start;
    }

    private int rank(int index) {
        return (int) ((long) index * stride % size);
    }
}
