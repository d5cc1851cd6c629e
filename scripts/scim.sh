# SPDX-License-Identifier: EPL-2.0
# A SCIM service for tests, of the group "directories". Sourced, for POSIX sh.

# Lays down the SCIM service (SCIMMY on Node) and names its folder in SYNCLINE_TEST_SCIM. The tests start it themselves.
prepare_scim() {
  if [ -n "${SYNCLINE_TEST_SCIM:-}" ]; then echo "Using the SCIM service in $SYNCLINE_TEST_SCIM." >&2; return 0; fi
  scim_source=$root/tests/org.syncline.connector.scim.tests/node
  scim_folder=$root/target/directories/scim
  if ! command -v node >/dev/null 2>&1 || [ "$(node --version | sed 's/^v\([0-9]*\).*/\1/')" -lt 20 ]; then
    echo "Not run: the tests against a SCIM service need Node.js 20 or newer, and node on the PATH is none." >&2
    return 1
  fi
  mkdir -p "$scim_folder"
  cp "$scim_source/server.mjs" "$scim_folder/"
  # Installed once; again when the versions have changed.
  if ! cmp -s "$scim_source/package.json" "$scim_folder/package.json" || [ ! -d "$scim_folder/node_modules/scimmy" ]; then
    cp "$scim_source/package.json" "$scim_folder/package.json"
    if ! command -v npm >/dev/null 2>&1 || ! (cd "$scim_folder" && npm install --no-audit --no-fund --ignore-scripts --cache "$root/target/directories/npm" >npm.log 2>&1); then
      rm -f "$scim_folder/package.json"
      echo "Not run: the tests against a SCIM service need the packages of $scim_source/package.json from the npm registry." >&2
      echo "With npm and the network at hand run ./verify --directories again, or install them elsewhere, put server.mjs" >&2
      echo "beside node_modules and name the folder in SYNCLINE_TEST_SCIM. What npm said: $scim_folder/npm.log" >&2
      return 1
    fi
  fi
  SYNCLINE_TEST_SCIM=$scim_folder
  export SYNCLINE_TEST_SCIM
}
