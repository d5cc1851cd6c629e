// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documented examples, edges, wrong types and NULL of the conversion functions. */
class ConversionFunctionsTest {
    @ParameterizedTest(name = "{0} => {1}")
    @MethodSource("rows")
    void givesTheResultOfTheTable(String expression, String result) {
        Table.check(expression, result);
    }

    static Stream<Arguments> rows() {
        return Table.of(
                """
                CBool(True) => True
                CBool([number]) => True
                CBool(0) => False
                CBool("false") => False
                CBool("TRUE") => True
                CBool("yes") => !a boolean or a number is needed
                CBool(NULL) => False
                CBool(BitAnd([groupType],-2147483648)) => True
                CBool([name]=[cn]) => False
                CNum("98052") => 98052
                CNum(" -7 ") => -7
                CNum(12) => 12
                CNum("12.5") => !is no number of 64 bits
                CNum("9223372036854775808") => !is no number of 64 bits
                CNum("") => !is no number
                CNum(True) => !argument 1 is a boolean, but a text is needed
                CNum(NULL) => NULL
                CNum(Mid([key],5,2)) => 32
                CNum(CBin(258,2)) => 258
                CNum([guid]) => !a binary value of 16 bytes is no number
                CRef("CN=Joe,DC=contoso,DC=com") => ref(CN=Joe,DC=contoso,DC=com)
                CRef([dn]) => ref(cn=Joe,ou=Atlanta,ou=GA,ou=US,dc=contoso,dc=com)
                CRef([manager]) => ref(CN=Ann\\, Lee,OU=People,DC=contoso,DC=com)
                CRef("Joe") => !Not a distinguished name
                CRef(5) => !argument 1 is a number
                CRef(NULL) => NULL
                CStr([dn]) => "cn=Joe,ou=Atlanta,ou=GA,ou=US,dc=contoso,dc=com"
                CStr([manager]) => "CN=Ann\\, Lee,OU=People,DC=contoso,DC=com"
                CStr(5) => "5"
                CStr(False) => "False"
                CStr("a") => "a"
                CStr([guid]) => !Use ConvertToBase64(), StringFromGuid() or StringFromSid()
                CStr(Now()) => !Use FormatDateTime()
                CStr(NULL) => NULL
                CBin(2,1) => x'02'
                CBin(&H1234,2) => x'3412'
                CBin(1,12) => x'010000000000000000000000'
                CBin(256,1) => !256 does not fit into 1 bytes
                CBin(-1,8) => !does not fit
                CBin(1,0) => !the length must be from 1 to 64
                CBin(NULL,1) => NULL
                CGuid("9abcdef0-5678-1234-f0de-bc9a78563412") => x'f0debc9a78563412f0debc9a78563412'
                CGuid("{9ABCDEF0-5678-1234-F0DE-BC9A78563412}") => x'f0debc9a78563412f0debc9a78563412'
                CGuid("x") => !"x" is no GUID
                CGuid("{") => !is no GUID
                CGuid(1) => !a text is needed
                CGuid(NULL) => NULL
                StringFromGuid([guid]) => "9abcdef0-5678-1234-f0de-bc9a78563412"
                StringFromGuid(CGuid("00000000-0000-0000-0000-0000000000ff")) => "00000000-0000-0000-0000-0000000000ff"
                StringFromGuid([sid]) => !a GUID has 16 bytes, this value has 28
                StringFromGuid("a") => !argument 1 is a text, but a binary value is needed
                StringFromGuid(NULL) => NULL
                StringFromSid([sid]) => "S-1-5-21-2127521184-1604012920-1887927527-500"
                StringFromSid([guid]) => !is no security identifier
                StringFromSid([name]) => !a binary value is needed
                StringFromSid(NULL) => NULL
                ConvertToBase64("Hello world!") => "SABlAGwAbABvACAAdwBvAHIAbABkACEA"
                ConvertToBase64([guid]) => "8N68mnhWNBLw3ryaeFY0Eg=="
                ConvertToBase64("") => ""
                ConvertToBase64(5) => !a text is needed
                ConvertToBase64(NULL) => NULL
                ConvertFromBase64("SABlAGwAbABvACAAdwBvAHIAbABkACEA") => "Hello world!"
                ConvertFromBase64("SGVsbG8gd29ybGQh", UTF8) => "Hello world!"
                ConvertFromBase64("SGVsbG8gd29ybGQh", "ASCII") => "Hello world!"
                ConvertFromBase64("SGVsbG8gd29ybGQh", DC) => !"DC" is not one of Unicode, ASCII, UTF8
                ConvertFromBase64("%%%") => !is no base64 text
                ConvertFromBase64("/w==", UTF8) => !the bytes are no text in UTF-8
                ConvertFromBase64(NULL) => NULL
                ConvertToUTF8Hex("Hello world!") => "48656C6C6F20776F726C6421"
                ConvertToUTF8Hex("ä") => "C3A4"
                ConvertToUTF8Hex([guid]) => !a text is needed
                ConvertToUTF8Hex(NULL) => NULL
                ConvertFromUTF8Hex("48656C6C6F20776F726C6421") => "Hello world!"
                ConvertFromUTF8Hex("4") => !pairs of hexadecimal digits
                ConvertFromUTF8Hex("FF") => !the bytes are no text
                ConvertFromUTF8Hex(NULL) => NULL
                Len(Thumbprint([guid])) => 32
                Thumbprint(CBin(0,1)) => x'6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'
                Thumbprint("a") => !a binary value is needed
                Thumbprint(NULL) => NULL
                """);
    }
}
