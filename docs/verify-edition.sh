#!/usr/bin/env bash
# Verifies an edition with openssl and jq, and nothing of Risikobilde:
#
#   bash verify-edition.sh FOLDER [AUTHORITY.pem]
#
# FOLDER has `edition.jws` and `edition.json` from the address of the edition, and `jwks.json`: the public keys, got once in a way that you trust.
# Files in FOLDER/files are held against the edition too. With `edition.tsr` and the certificate of an authority for time stamps that you
# trust, the time stamp is verified. It ends with 0 when everything that was there holds.
set -euo pipefail
authority=${2:+$(realpath "$2")}
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "REFUSED: $1" >&2; exit 1; }
b64() { local s; s=$(tr -- '-_' '+/'); while [ $(( ${#s} % 4 )) -ne 0 ]; do s="$s="; done; printf %s "$s" | base64 -d; }
hex() { b64 | od -An -v -tx1 | tr -d ' \n'; }
of_key() { jq -er --arg kid "$kid" "[.keys[] | select(.kid == \$kid)] | if length == 1 then .[0].$1 else empty end" jwks.json | tr -d '\n'; }
# DER of a line or a small file that openssl can read, without a program to write it by hand.
der() { openssl asn1parse -genconf "$1" -noout -out "$2"; }

IFS=. read -r header payload signature rest < <(cat edition.jws; echo)
[ -z "$rest" ] || fail 'edition.jws has more than three parts'
printf %s "$header.$payload" > "$work/signed"
printf %s "$signature" | b64 > "$work/signature"
[ "$(printf %s "$header" | b64 | jq -r 'keys | join(" ")')" = 'alg kid typ' ] || fail 'the header has other parts than alg, kid and typ'
[ "$(printf %s "$header" | b64 | jq -r .typ)" = risikobilde-signature+jws ] || fail 'it is no signature of an edition'
kid=$(printf %s "$header" | b64 | jq -r .kid)
# What the algorithm is, is for the key to say: the signature is only held to it.
alg=$(of_key alg) || fail "jwks.json has no key, or several, with the name $kid"
[ "$(printf %s "$header" | b64 | jq -r .alg)" = "$alg" ] || fail 'the signature names another algorithm than its key'

case $alg in
  EdDSA | Ed25519)
    # Twelve fixed bytes (RFC 8410), then the key.
    { printf '\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00'; of_key x | b64; } > "$work/key"
    openssl pkeyutl -verify -pubin -keyform DER -inkey "$work/key" -rawin -in "$work/signed" -sigfile "$work/signature" || fail 'the signature does not hold'
    ;;
  ES256)
    # A key of the curve P-256 (RFC 5480): x and y after what says so.
    { printf '\x30\x59\x30\x13\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07\x03\x42\x00\x04'; of_key x | b64; of_key y | b64; } > "$work/key"
    both=$(od -An -v -tx1 "$work/signature" | tr -d ' \n')
    [ ${#both} -eq 128 ] || fail 'the signature has another length'
    printf 'asn1=SEQUENCE:s\n[s]\nr=INTEGER:0x%s\ns=INTEGER:0x%s\n' "${both:0:64}" "${both:64}" > "$work/cnf"
    der "$work/cnf" "$work/der"
    openssl dgst -sha256 -verify "$work/key" -keyform DER -signature "$work/der" "$work/signed" || fail 'the signature does not hold'
    ;;
  RS256 | PS256)
    printf 'asn1=SEQUENCE:k\n[k]\na=SEQUENCE:a\nb=BITWRAP,SEQUENCE:b\n[a]\no=OID:rsaEncryption\nn=NULL\n[b]\nn=INTEGER:0x%s\ne=INTEGER:0x%s\n' "$(of_key n | hex)" "$(of_key e | hex)" > "$work/cnf"
    der "$work/cnf" "$work/key"
    options=()
    [ "$alg" = RS256 ] || options=(-sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32)
    openssl dgst -sha256 -verify "$work/key" -keyform DER "${options[@]}" -signature "$work/signature" "$work/signed" || fail 'the signature does not hold'
    ;;
  *) fail "the algorithm $alg is not one of those that sign" ;;
esac

printf %s "$payload" | b64 > "$work/payload"
iat=$(jq -er .iat "$work/payload")
(( $(of_key 'nbf // 0') <= iat && iat < $(of_key 'exp // 99999999999') )) || fail 'the key was not in force, by the time that the signature gives'
[ "$(jq -r .edition "$work/payload")" = "$(sha256sum < edition.json | cut -d' ' -f1)" ] || fail 'edition.json is not the file that was signed'
jq -r '"\(.assessment) \(.version), signed by the clock of the server \(.iat | todate)"' "$work/payload"

if [ -d files ]; then
  diff <(jq -r '.files[].path' edition.json | LC_ALL=C sort) <(find files -type f | LC_ALL=C sort) || fail 'the files are not those that the edition names'
  jq -r '.files[] | "\(.sha256)  \(.path)"' edition.json | sha256sum --check --quiet || fail 'a file is another than the one that was signed'
  jq -r '"\(.files | length) files, each as it was signed"' edition.json
fi

if [ -f edition.tsr ] && [ -n "$authority" ]; then
  openssl ts -verify -data edition.jws -in edition.tsr -CAfile "$authority" || fail 'the time stamp does not hold'
  openssl ts -reply -in edition.tsr -text | grep '^Time stamp:'
fi
