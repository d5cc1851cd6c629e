# SPDX-License-Identifier: EPL-2.0
# Directory servers for tests: OpenLDAP's slapd, which the tests start themselves, and a Samba domain controller, which is set up
# here in a folder of its own. It listens on 127.53.0.2, because it cannot be told other ports than 389 and 636. Sourced, for POSIX sh.

# Makes sure that the servers are there, and tells the tests so by SYNCLINE_TEST_DIRECTORIES and SYNCLINE_TEST_SAMBA.
start_directories() {
  if is_debian; then
    need_packages slapd samba samba-ad-dc samba-ad-provision samba-dsdb-modules samba-vfs-modules || return 1
  fi
  if ! [ -x /usr/sbin/slapd ]; then echo "The tests on OpenLDAP need /usr/sbin/slapd: install slapd." >&2; return 1; fi
  export SYNCLINE_TEST_DIRECTORIES=1
  [ -z "${SYNCLINE_TEST_SAMBA:-}" ] || return 0
  if [ "$(id -u)" != 0 ]; then
    echo "The tests on Samba need root, for its ports and its files: they are skipped." >&2
    return 0
  fi
  samba_folder=$(mktemp -d "${TMPDIR:-/tmp}/syncline-samba.XXXXXX")
  echo "Setting up a Samba domain in $samba_folder" >&2
  samba-tool domain provision --server-role=dc --dns-backend=NONE --realm=SYNC.TEST --domain=SYNC --host-name=dc1 \
    --adminpass=Adm1n-pass --targetdir="$samba_folder" >"$samba_folder/provision.log" 2>&1 || {
    tail -n 20 "$samba_folder/provision.log" >&2
    return 1
  }
  cat >"$samba_folder/etc/test.conf" <<CONF
[global]
  binddns dir = $samba_folder/bind-dns
  cache directory = $samba_folder/cache
  lock directory = $samba_folder
  pid directory = $samba_folder
  ncalrpc dir = $samba_folder/ncalrpc
  private dir = $samba_folder/private
  state directory = $samba_folder/state
  log file = $samba_folder/log
  netbios name = DC1
  realm = SYNC.TEST
  workgroup = SYNC
  server role = active directory domain controller
  server services = ldap, kdc
  interfaces = 127.53.0.2/8
  bind interfaces only = yes
  ldap server require strong auth = no
CONF
  export SYNCLINE_TEST_SAMBA="$samba_folder"
}

stop_directories() {
  [ -z "${samba_folder:-}" ] || rm -rf "$samba_folder"
}
