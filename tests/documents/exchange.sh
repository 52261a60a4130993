#!/bin/sh
# Keys that are exchanged for access tokens of an hour, for one's own workspace or one below it.
# HOST, PERSONAL_KEY (full access), API_KEY and API_KEY_NAME (an admin's service account), ORGANIZATION_ID, SUB_ORGANIZATION_ID,
# OTHER_ORGANIZATION_ID.
. "$(dirname "$0")/steps.sh"

opens() {
    says '"token_type":"Bearer"'
    says '"expires_in":3600'
    token=$(value access_token)
    step "$1 with the access token" 200 "$HOST/v1/organizations/$2/apps" -H "Authorization: Bearer $token"
}

step 'exchange a personal key' 200 -X POST "$HOST/auth/v1/token" --data-urlencode "pat=$PERSONAL_KEY"
opens 'read the apps' "$ORGANIZATION_ID"

step 'exchange a personal key for fewer rights' 200 -X POST "$HOST/auth/v3/token" \
    --data-urlencode "personalAccessKey=$PERSONAL_KEY" --data-urlencode 'scope=apps:read'
opens 'read the apps' "$ORGANIZATION_ID"
step 'what the scope does not hold' 403 "$HOST/v1/organizations/$ORGANIZATION_ID/members" \
    -H "Authorization: Bearer $token"

step 'exchange a personal key for a sub-organization' 200 -X POST "$HOST/auth/v3/token" \
    --data-urlencode "personalAccessKey=$PERSONAL_KEY" --data-urlencode "subOrganization=$SUB_ORGANIZATION_ID"
opens 'read the apps below' "$SUB_ORGANIZATION_ID"
step 'the organization above' 404 "$HOST/v1/organizations/$ORGANIZATION_ID" -H "Authorization: Bearer $token"

api_key() {
    what=$1 wanted=$2
    shift 2
    step "$what" "$wanted" -X POST "$HOST/auth/v1/api-key/token" \
        --data-urlencode "name=$API_KEY_NAME" --data-urlencode "secret=$API_KEY" "$@"
}
api_key 'exchange an API key' 200
opens 'read the apps' "$ORGANIZATION_ID"
api_key 'exchange an API key for a sub-organization' 200 --data-urlencode "organizationId=$SUB_ORGANIZATION_ID"
opens 'read the apps below' "$SUB_ORGANIZATION_ID"
api_key 'an organization that is not its own' 403 --data-urlencode "organizationId=$OTHER_ORGANIZATION_ID"
api_key 'an organization that is no GUID' 400 --data-urlencode 'organizationId=harbour'
says 'organizationId must be a valid GUID'

step 'client credentials' 200 -X POST "$HOST/oauth2/token" \
    --data-urlencode 'grant_type=client_credentials' --data-urlencode "client_secret=$API_KEY"
opens 'read the apps' "$ORGANIZATION_ID"
step 'exchange an access token' 400 -X POST "$HOST/auth/v1/token" --data-urlencode "pat=$token"
step 'a key that is none' 401 -X POST "$HOST/auth/v1/token" --data-urlencode 'pat=aau_nothing'
