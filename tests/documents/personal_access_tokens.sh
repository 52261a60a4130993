#!/bin/sh
# A personal access token at the versions API, and the project's key at the check.
# HOST, APP_UPGRADE_TOKEN (reads and writes), READ_ONLY_TOKEN, APP_UPGRADE_TEAM_ID, APP_UPGRADE_PROJECT_ID, PROJECT_API_KEY.
. "$(dirname "$0")/steps.sh"

step 'list versions' 200 --request GET \
    --url "$HOST/api/v1/projects/${APP_UPGRADE_PROJECT_ID}/versions?teamId=${APP_UPGRADE_TEAM_ID}" \
    --header "Authorization: Bearer ${APP_UPGRADE_TOKEN}" \
    --header "Content-Type: application/json"

step 'create a version' 201 --request POST \
    --url "$HOST/api/v1/projects/${APP_UPGRADE_PROJECT_ID}/versions?teamId=${APP_UPGRADE_TEAM_ID}" \
    --header "Authorization: Bearer ${APP_UPGRADE_TOKEN}" \
    --header "Content-Type: application/json" \
    --data '{
    "project": "'"${APP_UPGRADE_PROJECT_ID}"'",
    "appName": "Wallpaper App",
    "appVersion": "9.0.0",
    "platform": "android",
    "environment": "production",
    "forceUpgrade": false,
    "message": "A new version is available.",
    "active": true
  }'
APP_UPGRADE_VERSION_ID=$(value id)

step 'get a version' 200 --request GET \
    --url "$HOST/api/v1/projects/${APP_UPGRADE_PROJECT_ID}/versions/${APP_UPGRADE_VERSION_ID}?teamId=${APP_UPGRADE_TEAM_ID}" \
    --header "Authorization: Bearer ${APP_UPGRADE_TOKEN}" \
    --header "Content-Type: application/json"
says '"appVersion":"9.0.0"'

step 'list with every parameter' 200 --request GET \
    --url "$HOST/api/v1/projects/${APP_UPGRADE_PROJECT_ID}/versions?teamId=${APP_UPGRADE_TEAM_ID}&page=1&limit=5&sortBy=createdAt:desc&name=Wallpaper&forceUpgrade=false&active=true" \
    --header "Authorization: Bearer ${APP_UPGRADE_TOKEN}"
says "$APP_UPGRADE_VERSION_ID"

step 'update a version' 200 --request PATCH \
    --url "$HOST/api/v1/projects/${APP_UPGRADE_PROJECT_ID}/versions/${APP_UPGRADE_VERSION_ID}?teamId=${APP_UPGRADE_TEAM_ID}" \
    --header "Authorization: Bearer ${APP_UPGRADE_TOKEN}" \
    --header "Content-Type: application/json" \
    --data '{
    "appName": "Wallpaper App",
    "appVersion": "9.0.0",
    "platform": "android",
    "environment": "production",
    "forceUpgrade": true,
    "message": "Please update to continue using the app.",
    "active": true
  }'

step 'check whether to upgrade' 200 \
    --url "$HOST/api/v1/versions/check?app_name=Wallpaper%20App&app_version=1.0.0&platform=android&environment=production" \
    --header "x-api-key: ${PROJECT_API_KEY}"
says '"forceUpgrade":true'
says 'Please update to continue using the app.'

step 'read with a token that only reads' 200 \
    --url "$HOST/api/v1/projects/${APP_UPGRADE_PROJECT_ID}/versions?teamId=${APP_UPGRADE_TEAM_ID}" \
    --header "Authorization: Bearer ${READ_ONLY_TOKEN}"
step 'delete with a token that only reads' 403 --request DELETE \
    --url "$HOST/api/v1/projects/${APP_UPGRADE_PROJECT_ID}/versions/${APP_UPGRADE_VERSION_ID}?teamId=${APP_UPGRADE_TEAM_ID}" \
    --header "Authorization: Bearer ${READ_ONLY_TOKEN}"
says 'versions:write'

step 'update only one field' 400 --request PATCH \
    --url "$HOST/api/v1/projects/${APP_UPGRADE_PROJECT_ID}/versions/${APP_UPGRADE_VERSION_ID}?teamId=${APP_UPGRADE_TEAM_ID}" \
    --header "Authorization: Bearer ${APP_UPGRADE_TOKEN}" \
    --header "Content-Type: application/json" \
    --data '{ "forceUpgrade": true }'

step 'delete a version' 204 --request DELETE \
    --url "$HOST/api/v1/projects/${APP_UPGRADE_PROJECT_ID}/versions/${APP_UPGRADE_VERSION_ID}?teamId=${APP_UPGRADE_TEAM_ID}" \
    --header "Authorization: Bearer ${APP_UPGRADE_TOKEN}"
step 'get a version that is gone' 404 \
    --url "$HOST/api/v1/projects/${APP_UPGRADE_PROJECT_ID}/versions/${APP_UPGRADE_VERSION_ID}?teamId=${APP_UPGRADE_TEAM_ID}" \
    --header "Authorization: Bearer ${APP_UPGRADE_TOKEN}"
step 'without a token' 401 \
    --url "$HOST/api/v1/projects/${APP_UPGRADE_PROJECT_ID}/versions?teamId=${APP_UPGRADE_TEAM_ID}"
