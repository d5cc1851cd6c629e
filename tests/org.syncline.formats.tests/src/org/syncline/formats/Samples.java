// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import java.util.List;
import java.util.Map;
import org.syncline.rules.Direction;
import org.syncline.rules.LinkType;
import org.syncline.rules.SourceLocation;

/** Invented rules in every format. */
final class Samples {
    static final SourceLocation PLACE = new SourceLocation("sample", 1, 1);

    static final String RULE_XML =
            """
            <synchronizationRule>
              <id>{0D5B7A52-5A31-4A0F-9E25-0F3C7F0A1001}</id>
              <internal-id>{0d5b7a52-5a31-4a0f-9e25-0f3c7f0a1002}</internal-id>
              <version>3</version>
              <name>In from AD - Example User Common</name>
              <description>Invented
            example</description>
              <immutable-tag />
              <direction>Inbound</direction>
              <disabled>True</disabled>
              <connector>{11111111-2222-3333-4444-555555555555}</connector>
              <sourceObjectType>user</sourceObjectType>
              <targetObjectType>person</targetObjectType>
              <linkType>StickyJoin</linkType>
              <precedence>50</precedence>
              <precedence-after>{00000000-0000-0000-0000-000000000000}</precedence-after>
              <precedence-before>{0d5b7a52-5a31-4a0f-9e25-0f3c7f0a1003}</precedence-before>
              <softDeleteExpiryInterval>01:30:00</softDeleteExpiryInterval>
              <EnablePasswordSync>true</EnablePasswordSync>
              <attribute-mappings>
                <mapping>
                  <dest>department</dest>
                  <src><attr>department</attr></src>
                  <valueMergeType>Update</valueMergeType>
                </mapping>
                <mapping>
                  <dest>displayName</dest>
                  <src><attr>displayName</attr><attr>cn</attr></src>
                  <expression>IIF(IsNullOrEmpty([displayName]) &amp;&amp; [cn] &lt;&gt; "x",[cn],[displayName])</expression>
                  <valueMergeType>Merge</valueMergeType>
                </mapping>
                <mapping execute-once="true">
                  <dest>cloudCreated</dest>
                  <src>False</src>
                  <valueMergeType>Update</valueMergeType>
                </mapping>
                <mapping>
                  <dest>contributingConnector</dest>
                  <expression>%Connector.ID%</expression>
                  <valueMergeType>Update</valueMergeType>
                </mapping>
              </attribute-mappings>
              <relationshipCriteria>
                <conditions>
                  <condition><csAttribute>objectGUID</csAttribute><ilmAttribute>sourceAnchorBinary</ilmAttribute></condition>
                </conditions>
                <conditions>
                  <condition><csAttribute>employeeID</csAttribute><ilmAttribute>employeeID</ilmAttribute><caseSensitive>True</caseSensitive></condition>
                  <condition><csAttribute>sn</csAttribute><ilmAttribute>sn</ilmAttribute></condition>
                </conditions>
              </relationshipCriteria>
              <synchronizationCriteria>
                <conditions>
                  <scope><csAttribute>isCriticalSystemObject</csAttribute><csOperator>NOTEQUAL</csOperator><csValue>True</csValue></scope>
                  <scope><csAttribute>mailNickname</csAttribute><csOperator>ISNOTNULL</csOperator><csValue /></scope>
                </conditions>
              </synchronizationCriteria>
            </synchronizationRule>
            """;

