#!/bin/sh
# Run once by the image of PostgreSQL, in an empty database: the two users that docs/security.md describes.
set -eu
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 \
  --set owner_password="$OWNER_PASSWORD" --set server_password="$SERVER_PASSWORD" <<'SQL'
create role tables_owner login password :'owner_password' nosuperuser nobypassrls;
create role workbench login password :'server_password' nosuperuser nobypassrls;
create database risikobilde owner tables_owner;
SQL
