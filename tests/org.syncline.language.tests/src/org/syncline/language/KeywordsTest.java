// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.junit.jupiter.api.Test;
import org.syncline.rules.expression.Functions;

class KeywordsTest {
    private static Set<String> words() {
        IGrammarAccess grammar = SyncLanguage.injector().getInstance(IGrammarAccess.class);
        return GrammarUtil.getAllKeywords(grammar.getGrammar()).stream()
                .filter(word -> Character.isLetter(word.charAt(0)))
                .collect(Collectors.toSet());
    }

    @Test
    void everyKeywordMayNameAnAttributeAndAType() {
        for (String word : words()) {
            String text =
                    """
                    project "P" { }
                    connector "c" uses W { objects W, user }
                    inbound rule "r" {
                        from "c" W to W
                        link provision
                        precedence 1
                        scope W ISNULL or W EQUAL "x"
                        join W = W
                        W <- W
                    }
                    metaverse { object W { W string } }
                    """
                            .replaceAll("\\bW\\b", word);
            Compilation compilation =
                    new ProjectCompiler(ConnectorCatalog.UNKNOWN).compile(Map.of("a.sync", text));
            assertThat(compilation.findings()).as(word).isEmpty();
        }
    }

    @Test
    void namesOfFunctionsAndLiteralsAreNoKeywords() {
        assertThat(words())
                .doesNotContainAnyElementsOf(Functions.names())
                .doesNotContainAnyElementsOf(Functions.words());
    }
}