    static final String SCRIPT =
            """
            New-ADSyncRule  `
            -Name 'In from AD - Example User Common' `
            -Identifier '0d5b7a52-5a31-4a0f-9e25-0f3c7f0a1001' `
            -Description 'Invented
            example' `
            -Direction 'Inbound' `
            -Precedence 50 `
            -PrecedenceAfter '00000000-0000-0000-0000-000000000000' `
            -PrecedenceBefore '0d5b7a52-5a31-4a0f-9e25-0f3c7f0a1003' `
            -SourceObjectType 'user' `
            -TargetObjectType 'person' `
            -Connector '11111111-2222-3333-4444-555555555555' `
            -LinkType 'StickyJoin' `
            -SoftDeleteExpiryInterval 54000000000 `
            -ImmutableTag '' `
            -EnablePasswordSync  `
            -Disabled  `
            -OutVariable syncRule


            Add-ADSyncAttributeFlowMapping  `
            -SynchronizationRule $syncRule[0] `
            -Source @('department') `
            -Destination 'department' `
            -FlowType 'Direct' `
            -ValueMergeType 'Update' `
            -OutVariable syncRule


            Add-ADSyncAttributeFlowMapping  `
            -SynchronizationRule $syncRule[0] `
            -Source @('displayName','cn') `
            -Destination 'displayName' `
            -FlowType 'Expression' `
            -ValueMergeType 'Merge' `
            -Expression 'IIF(IsNullOrEmpty([displayName]) && [cn] <> "x", [cn],[displayName])' `
            -OutVariable syncRule


            Add-ADSyncAttributeFlowMapping  `
            -SynchronizationRule $syncRule[0] `
            -Source @('False') `
            -Destination 'cloudCreated' `
            -FlowType 'Constant' `
            -ValueMergeType 'Update' `
            -ExecuteOnce  `
            -OutVariable syncRule


            Add-ADSyncAttributeFlowMapping  `
            -SynchronizationRule $syncRule[0] `
            -Destination 'contributingConnector' `
            -FlowType 'Expression' `
            -ValueMergeType 'Update' `
            -Expression '%Connector.ID%' `
            -OutVariable syncRule


            New-Object  `
            -TypeName 'Microsoft.IdentityManagement.PowerShell.ObjectModel.ScopeCondition' `
            -ArgumentList 'isCriticalSystemObject','True','NOTEQUAL' `
            -OutVariable condition0


            New-Object  `
            -TypeName 'Microsoft.IdentityManagement.PowerShell.ObjectModel.ScopeCondition' `
            -ArgumentList 'mailNickname','','ISNOTNULL' `
            -OutVariable condition1


            Add-ADSyncScopeConditionGroup  `
            -SynchronizationRule $syncRule[0] `
            -ScopeConditions @($condition0[0],$condition1[0]) `
            -OutVariable syncRule


            New-Object  `
            -TypeName 'Microsoft.IdentityManagement.PowerShell.ObjectModel.JoinCondition' `
            -ArgumentList 'objectGUID','sourceAnchorBinary',$false `
            -OutVariable condition0


            Add-ADSyncJoinConditionGroup  `
            -SynchronizationRule $syncRule[0] `
            -JoinConditions @($condition0[0]) `
            -OutVariable syncRule


            New-Object  `
            -TypeName 'Microsoft.IdentityManagement.PowerShell.ObjectModel.JoinCondition' `
            -ArgumentList 'employeeID','employeeID',$true `
            -OutVariable condition0


            New-Object  `
            -TypeName 'Microsoft.IdentityManagement.PowerShell.ObjectModel.JoinCondition' `
            -ArgumentList 'sn','sn',$false `
            -OutVariable condition1


            Add-ADSyncJoinConditionGroup  `
            -SynchronizationRule $syncRule[0] `
            -JoinConditions @($condition0[0],$condition1[0]) `
            -OutVariable syncRule


            Add-ADSyncRule  `
            -SynchronizationRule $syncRule[0]


            Get-ADSyncRule  `
            -Identifier '0d5b7a52-5a31-4a0f-9e25-0f3c7f0a1001'

            """;

    static final String POLICY =
            """
            {
              "policyMetadata": {"type": "synchronization", "timeCreated": "2021-01-02T03:04:05Z", "azureADConnectVersion": "1.6.4.0"},
              "deploymentMetadata": {"hostName": "SYNC01", "databaseName": "ADSync"},
              "onpremisesDirectoryPolicy": [{
                "friendlyName": "example.test", "fullyQualifiedDomainName": "example.test",
                "uniqueIdentifier": "11111111-2222-3333-4444-555555555555",
                "partitionFilters": [{"distinguishedName": "DC=example,DC=test",
                  "containerInclusions": ["OU=Staff,DC=example,DC=test"], "containerExclusions": ["DC=example,DC=test"]}],
                "standardSynchronizationRules": [{"name": "In from AD - User Join", "uniqueIdentifier": "0b0b0b0b-0000-0000-0000-000000000001", "immutableTag": "Microsoft.InfromADUserJoin.004", "precedence": 100}],
                "customSynchronizationRules": [{"name": "In from AD - Block", "description": "", "source": "user", "target": "person",
                  "linkType": "Join", "direction": "Inbound", "precedence": 50,
                  "scopeFilters": [[{"attribute": "extensionAttribute15", "condition": "EQUAL", "value": "NoSync"}]],
                  "joinFilters": [],
                  "attributeMappings": [{"destination": "cloudFiltered", "source": ["True"], "flowType": "Constant", "valueMergeType": "Update"}],
                  "uniqueIdentifier": "0c0c0c0c-0000-0000-0000-000000000001"}]
              }],
              "azureDirectoryPolicy": {"standardSynchronizationRules": [], "customSynchronizationRules": []}
            }
            """;

    private Samples() {}

    /** For writers that must have nothing to say. */
    static void unexpected(ForeignNote note) {
        throw new AssertionError(note.toString());
    }

    /** A rule that joins users by e-mail, with the flows given. */
    static ForeignRule rule(String id, String name, ForeignFlow... flows) {
        return new ForeignRule(
                id,
                null,
                null,
                name,
                "",
                "",
                Direction.INBOUND,
                false,
                false,
                "11111111-2222-3333-4444-555555555555",
                "user",
                "person",
                LinkType.JOIN,
                50,
                null,
                null,
                null,
                List.of(),
                List.of(List.of(new ForeignJoin("mail", "mail", false, PLACE))),
                List.of(flows),
                Map.of(),
                List.of(),
                PLACE);
    }

    static ForeignFlow constant(String target, String value) {
        return flow(target, ForeignFlow.Kind.CONSTANT, value);
    }

    static ForeignFlow expression(String target, String text) {
        return flow(target, ForeignFlow.Kind.EXPRESSION, text);
    }

    private static ForeignFlow flow(String target, ForeignFlow.Kind kind, String text) {
        return new ForeignFlow(target, kind, List.of(), text, false, "Update", "", PLACE);
    }
}
