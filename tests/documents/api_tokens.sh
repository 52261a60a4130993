#!/bin/sh
# A token that acts as its account: what it can see, and create.
# HOST, ACCOUNT_TOKEN (full access), ORGANIZATION_ID.
. "$(dirname "$0")/steps.sh"

step 'list apps' 200 "$HOST/v1/apps" \
    -H "Authorization: Bearer $ACCOUNT_TOKEN"
app=$(value id)
step 'read one' 200 "$HOST/v1/apps/$app" -H "Authorization: Bearer $ACCOUNT_TOKEN"
says "$app"
says '"createdAt"'
step 'list the apps of an organization, a page' 200 "$HOST/v1/apps?organizationId=$ORGANIZATION_ID&limit=1&offset=1" \
    -H "Authorization: Bearer $ACCOUNT_TOKEN"
step 'create one' 201 -X POST "$HOST/v1/apps?organizationId=$ORGANIZATION_ID" \
    -H "Authorization: Bearer $ACCOUNT_TOKEN" -H 'Content-Type: application/json' --data '{"name":"Made with a token"}'
step 'who am I' 200 "$HOST/v1/users/me" -H "Authorization: Bearer $ACCOUNT_TOKEN"
says '"email"'
step 'list organizations' 200 "$HOST/v1/organizations" -H "Authorization: Bearer $ACCOUNT_TOKEN"
says "$ORGANIZATION_ID"
step 'read one by id' 200 "$HOST/v1/organizations/$ORGANIZATION_ID" -H "Authorization: Bearer $ACCOUNT_TOKEN"
step 'no such app' 404 "$HOST/v1/apps/01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f" -H "Authorization: Bearer $ACCOUNT_TOKEN"
says '"message"'
