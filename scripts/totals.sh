# SPDX-License-Identifier: EPL-2.0
# Adds up the test reports of the last run, names skipped tests with their reason and the groups that did not run, and ends
# with the totals. Arguments: the groups that ran. Exit code 1 when a test failed or none ran.
ran=" $* "
cd "$(dirname "$0")/.."
reports=$(find tests examples -path '*/target/surefire-reports/TEST-*.xml' 2>/dev/null | sort)
[ -n "$reports" ] || { echo "No test ran."; echo "0 passed, 0 failed"; exit 1; }

echo
echo "Tests by bundle:"
for folder in tests/org.syncline.*/ examples/*/; do
  files=$(find "$folder" -path '*/target/surefire-reports/TEST-*.xml' 2>/dev/null)
  case "$folder" in examples/*) [ -n "$files" ] || continue ;; esac
  if [ -z "$files" ]; then echo "   none  $(basename "$folder")"; continue; fi
  grep -h -c '<testcase ' $files | awk -v name="$(basename "$folder")" '{ total += $1 } END { printf "  %5d  %s\n", total, name }'
done

failed=$(awk '
  /<testcase / { name = $0; sub(/.* name="/, "", name); sub(/".*/, "", name); class = $0; sub(/.* classname="/, "", class); sub(/".*/, "", class) }
  /<(failure|error)[ >]/ { print "  " class "." name }' $reports)
[ -z "$failed" ] || { echo "Failed tests:"; echo "$failed"; }

skipped=$(awk '
  /<testcase / { name = $0; sub(/.* name="/, "", name); sub(/".*/, "", name); class = $0; sub(/.* classname="/, "", class); sub(/".*/, "", class) }
  /<skipped/ {
    why = $0
    if (!sub(/.*Assumption failed: /, "", why) && !sub(/.*TestAbortedException: /, "", why)) why = ""
    sub(/[\]"].*/, "", why)
    print "  " class "." name (why == "" ? "" : ": " why)
  }' $reports)
[ -z "$skipped" ] || { echo "Skipped tests:"; echo "$skipped"; }
corpus=$(printf '%s\n' "$skipped" | grep -c 'no corpus' || true)
echo "Tests skipped for want of the corpus: $corpus"
not_run=""
for group in standard postgresql directories long; do
  case "$ran" in *" $group "*) ;; *) not_run="$not_run $group," ;; esac
done
echo "Groups not run:${not_run%,}"

awk '
  function number(attribute,   text) {
    if (!match($0, " " attribute "=\"[0-9]+\"")) return 0
    text = substr($0, RSTART, RLENGTH); gsub(/[^0-9]/, "", text); return text + 0
  }
  /<testsuite / { tests += number("tests"); failed += number("failures") + number("errors"); skipped += number("skipped") }
  END {
    printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped
    exit failed > 0 || tests == 0
  }' $reports
