# What the scripts beside this one share: each of their steps is a request of curl whose status and answer are checked.
# They take the server as HOST, and ids and secrets in the variables that they name.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
answer=$folder/answer

# step WHAT STATUS curl-arguments…: asks, and ends the script unless the status is that one.
step() {
    what=$1 wanted=$2
    shift 2
    status=$(curl --silent --show-error --output "$answer" --write-out '%{http_code}' "$@")
    if [ "$status" != "$wanted" ]; then
        printf 'not as the document says: %s answered %s and not %s\n' "$what" "$status" "$wanted" >&2
        cat "$answer" >&2
        exit 1
    fi
    printf '%s: %s\n' "$what" "$status"
}

# says TEXT: the last answer holds it.
says() {
    if ! grep --quiet --fixed-strings -- "$1" "$answer"; then
        printf 'the answer does not hold %s\n' "$1" >&2
        cat "$answer" >&2
        exit 1
    fi
}

# value NAME: a text of the last answer, by the first field of that name.
value() {
    sed --quiet "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$answer" | head --lines 1
}
