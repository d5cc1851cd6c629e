// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

/** Which product a configuration comes from, as far as its files say. */
public enum Product {
    /** Windows Azure Active Directory Sync, known by the names of its management agents. */
    DIRSYNC("dirsync", "DirSync"),
    /** FIM or MIM, or a DirSync whose management agents have other names. */
    FIM_OR_MIM("fim-or-mim", "FIM or MIM (or a DirSync with renamed management agents)"),
    AAD_CONNECT("aad-connect", "Azure AD Connect"),
    /** Files of both kinds of product. */
    MIXED("mixed", "several products"),
    UNKNOWN("unknown", "unknown");

    private final String word;
    private final String inWords;

    Product(String word, String inWords) {
        this.word = word;
        this.inWords = inWords;
    }

    /** For JSON. */
    public String word() {
        return word;
    }

    /** For people. */
    public String inWords() {
        return inWords;
    }
}
