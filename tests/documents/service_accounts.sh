#!/bin/sh
# Service accounts of the three roles at the Workspace API.
# HOST, ORGANIZATION (id or slug), VIEWER, DEVELOPER, ADMIN: keys of service accounts; APP_TOKEN: an app API token.
. "$(dirname "$0")/steps.sh"

for token in "$VIEWER" "$DEVELOPER" "$ADMIN"; do
    step 'read the workspace' 200 "$HOST/v1/organizations/$ORGANIZATION" \
        -H "Authorization: Bearer $token"
    for part in apps members service-accounts; do
        step "read its $part" 200 "$HOST/v1/organizations/$ORGANIZATION/$part" \
            -H "Authorization: Bearer $token"
    done
done

create() {
    step "create an app as $1" "$3" -X POST "$HOST/v1/organizations/$ORGANIZATION/apps" \
        -H "Authorization: Bearer $2" -H 'Content-Type: application/json' --data "{\"name\":\"Made by $1\"}"
}
create viewer "$VIEWER" 403
create developer "$DEVELOPER" 201
app=$(value id)
step 'delete an app as developer' 403 -X DELETE "$HOST/v1/organizations/$ORGANIZATION/apps/$app" \
    -H "Authorization: Bearer $DEVELOPER"
step 'delete an app as admin' 204 -X DELETE "$HOST/v1/organizations/$ORGANIZATION/apps/$app" \
    -H "Authorization: Bearer $ADMIN"
create admin "$ADMIN" 201

step 'an app API token at the Workspace API' 403 "$HOST/v1/organizations/$ORGANIZATION" \
    -H "Authorization: Bearer $APP_TOKEN"
step 'a service account at the Integrations API' 403 "$HOST/v1/integrations/builds/" \
    -H "Authorization: Bearer $ADMIN"
