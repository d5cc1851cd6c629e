// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.Watermark;
import org.syncline.connector.file.DelimitedConnectorType;

/** Rows that say what happened to an object, as the source of delta imports. */
@SuppressWarnings("resource") // a trial gives itself back from each setting
class DelimitedDeltaTest {
    @TempDir private Path folder;
    private Trial trial;

    @BeforeEach
    void open() throws Exception {
        trial =
                new Trial(new DelimitedConnectorType(), folder)
                        .set("key", "id")
                        .set("base", "O=x")
                        .set("type-column", "kind")
                        .set("change-column", "op")
                        .set("add-words", "A, new")
                        .set("modify-words", "M")
                        .set("delete-words", "D")
                        .setFile("changes", "changes")
                        .one("title")
                        .write("people", "id,kind,title\n1,person,boss\n2,person,\n")
                        .age("people", 5);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private Reported changes(String text) throws Exception {
        Watermark mark = trial.importAll().mark();
        trial.write("changes", text);
        return trial.delta(mark).reported();
    }

    @Test
    void wordsSayWhatHappened() throws Exception {
        Reported reported =
                changes("title,op,kind,id\nguest,new,person,3\n,m,person,1\n,D,,2\nx,A,robot,4\n");
        assertThat(reported.problems()).isEmpty();
        assertThat(reported.events()).containsExactly("3 title=guest", "1", "-2", "-4");
        assertThat(reported.filteredObjects()).isEqualTo(1);
    }

    @Test
    void aRowThatDoesNotSayWhatHappenedIsAnErrorWithItsLine() throws Exception {
        Reported reported =
                changes(
                        "op,id,kind,title\n,3,person,x\nexplode,3,person,x\nD,,person,\nA,4,person,y\n");
        assertThat(reported.events()).containsExactly("4 title=y");
        assertThat(reported.problems()).hasSize(3);
        assertThat(reported.problems().get(0))
                .contains("missing-change-type", "changes, line 2", "op");
        assertThat(reported.problems().get(1))
                .contains("invalid-change-type", "line 3", "explode", "A, new, M, D");
        assertThat(reported.problems().get(2)).contains("missing-anchor-component", "line 4");
    }

    @Test
    void rowsBehindTheEndAreReadAlone() throws Exception {
        Watermark mark = trial.importAll().mark();
        trial.write("changes", "");
        Trial.Read nothing = trial.delta(mark);
        assertThat(nothing.reported().events()).isEmpty();
        trial.write("changes", "op,id,kind,title\nA,3,person,x\n");
        Trial.Read first = trial.delta(nothing.mark());
        assertThat(first.reported().events()).containsExactly("3 title=x");
        trial.write("changes", "op,id,kind,title\nA,3,person,x\nM,3,person,y\n");
        assertThat(trial.delta(first.mark()).reported().events()).containsExactly("3 title=y");
    }

    @Test
    void theColumnIsNoAttributeAndHasToBeThere() throws Exception {
        trial.write("people", "id,op,kind,title\n1,A,person,boss\n");
        assertThat(trial.discover().attributes("person").keySet()).containsExactly("id", "title");
        assertThatThrownBy(() -> changes("id,kind,title\n1,person,x\n"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("there is no column op");
    }

    @Test
    void settingsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> trial.set("change-column", "").connector())
                .hasMessageContaining("changes needs a change-column");
        trial.set("change-column", "op");
        assertThatThrownBy(() -> trial.set("delete-words", "A").connector())
                .hasMessageContaining("delete-words");
        trial.set("delete-words", "D");
        assertThatThrownBy(() -> trial.setFile("output", "changes").connector())
                .hasMessageContaining("different files");
    }
}
