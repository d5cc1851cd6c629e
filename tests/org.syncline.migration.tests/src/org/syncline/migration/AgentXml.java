// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Invented management agents for tests. */
public final class AgentXml {
    private String name = "SourceAD";
    private String category = "AD";
    private String attributes =
            "extensionAttribute15 sAMAccountName mail employeeNumber userAccountControl"
                    + " isCriticalSystemObject objectGUID manager";
    private String filters = "";
    private String rest = "";
    private String partition =
            """
             <exclusions><exclusion>DC=example,DC=test</exclusion></exclusions>
             <inclusions><inclusion>OU=Staff,DC=example,DC=test</inclusion></inclusions>
            """;

    public AgentXml name(String text) {
        name = text;
        return this;
    }

    public AgentXml category(String text) {
        category = text;
        return this;
    }

    public AgentXml attributes(String separatedByBlanks) {
        attributes = separatedByBlanks;
        return this;
    }

    public AgentXml containers(String xml) {
        partition = xml;
        return this;
    }

    /** Adds blocks that stand beside the filters. */
    public AgentXml with(String xml) {
        rest += xml;
        return this;
    }

    /** Adds one connector filter for users. */
    public AgentXml filter(String... conditions) {
        int number = filters.split("<filter-alternative").length;
        filters +=
                "<filter-alternative id=\"{AAAAAAAA-0000-0000-0000-00000000000"
                        + number
                        + "}\">"
                        + String.join("", conditions)
                        + "</filter-alternative>";
        return this;
    }

    /** A condition; the value is XML text. */
    public static String condition(String attribute, String operator, String value) {
        return "<condition cd-attribute=\""
                + attribute
                + "\" operator=\""
                + operator
                + "\"><value>"
                + value
                + "</value></condition>";
    }

    /** A condition whose value has attributes of its own. */
    public static String condition(
            String attribute, String operator, String valueAttributes, String value) {
        return condition(attribute, operator, value)
                .replace("<value>", "<value " + valueAttributes + ">");
    }

    public String xml() {
        StringBuilder included = new StringBuilder();
        for (String attribute : attributes.split(" ")) {
            included.append("<attribute>").append(attribute).append("</attribute>");
        }
        return """
               <saved-ma-configuration server='EXAMPLESYNC' export-date='2013-01-02 03:04:05.678'>
               <!--WARNING ... contents should not be edited ... -->
               <ma-data>
                <id>{11111111-2222-3333-4444-555555555555}</id>
                <name>NAME</name>
                <category>CATEGORY</category>
                <schema>
                 <dsml:dsml xmlns:dsml='http://www.dsml.org/DSML'>
                  <dsml:directory-schema>
                   <dsml:class id='top'>
                    <dsml:attribute ref='#objectGUID'/>
                   </dsml:class>
                   <dsml:class id='user' superior='#top'><dsml:name>user</dsml:name>
                    <dsml:attribute ref='#sAMAccountName'/><dsml:attribute ref='#extensionAttribute15'/>
                    <dsml:attribute ref='#mail'/><dsml:attribute ref='#employeeNumber'/>
                    <dsml:attribute ref='#userAccountControl'/><dsml:attribute ref='#manager'/>
                    <dsml:attribute ref='#isCriticalSystemObject'/>
                   </dsml:class>
                   <dsml:attribute-type id='sAMAccountName' single-value='true'><dsml:syntax>1.3.6.1.4.1.1466.115.121.1.15</dsml:syntax></dsml:attribute-type>
                   <dsml:attribute-type id='extensionAttribute15' single-value='true'><dsml:syntax>1.3.6.1.4.1.1466.115.121.1.15</dsml:syntax></dsml:attribute-type>
                   <dsml:attribute-type id='mail' single-value='true'><dsml:syntax>1.3.6.1.4.1.1466.115.121.1.15</dsml:syntax></dsml:attribute-type>
                   <dsml:attribute-type id='employeeNumber' single-value='true'><dsml:syntax>1.3.6.1.4.1.1466.115.121.1.27</dsml:syntax></dsml:attribute-type>
                   <dsml:attribute-type id='userAccountControl' single-value='true'><dsml:syntax>1.3.6.1.4.1.1466.115.121.1.27</dsml:syntax></dsml:attribute-type>
                   <dsml:attribute-type id='isCriticalSystemObject' single-value='true'><dsml:syntax>1.3.6.1.4.1.1466.115.121.1.7</dsml:syntax></dsml:attribute-type>
                   <dsml:attribute-type id='objectGUID' single-value='true'><dsml:syntax>1.3.6.1.4.1.1466.115.121.1.40</dsml:syntax></dsml:attribute-type>
                   <dsml:attribute-type id='manager' single-value='true'><dsml:syntax>1.3.6.1.4.1.1466.115.121.1.12</dsml:syntax></dsml:attribute-type>
                  </dsml:directory-schema>
                 </dsml:dsml>
                </schema>
                <attribute-inclusion>INCLUDED</attribute-inclusion>
                <stay-disconnector>
                 <filter-set import-filter="0" cd-object-type="user" type="declared">FILTERS</filter-set>
                </stay-disconnector>
                <private-configuration><adma-configuration><forest-name>example.test</forest-name><forest-login-user>svc</forest-login-user><forest-login-domain>EXAMPLE</forest-login-domain></adma-configuration></private-configuration>
                <ma-partition-data>
                 <partition>
                  <id>{AAAAAAAA-0000-0000-0000-000000000020}</id>
                  <name>DC=example,DC=test</name>
                  <selected>1</selected>
                  <filter>
                   <object-classes><object-class>user</object-class><object-class>container</object-class></object-classes>
                   <containers>CONTAINERS</containers>
                  </filter>
                 </partition>
                </ma-partition-data>
                REST
               </ma-data>
               </saved-ma-configuration>
               """
                .replace("NAME", name)
                .replace("CATEGORY", category)
                .replace("INCLUDED", included)
                .replace("FILTERS", filters)
                .replace("CONTAINERS", partition)
                .replace("REST", rest);
    }

    public Path writeTo(Path folder) throws IOException {
        return Files.writeString(folder.resolve("agent.xml"), xml());
    }
}
