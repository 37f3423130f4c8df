#!/bin/sh
# Counts how the house is built: docs/house.sh [CHECKOUT]. Java as google-java-format lays it out.
# A commit: git archive COMMIT | tar x -C DIRECTORY; docs/house.sh DIRECTORY
set -eu
export LC_ALL=C
cd "${1:-.}"
main=src/main/java/fr/comop
test=src/test/java/fr/comop
counts=$(mktemp)
trap 'rm -f "$counts"' EXIT

# A line for each method with a body: "method LINES PARAMETERS CONSTRUCTOR? Class.name"; without
# one: "abstract …"; for each type: "type DEPTH PACKAGE Name"; for each file: "file LINES PATH".
find "$main" -name '*.java' ! -name package-info.java | sort | xargs awk '
function done() { if (path != "") print "file", lines, path }
FNR == 1 {
  done(); path = FILENAME; lines = 0; depth = 0; text = ""; comment = 0; block = 0
  package = path; sub(/\/[^\/]*$/, "", package); sub(/^src\/main\/java\//, "", package)
  gsub(/\//, ".", package)
}
{ lines++ }
comment && !/\*\// { next }
{
  line = $0
  if (comment) { sub(/^.*\*\//, "", line); comment = 0 }
  if (block) { if (line !~ /"""/) next; sub(/^.*"""/, "", line); block = 0 }
  gsub(/\\\\/, "", line); gsub(/\\"/, "", line)
  if (line ~ /"""/) { sub(/""".*$/, "\"\"", line); block = 1 }
  gsub(/\047\\?[^\047]\047/, "0", line); gsub(/"[^"]*"/, "0", line)
  sub(/\/\/.*$/, "", line)
  while (match(line, /\/\*([^*]|\*[^\/])*\*\//)) {
    line = substr(line, 1, RSTART - 1) substr(line, RSTART + RLENGTH)
  }
  if (line ~ /\/\*/) { sub(/\/\*.*$/, "", line); comment = 1 }
  length_ = length(line)
  for (at = 1; at <= length_; at++) {
    c = substr(line, at, 1)
    if (c == "{") open()
    else if (c == "}") close_()
    else if (c == ";" && parens(text) == 0) {
      if (kind[depth] == "type" && declared(text)) print "abstract", 0, parameters(text), name_(text)
      text = ""
    } else text = text c
  }
  text = text " "
}
END { done() }
function parens(of,   opens, closes) {
  opens = gsub(/\(/, "(", of); closes = gsub(/\)/, ")", of); return opens - closes
}
function bare(of) {
  while (match(of, /@[A-Za-z.]+ *\([^()]*\)/)) of = substr(of, 1, RSTART - 1) substr(of, RSTART + RLENGTH)
  gsub(/@[A-Za-z.]+/, "", of)
  return of
}
function declared(of) {
  of = bare(of)
  if (of !~ /[A-Za-z_0-9]+ *\(.*\)[^()]*$/ || of ~ /=/ || of ~ /->/) return 0
  of = substr(of, 1, index(of, "(") - 1); sub(/^ */, "", of)
  if (of ~ /(^| )(record|class|interface|enum) /) return 0
  return of ~ / / || of == owner[depth] # else the constants of an enum
}
function signature(of) { of = bare(of); sub(/ throws .*$/, "", of); return of }
function name_(of) {
  of = signature(of); of = substr(of, 1, index(of, "(") - 1)
  sub(/ *$/, "", of); sub(/^.* /, "", of)
  return (of == owner[depth] ? "constructor " : "method ") owner[depth] "." of
}
function parameters(of,   inside, deep, i, ch, commas) {
  inside = substr(signature(of), index(signature(of), "(") + 1)
  if (inside ~ /^ *\) *$/) return 0
  deep = 0; commas = 0
  for (i = 1; i <= length(inside); i++) {
    ch = substr(inside, i, 1)
    if (ch == "(" || ch == "<") deep++
    else if (ch == ")" || ch == ">") deep--
    else if (ch == "," && deep == 0) commas++
  }
  return commas + 1
}
function open(   words, count, i) {
  kindHere = "block"; ownerHere = owner[depth]
  head = bare(text)
  if ((depth == 0 || kind[depth] == "type") && head ~ /(^|[ ])(class|interface|enum|record) +[A-Za-z_0-9]+/ && head !~ /=/) {
    kindHere = "type"
    ownerHere = head; sub(/^.*(class|interface|enum|record) +/, "", ownerHere); sub(/[^A-Za-z_0-9].*$/, "", ownerHere)
    print "type", depth, package, ownerHere
  } else if (kind[depth] == "type" && declared(text)) {
    kindHere = "method"; begun[depth + 1] = lines
    wide[depth + 1] = parameters(text); named[depth + 1] = name_(text)
  } else if ((kind[depth] == "type" && head ~ /^[ A-Z_0-9,]+\(/) || text ~ /new +[A-Za-z_.0-9<>, ]+\(.*\) *$/) {
    kindHere = "type"; ownerHere = "anonymous"
  }
  depth++; kind[depth] = kindHere; owner[depth] = ownerHere; text = ""
}
function close_() {
  if (kind[depth] == "method") {
    body = lines - begun[depth] - 1
    print "method", (body < 0 ? 0 : body), wide[depth], named[depth]
  }
  depth--; text = ""
}
' > "$counts"

percentile() { sort -n | awk -v p="$1" '{ v[NR] = $1 } END { i = int((NR * p + 99) / 100); print v[i < 1 ? 1 : i] }'; }
lines() { find "$1" -name '*.java' -exec cat {} + 2> /dev/null | wc -l | tr -d ' '; }
ratio() { awk -v t="$1" -v m="$2" 'BEGIN { if (m == 0) print "-"; else printf "%.2f\n", t / m }'; }

echo "files                          $(grep -c '^file' "$counts")"
echo "median file, lines             $(awk '/^file/ { print $2 }' "$counts" | percentile 50)"
echo "longest file, lines            $(awk '/^file/ { print $2, $3 }' "$counts" | sort -rn | head -1 | sed 's| .*/| |')"
echo "methods                        $(grep -c '^method' "$counts")"
echo "median method, lines inside    $(awk '/^method/ { print $2 }' "$counts" | percentile 50)"
echo "nine methods in ten within     $(awk '/^method/ { print $2 }' "$counts" | percentile 90)"
echo "longest method                 $(awk '/^method/ { print $2, $5 }' "$counts" | sort -rn | head -1)"
for what in constructor method; do
  awk -v what=$what '(/^method/ || /^abstract/) && $4 == what { print $3, $5 }' "$counts" | sort -rn | head -1 |
    awk -v what=$what '{ printf "%-31s%s\n", "widest " what ", parameters", $0 }'
done
echo "above 8 parameters             $(awk '(/^method/ || /^abstract/) && $3 > 8' "$counts" | wc -l | tr -d ' ')"
awk '/^type/ && $2 == 0 { count[$3]++ } END { for (p in count) print count[p], p }' "$counts" | sort -rn | head -3 |
  awk '{ printf "%-31s%s\n", NR == 1 ? "largest packages, types" : "", $0 }'
echo "lines of app                   $(lines $main/app)"
wiring=$(find $main -path '*/wiring/*.java' -o -name '*Wiring.java')
echo "lines of wiring                $(cat $wiring /dev/null | wc -l | tr -d ' '), longest $(wc -l $wiring /dev/null | awk '$2 != "total" && $2 != "/dev/null"' | sort -rn | head -1 | sed 's|^ *||; s| .*/| |')"
echo "lines of main, of tests        $(lines $main), $(lines $test)"
echo "tests : main                   $(ratio "$(lines $test)" "$(lines $main)")"
for room in $main/*/; do
  name=$(basename "$room")
  printf '  %-29s%s (%s : %s)\n' "$name" "$(ratio "$(lines $test/$name)" "$(lines "$room")")" "$(lines $test/$name)" "$(lines "$room")"
done
