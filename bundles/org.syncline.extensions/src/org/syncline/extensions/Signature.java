// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions;

/** Who signed a plug-in. */
public sealed interface Signature {
    /** A sentence for a person. The names in it are text of the file: escape it for a terminal. */
    String text();

    /** Nobody. */
    record Missing() implements Signature {
        @Override
        public String text() {
            return "Not signed";
        }
    }

    /**
     * All of it, by one signer. Says nothing about whether the signer is who it claims to be unless
     * {@code vouchedFor}.
     *
     * @param subject the name in the signer's certificate
     * @param fingerprint SHA-256 of the certificate, in hexadecimal with colons
     * @param vouchedFor whether an authority that Java trusts signed the certificate
     */
    record Signed(String subject, String fingerprint, boolean vouchedFor) implements Signature {
        @Override
        public String text() {
            return "Signed by "
                    + subject
                    + (vouchedFor ? "" : ", whose identity nobody vouches for")
                    + " (certificate SHA-256 "
                    + fingerprint
                    + ")";
        }
    }

    /**
     * A signature that does not fit the content: something was changed after signing, or only a
     * part was signed.
     *
     * @param reason what does not fit
     */
    record Broken(String reason) implements Signature {
        @Override
        public String text() {
            return "Signature broken: " + reason;
        }
    }
}
