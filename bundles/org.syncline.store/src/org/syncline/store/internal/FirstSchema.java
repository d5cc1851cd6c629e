// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.util.List;

/**
 * Schema 1. An object is one row: its record, and narrow columns for what is searched. Join keys,
 * references and pending exports have tables of their own that hold rows only for objects that have
 * them.
 *
 * <p>Foreign keys are left out: every write goes through one class, and they would double the cost
 * of an insert.
 */
final class FirstSchema {
    static final List<String> STATEMENTS =
            List.of(
                    // Records of a kilobyte want large pages; without statistics the optimizer is
                    // told by each statement which index to take.
                    "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.storage.pageSize', '32768')",
                    "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.storage.indexStats.auto', 'false')",
                    """
                    CREATE TABLE property (
                      name VARCHAR(400) NOT NULL CONSTRAINT property_pk PRIMARY KEY,
                      content VARCHAR(4000) NOT NULL)""",
                    """
                    CREATE TABLE sequence (
                      name VARCHAR(40) NOT NULL CONSTRAINT sequence_pk PRIMARY KEY,
                      next_number BIGINT NOT NULL)""",
                    """
                    CREATE TABLE dictionary (
                      id INT NOT NULL CONSTRAINT dictionary_pk PRIMARY KEY,
                      text VARCHAR(200) NOT NULL)""",
                    """
                    CREATE TABLE connector (
                      number INT NOT NULL CONSTRAINT connector_pk PRIMARY KEY,
                      project_key VARCHAR(4000) NOT NULL,
                      name VARCHAR(4000) NOT NULL,
                      watermark BLOB NOT NULL,
                      generation BIGINT NOT NULL,
                      full_sync_required SMALLINT NOT NULL)""",
                    // connector 0 is the metaverse
                    """
                    CREATE TABLE indexed_attribute (
                      connector INT NOT NULL,
                      name VARCHAR(512) NOT NULL,
                      CONSTRAINT indexed_attribute_pk PRIMARY KEY (connector, name))""",
                    """
                    CREATE TABLE cs (
                      id BIGINT NOT NULL CONSTRAINT cs_pk PRIMARY KEY,
                      dn_key CHAR(16) FOR BIT DATA NOT NULL,
                      anchor_key CHAR(16) FOR BIT DATA CONSTRAINT cs_anchor UNIQUE,
                      mv BIGINT NOT NULL,
                      imported SMALLINT NOT NULL,
                      seen BIGINT NOT NULL,
                      flags SMALLINT NOT NULL,
                      search_keys BLOB NOT NULL,
                      record BLOB NOT NULL)""",
                    "CREATE INDEX cs_name ON cs (dn_key)",
                    "CREATE INDEX cs_mv ON cs (mv)",
                    "CREATE INDEX cs_flags ON cs (flags, id)",
                    """
                    CREATE TABLE cs_key (
                      hash CHAR(16) FOR BIT DATA NOT NULL,
                      object BIGINT NOT NULL,
                      CONSTRAINT cs_key_pk PRIMARY KEY (hash, object))""",
                    """
                    CREATE TABLE pending_export (
                      object BIGINT NOT NULL CONSTRAINT pending_export_pk PRIMARY KEY,
                      connector INT NOT NULL,
                      sort_key VARCHAR(400) NOT NULL,
                      operation SMALLINT NOT NULL,
                      names VARCHAR(20000) NOT NULL)""",
                    """
                    CREATE INDEX pending_export_order
                      ON pending_export (connector, sort_key, object, operation)""",
                    """
                    CREATE TABLE mv (
                      id BIGINT NOT NULL CONSTRAINT mv_pk PRIMARY KEY,
                      reference_retry SMALLINT NOT NULL,
                      search_keys BLOB NOT NULL,
                      record BLOB NOT NULL)""",
                    "CREATE INDEX mv_retry ON mv (reference_retry, id)",
                    """
                    CREATE TABLE mv_key (
                      hash CHAR(16) FOR BIT DATA NOT NULL,
                      object BIGINT NOT NULL,
                      CONSTRAINT mv_key_pk PRIMARY KEY (hash, object))""",
                    """
                    CREATE TABLE run (
                      id BIGINT NOT NULL CONSTRAINT run_pk PRIMARY KEY,
                      profile VARCHAR(400) NOT NULL,
                      started VARCHAR(40) NOT NULL)""",
                    """
                    CREATE TABLE step (
                      id BIGINT NOT NULL CONSTRAINT step_pk PRIMARY KEY,
                      run BIGINT NOT NULL,
                      connector INT NOT NULL,
                      name VARCHAR(400) NOT NULL,
                      status VARCHAR(400) NOT NULL,
                      detail VARCHAR(8000) NOT NULL,
                      started VARCHAR(40) NOT NULL,
                      ended VARCHAR(40))""",
                    "CREATE INDEX step_newest ON step (id DESC)",
                    """
                    CREATE TABLE step_counter (
                      step BIGINT NOT NULL,
                      name VARCHAR(1000) NOT NULL,
                      number BIGINT NOT NULL,
                      CONSTRAINT step_counter_pk PRIMARY KEY (step, name))""",
                    """
                    CREATE TABLE object_error (
                      id BIGINT NOT NULL CONSTRAINT object_error_pk PRIMARY KEY,
                      step BIGINT NOT NULL,
                      connector INT NOT NULL,
                      object BIGINT NOT NULL,
                      dn VARCHAR(8192) NOT NULL,
                      type VARCHAR(400) NOT NULL,
                      algorithm_step VARCHAR(400) NOT NULL,
                      rule_key VARCHAR(4000) NOT NULL,
                      message VARCHAR(8000) NOT NULL)""",
                    "CREATE INDEX object_error_step ON object_error (step, id)");

    private FirstSchema() {}
}
