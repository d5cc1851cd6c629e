// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.model.Operation;
import org.syncline.model.Values;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.Link;
import org.syncline.store.Samples;

class CodecTest {
    private final CsCodec codec = new CsCodec(new ValueCodec(new Dictionary()));
    private final CsObject object =
            CsObject.imported(
                            1,
                            Samples.entry(
                                    1, Map.of("a", Values.texts("x", "y"), "b", Values.texts("z"))),
                            1)
                    .withLink(Samples.link(3))
                    .withExport(Samples.update("a", Values.texts("x"), Values.NONE))
                    .withId(CsIds.of(1, 1));

    @Test
    void aRecordThatIsCutIsRefused() {
        byte[] record = codec.encode(object);
        for (int length = 0; length < record.length; length++) {
            byte[] cut = Arrays.copyOf(record, length);
            assertThatThrownBy(() -> codec.decode(object.id(), 1, cut))
                    .isInstanceOf(DamagedRecordException.class);
        }
        assertThat(codec.decode(object.id(), 1, record)).isEqualTo(object);
    }

    @Test
    void aRecordWithAnyByteChangedIsReadOrRefusedAndNothingElse() {
        Random random = new Random(5);
        byte[] record = codec.encode(object);
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = record.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            try {
                assertThat(codec.decode(object.id(), 1, changed)).isNotNull();
            } catch (DamagedRecordException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void aCountOrLengthThatCannotBeCostsNoMemory() {
        ByteWriter huge = new ByteWriter().putUnsigned(Integer.MAX_VALUE);
        assertThatThrownBy(() -> new ByteReader(huge.toByteArray()).getBytes())
                .isInstanceOf(DamagedRecordException.class);
        assertThatThrownBy(() -> new ByteReader(huge.toByteArray()).getText())
                .isInstanceOf(DamagedRecordException.class);
        byte[] bomb =
                new ByteWriter()
                        .put(Envelope.VERSION | 0x80)
                        .putUnsigned(Integer.MAX_VALUE - 100)
                        .putBytes(new byte[10])
                        .toByteArray();
        assertThatThrownBy(() -> Envelope.unwrap(bomb)).isInstanceOf(DamagedRecordException.class);
    }

    @Test
    void anUnknownFormatIsRefused() {
        assertThatThrownBy(() -> Envelope.unwrap(new byte[] {3, 0}))
                .isInstanceOf(DamagedRecordException.class)
                .hasMessageContaining("format 3");
    }

    @Test
    void whatIsPendingAndOnItsWayIsKeptOnce() {
        CsObject pending =
                object.withExport(Samples.update("a", Values.NONE, Values.texts("x".repeat(500))));
        CsObject onItsWay =
                pending.withState(pending.state().withEscrowed(pending.pendingExport()));

        byte[] record = codec.encode(onItsWay);

        assertThat(record).hasSizeLessThan(codec.encode(pending).length + 10);
        assertThat(codec.decode(object.id(), 1, record)).isEqualTo(onItsWay);
    }

    @Test
    void partOfWhatIsPendingCanBeOnItsWay() {
        CsObject onItsWay =
                object.withState(
                        object.state()
                                .withEscrowed(Samples.update("b", Values.NONE, Values.texts("y"))));

        assertThat(codec.decode(object.id(), 1, codec.encode(onItsWay))).isEqualTo(onItsWay);
    }

    @Test
    void recordsOfTheFirstFormatAreRead() {
        byte[] record = codec.encode(object);
        record[0] = 1;

        assertThat(codec.decode(object.id(), 1, record)).isEqualTo(object);
    }

    @Test
    void noSearchKeysAreReadAsTheyWereAlwaysKept() {
        assertThat(KeyIndex.unpack(new byte[0])).isEmpty();
        assertThat(KeyIndex.unpack(KeyIndex.pack(Set.of()))).isEmpty();
    }

    @Test
    void largeRecordsAreDeflated() {
        CsObject large =
                CsObject.imported(
                        1, Samples.entry(1, Map.of("a", Values.texts("x".repeat(100_000)))), 1);

        byte[] record = codec.encode(large);

        assertThat(record).hasSizeLessThan(2_000);
        assertThat(codec.decode(0, 1, record).importedEntry()).isEqualTo(large.importedEntry());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 127, 128, 16_383, 16_384, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void numbersComeBack(long number) {
        byte[] bytes = new ByteWriter().putSigned(number).putUnsigned(number).toByteArray();
        ByteReader in = new ByteReader(bytes);

        assertThat(in.getSigned()).isEqualTo(number);
        assertThat(in.getUnsigned()).isEqualTo(number);
        assertThat(in.remaining()).isZero();
    }

    @Test
    void everyConstantHasItsCode() {
        for (Operation operation : Operation.values()) {
            assertThat(Codes.operation(Codes.of(operation))).isEqualTo(operation);
        }
        for (Disposition disposition : Disposition.values()) {
            assertThat(Codes.disposition(Codes.of(disposition))).isEqualTo(disposition);
        }
        for (Link.Kind kind : Link.Kind.values()) {
            assertThat(Codes.linkKind(Codes.of(kind))).isEqualTo(kind);
        }
    }

    @Test
    void wordsBeyondAFullDictionaryStandInTheRecord() {
        Dictionary dictionary = new Dictionary();
        ByteWriter out = new ByteWriter();
        for (int i = 0; i < 50_010; i++) {
            dictionary.write(out, "word" + i);
        }
        ByteReader in = new ByteReader(out.toByteArray());
        for (int i = 0; i < 50_010; i++) {
            assertThat(dictionary.read(in)).isEqualTo("word" + i);
        }
    }
}
