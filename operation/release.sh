#!/usr/bin/env bash
# Makes a release: an image with provenance and a bill of materials, both signed, and the source with its hashes, signed.
#
#   NODE_DIGEST=sha256:… DISTROLESS_DIGEST=sha256:… SIGNING_KEY=cosign.key bash operation/release.sh REGISTRY/risikobilde 1.0.0
#
# Run from the root of the repository, at the signed tag v1.0.0, by Docker with buildx, cosign, npm and git. SIGNING_KEY is a key of cosign: a file, or
# what cosign calls a key in a key service or a module (awskms://…, pkcs11:…). What is made lies in release/VERSION. Nothing is pushed
# before everything that is asked first holds.
set -euo pipefail
image=${1:?the name of the image, with its registry} version=${2:?the version}
fail() { echo "not released: $1" >&2; exit 1; }

for name in NODE_DIGEST DISTROLESS_DIGEST; do
  [[ ${!name:-} =~ ^sha256:[0-9a-f]{64}$ ]] || fail "$name is to be a digest, sha256: and 64 digits; found “${!name:-}”"
done
[ -n "${SIGNING_KEY:-}" ] || fail 'SIGNING_KEY is to name the key that signs'
[[ $image != *[@:]* || $image =~ ^[^/]+:[0-9]+/[^@:]+$ ]] || fail "the name of the image has a tag or a digest: $image"
[ -z "$(git status --porcelain)" ] || fail 'something here is not in git'
[ "$(git describe --exact-match --tags)" = "v$version" ] || fail "this is not the tag v$version"
git verify-tag "v$version" || fail "the tag v$version is not signed by a key that git trusts"
grep -Eq '^Address: [^@ ]+@[^@ ]+\.[^@ ]+$' SECURITY.md || fail 'SECURITY.md has no address to tell of a vulnerability at'

npm ci --ignore-scripts --no-fund --no-audit
# The registry signs what it gives, and knows of faults in it.
npm audit signatures
npm audit --omit=dev --audit-level=high
node tools/licences.mjs
npm test

out=release/$version
mkdir -p "$out"
npm sbom --omit=dev --sbom-format=cyclonedx > "$out/sbom.json"
git archive --prefix="risikobilde-$version/" --output="$out/risikobilde-$version.tar.gz" "v$version"

docker buildx build -f operation/Containerfile --build-arg "NODE_DIGEST=$NODE_DIGEST" --build-arg "DISTROLESS_DIGEST=$DISTROLESS_DIGEST" \
  --provenance=mode=max --sbom=true --metadata-file "$out/image.json" --tag "$image:$version" --push .
digest=$(sed -nE 's/.*"containerimage\.digest": *"([^"]*)".*/\1/p' "$out/image.json")
[[ $digest =~ ^sha256:[0-9a-f]{64}$ ]] || fail "the build gave no digest: $digest"
cosign sign --yes --key "$SIGNING_KEY" "$image@$digest"
cosign attest --yes --key "$SIGNING_KEY" --type cyclonedx --predicate "$out/sbom.json" "$image@$digest"

(cd "$out" && sha256sum "risikobilde-$version.tar.gz" sbom.json image.json > SHA256SUMS)
cosign sign-blob --yes --key "$SIGNING_KEY" --bundle "$out/SHA256SUMS.sigstore.json" "$out/SHA256SUMS"

echo "$image@$digest"
echo "Whoever runs it verifies, with the public key got in another way:"
echo "  cosign verify --key cosign.pub $image@$digest"
echo "  cosign verify-attestation --key cosign.pub --type cyclonedx $image@$digest"
echo "  cosign verify-blob --key cosign.pub --bundle SHA256SUMS.sigstore.json SHA256SUMS && sha256sum --check SHA256SUMS"
