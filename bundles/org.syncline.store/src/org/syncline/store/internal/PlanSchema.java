// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.util.List;

/** Plans, decisions, leases, and what is on its way to a target. */
final class PlanSchema {
    static final List<String> STATEMENTS =
            List.of(
                    """
                    CREATE TABLE plan (
                      number BIGINT NOT NULL CONSTRAINT plan_pk PRIMARY KEY,
                      connector INT NOT NULL,
                      is_sealed SMALLINT NOT NULL,
                      digest VARCHAR(64) NOT NULL,
                      rule_digest VARCHAR(64) NOT NULL,
                      sealed VARCHAR(40) NOT NULL,
                      person VARCHAR(400) NOT NULL,
                      watermarks BLOB NOT NULL,
                      counts VARCHAR(400) NOT NULL)""",
                    """
                    CREATE TABLE plan_change (
                      plan BIGINT NOT NULL,
                      place BIGINT NOT NULL,
                      object BIGINT NOT NULL,
                      digest VARCHAR(64) NOT NULL,
                      operation SMALLINT NOT NULL,
                      holds INT NOT NULL,
                      state SMALLINT NOT NULL,
                      rest VARCHAR(64) NOT NULL,
                      content BLOB NOT NULL,
                      CONSTRAINT plan_change_pk PRIMARY KEY (plan, place))""",
                    """
                    CREATE TABLE decision (
                      number BIGINT NOT NULL CONSTRAINT decision_pk PRIMARY KEY,
                      plan BIGINT NOT NULL,
                      verdict SMALLINT NOT NULL,
                      note VARCHAR(4000) NOT NULL,
                      person VARCHAR(400) NOT NULL,
                      authenticated SMALLINT NOT NULL,
                      decided VARCHAR(40) NOT NULL,
                      query VARCHAR(4000) NOT NULL,
                      changes BIGINT NOT NULL,
                      changes_digest VARCHAR(64) NOT NULL,
                      previous VARCHAR(64) NOT NULL,
                      hash VARCHAR(64) NOT NULL)""",
                    """
                    CREATE TABLE decision_change (
                      connector INT NOT NULL,
                      digest VARCHAR(64) NOT NULL,
                      decision BIGINT NOT NULL,
                      CONSTRAINT decision_change_pk PRIMARY KEY (connector, digest, decision))""",
                    "CREATE INDEX decision_change_by ON decision_change (decision, digest)",
                    """
                    CREATE TABLE lease (
                      connector INT NOT NULL CONSTRAINT lease_pk PRIMARY KEY,
                      owner VARCHAR(200) NOT NULL,
                      host VARCHAR(400) NOT NULL,
                      pid BIGINT NOT NULL,
                      process_start BIGINT NOT NULL,
                      until_time VARCHAR(40) NOT NULL)""",
                    """
                    CREATE TABLE in_flight (
                      object BIGINT NOT NULL CONSTRAINT in_flight_pk PRIMARY KEY)""",
                    """
                    CREATE TABLE limit_override (
                      step BIGINT NOT NULL,
                      name VARCHAR(100) NOT NULL,
                      reason VARCHAR(4000) NOT NULL,
                      person VARCHAR(400) NOT NULL,
                      CONSTRAINT limit_override_pk PRIMARY KEY (step, name))""");

    private PlanSchema() {}
}
