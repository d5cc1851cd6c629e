# SPDX-License-Identifier: EPL-2.0
# Shared by ./syncline and ./verify: finding a JDK, installing what the machine lacks. Sourced, for POSIX sh.

# Prints the major version of the java in $1, or nothing.
java_major() {
  "$1" -version 2>&1 | sed -n 's/.*version "\([0-9]*\)[.+"-].*/\1/p;s/.*version "\([0-9]*\)".*/\1/p' | head -n 1
}

# Whether $1 is the home of a JDK 21 or newer.
is_jdk21() {
  [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  major=$(java_major "$1/bin/java")
  [ -n "$major" ] && [ "$major" -ge 21 ]
}

# Sets JAVA_HOME to a JDK 21 or newer, or says what is missing and ends.
find_jdk() {
  if is_jdk21 "${JAVA_HOME:-}"; then export JAVA_HOME; return; fi
  on_path=$(command -v javac 2>/dev/null || true)
  if [ -n "$on_path" ]; then
    real=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
    if is_jdk21 "$(dirname "$(dirname "$real")")"; then
      JAVA_HOME=$(dirname "$(dirname "$real")"); export JAVA_HOME; return
    fi
  fi
  for home in /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if is_jdk21 "$home"; then JAVA_HOME=$home; export JAVA_HOME; return; fi
  done
  echo "Syncline needs a JDK 21 or newer, and none was found (JAVA_HOME, PATH, the usual folders)." >&2
  if command -v apt-get >/dev/null 2>&1; then
    echo "Install one:  sudo apt-get install openjdk-21-jdk   (or another JDK 21+, and set JAVA_HOME)" >&2
  else
    echo "Install one, for example from https://adoptium.net, and set JAVA_HOME." >&2
  fi
  exit 1
}

# Makes sure that the Debian packages $@ are there: installs them as root, otherwise names the command.
need_packages() {
  missing=""
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "ok installed" || missing="$missing $package"
  done
  [ -z "$missing" ] && return 0
  if [ "$(id -u)" = 0 ]; then
    echo "Installing$missing" >&2
    # The lists may be old or absent, and then the first attempt fails.
    apt-get install -y -qq $missing >/dev/null 2>&1 && return 0
    apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null && return 0
  fi
  echo "Missing system packages. Run:  sudo apt-get install$missing" >&2
  return 1
}

is_debian() {
  command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1
}

# The folder of the built product for this machine, relative to the source tree.
product_folder() {
  case "$(uname -s)" in
    Darwin) system=macosx/cocoa ;;
    *) system=linux/gtk ;;
  esac
  case "$(uname -m)" in
    arm64|aarch64) arch=aarch64 ;;
    *) arch=x86_64 ;;
  esac
  echo "product/target/products/org.syncline.product/$system/$arch/syncline"
}

# Bundles whose tests have more to do in the group "long", as Maven's -pl wants them.
long_modules() {
  echo tests/org.syncline.engine.tests
}

# Bundles whose tests have more to do in the group "directories".
directories_modules() {
  echo tests/org.syncline.connector.ldap.tests
}
