# SPDX-License-Identifier: EPL-2.0
# A PostgreSQL server of its own for tests: in target/postgresql, on a free port of loopback, gone afterwards. Sourced, for POSIX sh.

# Starts it and tells the tests by SYNCLINE_TEST_POSTGRESQL, a JDBC address with user and password of this server alone.
start_postgresql() {
  if [ -n "${SYNCLINE_TEST_POSTGRESQL:-}" ]; then echo "Using the PostgreSQL that SYNCLINE_TEST_POSTGRESQL names." >&2; return 0; fi
  if is_debian; then need_packages postgresql || return 1; fi
  pg_bin=$(pg_programs) || {
    echo "The tests on PostgreSQL need its server programs (initdb, pg_ctl): install PostgreSQL, or name a server in" >&2
    echo "SYNCLINE_TEST_POSTGRESQL, for example jdbc:postgresql://localhost/test?user=u&password=p" >&2
    return 1
  }
  pg_data=$(mktemp -d "${TMPDIR:-/tmp}/syncline-postgresql.XXXXXX")
  pg_port=$(free_port)
  # The server refuses to run as root.
  pg_user=""
  if [ "$(id -u)" = 0 ]; then pg_user=postgres; chown postgres "$pg_data"; fi
  pg_do "$pg_bin/initdb" -D "$pg_data/db" -A trust -U syncline -E UTF8 --locale=C >/dev/null || return 1
  pg_do "$pg_bin/pg_ctl" -D "$pg_data/db" -w -l "$pg_data/log" \
    -o "-p $pg_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$pg_data" start >/dev/null || {
    cat "$pg_data/log" >&2
    return 1
  }
  SYNCLINE_TEST_POSTGRESQL="jdbc:postgresql://127.0.0.1:$pg_port/postgres?user=syncline"
  export SYNCLINE_TEST_POSTGRESQL
}

stop_postgresql() {
  [ -n "${pg_data:-}" ] || return 0
  pg_do "$pg_bin/pg_ctl" -D "$pg_data/db" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$pg_data"
}

pg_do() {
  if [ -n "$pg_user" ]; then (cd / && su "$pg_user" -s /bin/sh -c '"$0" "$@"' -- "$@"); else "$@"; fi
}

# The newest folder with the server programs.
pg_programs() {
  for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -Vr) /usr/local/pgsql/bin /opt/homebrew/opt/postgresql*/bin; do
    if [ -x "$folder/initdb" ]; then echo "$folder"; return 0; fi
  done
  found=$(command -v initdb) && dirname "$found"
}

# A port of loopback that nobody listens on, as far as the JDK can tell.
free_port() {
  port_source=$(mktemp -d)
  cat >"$port_source/Port.java" <<'JAVA'
class Port {
    public static void main(String[] words) throws Exception {
        try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            System.out.println(socket.getLocalPort());
        }
    }
}
JAVA
  "$JAVA_HOME/bin/java" "$port_source/Port.java"
  rm -rf "$port_source"
}
