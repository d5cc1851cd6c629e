// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

/**
 * Sizes of an example.
 *
 * @param people people of the first pass
 * @param groups groups of the first pass
 * @param contacts contacts of the first pass
 */
public record Scale(int people, int groups, int contacts) {
    /** Below that, not everything that the example shows has somebody to happen to. */
    public static final int LEAST_PEOPLE = 50;

    private static final int PER_THOUSAND = 1000;

    public static Scale of(int people) {
        if (people < LEAST_PEOPLE) {
            throw new IllegalArgumentException(
                    "The example needs at least "
                            + LEAST_PEOPLE
                            + " people; "
                            + people
                            + " were asked for");
        }
        return new Scale(people, Math.max(10, share(people, 60)), Math.max(6, share(people, 40)));
    }

    /** That many of a thousand people, at least one. */
    static int share(int people, int ofThousand) {
        return (int) Math.max(1, Math.round((double) people * ofThousand / PER_THOUSAND));
    }
}
