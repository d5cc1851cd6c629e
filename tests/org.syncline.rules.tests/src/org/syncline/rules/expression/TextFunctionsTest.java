// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documented examples, edges, wrong types and NULL of the functions on text. */
class TextFunctionsTest {
    @ParameterizedTest(name = "{0} => {1}")
    @MethodSource("rows")
    void givesTheResultOfTheTable(String expression, String result) {
        Table.check(expression, result);
    }

    static Stream<Arguments> rows() {
        return Table.of(
                """
                LCase("TeSt") => "test"
                LCase(NULL) => NULL
                LCase(1) => !a text is needed
                UCase("TeSt") => "TEST"
                UCase(NULL) => NULL
                PCase("TEsT") => "Test"
                PCase("john von  doe") => "John Von  Doe"
                PCase(" $TEsT") => " $Test"
                PCase(NULL) => NULL
                LTrim([padded]) => "Test "
                LTrim(NULL) => NULL
                RTrim([padded]) => " Test"
                RTrim(NULL) => NULL
                Trim([padded]) => "Test"
                Trim("   ") => ""
                Trim(NULL) => NULL
                Trim([number]) => !Trim: argument 1 is a number, but a text is needed. Use CStr().
                PadLeft("User",10,"0") => "000000User"
                PadLeft("User",4,"0") => "User"
                PadLeft("User",10,"00") => !exactly one character
                PadLeft("User",10,NULL) => !argument 3 has no value
                PadLeft("User",99999999999,"0") => !longer than
                PadLeft(NULL,10,"0") => ""
                PadRight("User",10,"0") => "User000000"
                PadRight("User",6," ") => "User  "
                PadRight(NULL,10,"0") => ""
                Replace("a-b-c","-","") => "abc"
                Replace("a" & CRLF & "b","\\r\\n",", ") => "a, b"
                Replace("abc","","x") => "abc"
                Replace("aAa","a","b") => "bAb"
                Replace("a",NULL,"x") => "a"
                Replace("a.a",".",NULL) => "aa"
                Replace(NULL,"a","b") => NULL
                ReplaceChars("Räksmörgås",%R%) => "Raksmorgas"
                ReplaceChars("O’Neil",%R%) => "ONeil"
                ReplaceChars("abc","a:xyz, c:") => "xyzb"
                ReplaceChars("abc","ab:c") => !is not written as one character
                ReplaceChars("abc","ö,o") => !is not written as one character
                ReplaceChars(NULL,"a:b") => NULL
                Left("John Doe",3) => "Joh"
                Left("John Doe",0) => ""
                Left("John Doe",-1) => "John Doe"
                Left("John Doe",9223372036854775807) => "John Doe"
                Left("John Doe","3") => !a number is needed
                Left(NULL,3) => ""
                Left("😀",1) => ""
                Left(Trim([info]),448) => ""
                Right("John Doe",3) => "Doe"
                Right("John Doe",0) => ""
                Right("John Doe",-1) => "John Doe"
                Right("John Doe",99) => "John Doe"
                Right(NULL,3) => ""
                Mid("John Doe",3,5) => "hn Do"
                Mid("John Doe",6,999) => "Doe"
                Mid("John Doe",3,0) => ""
                Mid("John Doe",3,-1) => "John Doe"
                Mid("John Doe",99,1) => "John Doe"
                Mid("John Doe",0,1) => "John Doe"
                Mid("John Doe",3) => !does not take 2 arguments
                Mid([guid],1,2) => x'f0de'
                Mid(NULL,1,2) => ""
                Len("John Doe") => 8
                Len([guid]) => 16
                Len(NULL) => 0
                Len(5) => !a text is needed
                Word("The quick brown fox",3," ") => "brown"
                Word("This,string!has&many separators",3,",!&#") => "has"
                Word("Test;;Function",2,";") => ""
                Word("Test;;Function",3,";") => "Function"
                Word("a b",3," ") => ""
                Word("a b",0," ") => ""
                Word("a b",1,"") => "a b"
                Word(NULL,1," ") => ""
                InStr("The quick brown fox","quick") => 5
                InStr("repEated","e",3,vbBinaryCompare) => 7
                InStr("repEated","e",3,vbTextCompare) => 4
                InStr("abc","x") => 0
                InStr("abc","",2) => 2
                InStr("abc","a",9) => 0
                InStr("abc","a",0) => !the start must be at least 1
                InStr("abc","a",1,"x") => !is not one of
                InStr(NULL,"a") => 0
                InStr("abc",NULL) => 0
                InStr(5,"a") => !a text is needed
                InStrRev("abbcdbbbef","bb") => 7
                InStrRev("abbcdbbbef","bb",4) => 2
                InStrRev("abc","C",-1,vbTextCompare) => 3
                InStrRev("abc","x") => 0
                InStrRev("abc","abcd") => 0
                InStrRev("abc","a",0) => !the start must be at least 1
                InStrRev(NULL,"a") => 0
                Len(Guid()) => 36
                IsGuid(Guid()) => True
                """);
    }
}
