#!/bin/sh
# Tokens of one app: upload a build, list the builds, with and without the slash at the end.
# HOST, APP_TOKEN; OTHER_APP_TOKEN: of another app.
. "$(dirname "$0")/steps.sh"

printf 'not really an app' > "$folder/app.ipa"

step 'upload a build' 200 -X POST "$HOST/v1/integrations/builds" \
    -H "Authorization: Bearer $APP_TOKEN" \
    -F "file=@$folder/app.ipa"
says '"status":true'
build=$(value id)

step 'list builds' 200 -X GET "$HOST/v1/integrations/builds/" \
    -H "Authorization: Bearer $APP_TOKEN"
says "$build"
step 'list builds without the slash' 200 -X GET "$HOST/v1/integrations/builds" \
    -H "Authorization: bearer $APP_TOKEN"
says "$build"

step 'list builds of another app' 200 -X GET "$HOST/v1/integrations/builds/" \
    -H "Authorization: Bearer $OTHER_APP_TOKEN"
if grep --quiet --fixed-strings -- "$build" "$answer"; then
    echo 'a token sees the builds of another app' >&2
    exit 1
fi
step 'without a token' 401 -X GET "$HOST/v1/integrations/builds/"
